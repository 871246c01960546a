/** Suggested posts of a page, each with the pictures to attach. */
import type { Network } from '../formats/types.ts';
import type { PlannedPost, PlannedRendition } from '../plan/types.ts';
import { said } from './local.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import type { PostModel, PostPiece } from './page-types.ts';
import { thumbnailModel, visualAnchor } from './page-visuals.ts';

const BLANK = '{{organization}}';

/** The pieces of a post around its blanks. */
export function postPieces(text: string, blank: string): readonly PostPiece[] {
  return text
    .split(BLANK)
    .flatMap((words, index): PostPiece[] => [
      ...(index > 0 ? [{ text: blank, blank: true as const }] : []),
      ...(words === '' ? [] : [{ text: words, blank: false as const }]),
    ]);
}

/** The posts in the language of the page, in the campaign's order. */
export function postModels(context: PageContext): readonly PostModel[] {
  const { plan, lang, texts, writing } = context;
  return plan.posts
    .filter((post) => post.lang === lang)
    .map((post, index) => ({
      id: `post--${post.id}`,
      heading: texts.postHeading(writing.integer(index + 1)),
      networks: texts.postNetworks(
        post.networks.map((network) => texts.networks[network]).join(', '),
      ),
      pieces: postPieces(post.text, texts.labels.organizationBlank),
      ...picturesOf(post, context),
    }));
}

function picturesOf(
  post: PlannedPost,
  context: PageContext,
): Pick<PostModel, 'visual' | 'thumbnail' | 'pictures'> {
  const { plan, find, lang, texts, root } = context;
  const candidates = plan.renditions.filter(
    (rendition) => rendition.visual === post.visual && rendition.lang === lang,
  );
  const chosen = post.networks.flatMap((network) => pictureFor(network, candidates, context));
  const first = chosen[0] ?? candidates[0];
  const visual = plan.visuals.find(({ id }) => id === post.visual);
  return {
    visual:
      visual === undefined || first === undefined
        ? null
        : {
            href: `#${visualAnchor(visual.id)}`,
            name: said(visual.name, lang, plan.campaign.languages) ?? { text: visual.id, lang },
          },
    thumbnail:
      first === undefined ? null : thumbnailModel(first, find.format(first.format), find, root),
    pictures: chosen.map((rendition) => {
      const made = find.rendition(rendition.id);
      return {
        ...downloadOf(made.path, made.bytes, context),
        network: texts.networks[rendition.network],
        dimensions: texts.dimensions(made.width, made.height),
      };
    }),
  };
}

/** The picture that suits a post best: made for posts where the network has such, and squarest. */
function pictureFor(
  network: Network,
  candidates: readonly PlannedRendition[],
  { find }: PageContext,
): readonly PlannedRendition[] {
  const ranked = candidates
    .filter((rendition) => rendition.network === network)
    .map((rendition) => {
      const { id, shape, width, height } = find.format(rendition.format);
      const unsuited = (id.includes('-post') ? 0 : 10) + (shape === 'circle' ? 100 : 0);
      return { rendition, cost: unsuited + Math.max(width / height, height / width) };
    })
    .toSorted((one, other) => one.cost - other.cost);
  return ranked.slice(0, 1).map(({ rendition }) => rendition);
}
