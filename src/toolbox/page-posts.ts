/** Suggested posts of a page, each with the pictures to attach. */
import type { Network } from '../formats/types.ts';
import type { PlannedPost, PlannedRendition } from '../plan/types.ts';
import { webUrl } from './accounts.ts';
import { said } from './local.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import type { PostModel, PostNetworkModel, PostPiece } from './page-types.ts';
import { visualAnchor } from './page-visuals.ts';
import { POST_LIMITS, postLength } from './post-length.ts';
import { pageAddress } from './public-address.ts';
import { encoded, SHARE_WAYS } from './share-links.ts';
import { postPicture, thumbnailModel } from './thumbnails.ts';

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
      heading: texts.postHeading(writing.integer(index + 1)),
      pieces: postPieces(post.text, texts.labels.organizationBlank),
      networks: post.networks.map((network) => ({
        network,
        name: texts.networks[network],
        length: lengthOf(post, network, context),
        picture: pictureOf(post, network, context),
        share: shareOf(post, network, context),
      })),
      ...visualOf(post, context),
    }));
}

/** The text with its blank as the page first shows it. */
function shownText(post: PlannedPost, { texts }: PageContext): string {
  return post.text.replaceAll(BLANK, texts.labels.organizationBlank);
}

function lengthOf(
  post: PlannedPost,
  network: Network,
  context: PageContext,
): PostNetworkModel['length'] {
  const limit = POST_LIMITS[network];
  if (limit === undefined) return null;
  const length = postLength(shownText(post, context), network);
  return {
    length,
    limit,
    lengthText: context.writing.integer(length),
    limitText: context.writing.integer(limit),
    fits: length <= limit,
  };
}

/** What is shared is the page of the activity the post is about, else the campaign's site. */
function shareOf(
  post: PlannedPost,
  network: Network,
  context: PageContext,
): PostNetworkModel['share'] {
  const way = SHARE_WAYS[network];
  const text = shownText(post, context);
  if (way === undefined || text.length > MAX_SHARED_LENGTH) return null;
  if (way.takes === 'text') return { href: `${way.begin}${encoded(text)}`, begin: way.begin };
  const { plan, lang } = context;
  const activity = plan.campaign.activities.find(({ id }) => id === post.visual);
  const address =
    webUrl(activity?.url) ?? webUrl(plan.campaign.website) ?? pageAddress(plan, lang, activity?.id);
  return address === null ? null : { href: `${way.begin}${encoded(address)}`, begin: null };
}

function pictureOf(
  post: PlannedPost,
  network: Network,
  context: PageContext,
): PostNetworkModel['picture'] {
  const there = picturesOf(post, context).filter((rendition) => rendition.network === network);
  const picture = postPicture(there, context.find);
  if (picture === undefined) return null;
  const { path, bytes, width, height } = context.find.rendition(picture.id);
  return {
    ...downloadOf(path, bytes, context),
    dimensions: context.texts.dimensions(width, height),
  };
}

/** The visual of a post as it looks on the first of its networks that has pictures of it. */
function visualOf(
  post: PlannedPost,
  context: PageContext,
): Pick<PostModel, 'visual' | 'thumbnail'> {
  const { plan, find, lang, root } = context;
  const pictures = picturesOf(post, context);
  const network = post.networks.find((each) => pictures.some((one) => one.network === each));
  const there = pictures.filter((one) => network === undefined || one.network === network);
  const picture = postPicture(there, find);
  const visual = plan.visuals.find(({ id }) => id === post.visual);
  if (picture === undefined || visual === undefined) return { visual: null, thumbnail: null };
  return {
    visual: {
      href: `#${visualAnchor(visual.id)}`,
      name: said(visual.name, lang, plan.campaign.languages) ?? { text: visual.id, lang },
    },
    thumbnail: thumbnailModel(picture, find.format(picture.format), find, root),
  };
}

function picturesOf(post: PlannedPost, { plan, lang }: PageContext): readonly PlannedRendition[] {
  return plan.renditions.filter((one) => one.visual === post.visual && one.lang === lang);
}
