/** Where the toolbox is published: what a link preview, a search engine or a QR code needs. */
import type { Lang } from '../language/langs.ts';
import type { Plan } from '../plan/types.ts';
import { webUrl } from './accounts.ts';

/**
 * The folder of `index.html` on the web, with its last `/`: what `toolbox` says, else `website`.
 * Null where campaign.yaml gives neither: then no page says where it is.
 */
export function publicBase({ campaign }: Pick<Plan, 'campaign'>): string | null {
  const address = webUrl(campaign.toolbox) ?? webUrl(campaign.website);
  if (address === null) return null;
  const { origin, pathname } = new URL(address);
  const folder = pathname.replace(/\/index\.html$/, '/');
  return `${origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}

/** The address of a file of the toolbox on the web; `path` is relative to the output folder. */
export function publicAddress(plan: Pick<Plan, 'campaign'>, path: string): string | null {
  const base = publicBase(plan);
  return base === null ? null : new URL(path, base).href;
}

/** The address of the page of an activity, or of the index. */
export function pageAddress(
  plan: Pick<Plan, 'campaign' | 'pages'>,
  lang: Lang,
  activity?: string,
): string | null {
  const page = plan.pages.find((each) => each.lang === lang && each.activity === activity);
  return page === undefined ? null : publicAddress(plan, page.path);
}
