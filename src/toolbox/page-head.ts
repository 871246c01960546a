/** What a page says of itself to browsers, search engines and networks. */
import type { PlannedPage } from '../plan/types.ts';
import { accountLink } from './accounts.ts';
import type { PageContext } from './page-context.ts';
import type { HeadModel } from './page-types.ts';
import { previewPicture } from './preview-picture.ts';
import { publicAddress } from './public-address.ts';
import { toolboxTextsOf } from '../language/toolbox.ts';

/** What differs from page to page. */
export interface PageFacts {
  page: PlannedPage;
  title: string;
  description: string;
  /** JSON-LD. */
  structured: string | null;
}

/** The head of a page. */
export function headModel(context: PageContext, facts: PageFacts, version: string): HeadModel {
  const { plan, find, lang, texts, root } = context;
  const { page, title, description, structured } = facts;
  const same = plan.pages.filter(({ activity }) => activity === page.activity);
  const preview =
    previewPicture(plan, find, lang, page.activity ?? 'campaign') ??
    previewPicture(plan, find, lang, 'campaign');
  const address = preview === null ? null : publicAddress(plan, preview.path);
  const account = plan.campaign.accounts.twitter;
  return {
    title,
    description,
    generator: `boite-a-outils ${version}`,
    root,
    canonical: publicAddress(plan, page.path),
    alternates: same.map((each) => ({
      lang: each.lang,
      href: publicAddress(plan, each.path) ?? `${root}${each.path}`,
    })),
    // Which language a reader of another gets: the root page opens the first.
    otherwise: page.activity === undefined ? publicAddress(plan, '') : null,
    locale: texts.locale,
    otherLocales: same
      .filter((each) => each.lang !== lang)
      .map((each) => toolboxTextsOf(each.lang).locale),
    siteName: texts.labels.toolbox,
    picture:
      preview === null || address === null
        ? null
        : {
            url: address,
            type: preview.type,
            width: preview.width,
            height: preview.height,
            alt: preview.alt,
          },
    account: account === undefined ? null : accountLink('twitter', account).handle,
    structured,
  };
}
