/** Suggested posts of a page, each with the pictures to attach. */
import type { Network } from '../formats/types.ts';
import type { PlannedPost, PlannedRendition } from '../plan/types.ts';
import { webUrl } from './accounts.ts';
import { said } from './local.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import type { PostModel, PostPiece, ShareModel } from './page-types.ts';
import { thumbnailModel, visualAnchor } from './page-visuals.ts';
import { POST_LIMITS, postLength } from './post-length.ts';
import { pageAddress } from './public-address.ts';
import { encoded, SHARE_WAYS } from './share-links.ts';

const BLANK = '{{organization}}';

/** Longer texts make addresses that servers refuse; they are copied instead. */
const MAX_SHARED_LENGTH = 2_000;

/** The pieces of a post around its blanks. */
export function postPieces(text: string, blank: string): readonly PostPiece[] {
  return text
    .split(BLANK)
    .flatMap((words, index): PostPiece[] => [
      ...(index > 0 ? [{ text: blank, blank: true as const }] : []),
      ...(words === '' ? [] : [{ text: words, blank: false as const }]),
    ]);
}

/** The posts in the language of the page, in the campaign's order; or those of one visual. */
export function postModels(context: PageContext, visual?: string): readonly PostModel[] {
  const { plan, lang, texts, writing } = context;
  return plan.posts
    .filter((post) => post.lang === lang && (visual === undefined || post.visual === visual))
    .map((post, index) => ({
      id: `post--${post.id}`,
      lengths: lengthsOf(post, context),
      shares: sharesOf(post, context),
      heading: texts.postHeading(writing.integer(index + 1)),
      networks: texts.postNetworks(
        post.networks.map((network) => texts.networks[network]).join(', '),
      ),
      pieces: postPieces(post.text, texts.labels.organizationBlank),
      ...picturesOf(post, context),
    }));
}

/** The text with its blank as the page first shows it. */
function shownText(post: PlannedPost, { texts }: PageContext): string {
  return post.text.replaceAll(BLANK, texts.labels.organizationBlank);
}

function lengthsOf(post: PlannedPost, context: PageContext): PostModel['lengths'] {
  const { texts, writing } = context;
  const text = shownText(post, context);
  return post.networks.flatMap((network) => {
    const limit = POST_LIMITS[network];
    if (limit === undefined) return [];
    const length = postLength(text, network);
    return [
      {
        network,
        name: texts.networks[network],
        length,
        limit,
        lengthText: writing.integer(length),
        limitText: writing.integer(limit),
        fits: length <= limit,
      },
    ];
  });
}

/** What is shared is the page of the activity the post is about, else the campaign's site. */
function sharesOf(post: PlannedPost, context: PageContext): PostModel['shares'] {
  const { plan, lang, texts } = context;
  const { campaign } = plan;
  const activity = campaign.activities.find(({ id }) => id === post.visual);
  const address =
    webUrl(activity?.url) ?? webUrl(campaign.website) ?? pageAddress(plan, lang, activity?.id);
  const text = shownText(post, context);
  return post.networks.flatMap((network): readonly ShareModel[] => {
    const way = SHARE_WAYS[network];
    if (way === undefined || text.length > MAX_SHARED_LENGTH) return [];
    const name = texts.networks[network];
    if (way.takes === 'text') {
      return [{ network, name, href: `${way.begin}${encoded(text)}`, begin: way.begin }];
    }
    if (address === null) return [];
    return [{ network, name, href: `${way.begin}${encoded(address)}`, begin: null }];
  });
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
