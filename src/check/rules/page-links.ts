/** Pages of the toolbox lead where they say: no dead anchor, no image without a word for it. */
import { error } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { packageVersion } from '../../package.ts';
import { altText } from '../../plan/alt.ts';
import { TEXT_ROLES } from '../../plan/types.ts';
import type { Plan } from '../../plan/types.ts';
import { postsFileName } from '../../toolbox/readme.ts';
import { ASSETS_FOLDER, renderToolbox } from '../../toolbox/render.ts';
import type { Made } from '../../toolbox/types.ts';
import { readHtml } from '../html.ts';
import type { PageFacts } from '../html.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'page-links',
  needs: 'campaign',
  codes: ['PAGE_LINK_DEAD', 'PAGE_ID_DUPLICATE', 'PAGE_ALT_MISSING'],
  judge: async ({ plan, brand }) => {
    const made = asIfMade(plan);
    const files = renderToolbox({
      plan,
      made,
      version: packageVersion(),
      templates: brand.toolboxFiles,
      ...(brand.toolboxPaths && { templatePaths: brand.toolboxPaths }),
      fonts: brand.fonts,
    });
    const pages = new Map<string, PageFacts>();
    const paths: string[] = [];
    for await (const { path, bytes } of files) {
      paths.push(path);
      if (path.endsWith('.html')) pages.set(path, readHtml(new TextDecoder().decode(bytes)));
    }
    const known = new Set([
      ...paths,
      ...made.renditions.flatMap(({ path, thumbnail }) => [path, thumbnail.path]),
      ...[...made.archives, ...made.texts].map(({ path }) => path),
      // Written after the pages, from them.
      'toolbox.json',
      'SHA256SUMS',
    ]);
    return [...pages].flatMap(([page, facts]) => findingsOf(page, facts, pages, known));
  },
};

function findingsOf(
  page: string,
  { ids, links, imagesWithoutAlt }: PageFacts,
  pages: ReadonlyMap<string, PageFacts>,
  known: ReadonlySet<string>,
): Diagnostic[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  const dead = new Set(links.filter((link) => !leadsSomewhere(page, link, pages, known)));
  return [
    ...[...dead].map((link) => error('PAGE_LINK_DEAD', { page, link })),
    ...[...twice].map((id) => error('PAGE_ID_DUPLICATE', { page, id })),
    ...imagesWithoutAlt.map((image) => error('PAGE_ALT_MISSING', { page, image })),
  ];
}

/** Links to the web are not followed: this tool opens no connection. */
function leadsSomewhere(
  page: string,
  link: string,
  pages: ReadonlyMap<string, PageFacts>,
  known: ReadonlySet<string>,
): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//')) return true;
  const [address = '', anchor] = link.split('#', 2);
  const base = `file:///${page}`;
  if (address !== '' && !URL.canParse(address, base)) return false;
  const target =
    address === ''
      ? page
      : decoded(new URL(address, base).pathname.slice(1))?.replace(/(^|\/)$/, '$1index.html');
  if (target === undefined || !known.has(target)) return false;
  // Without its word, `#` is the top of the page.
  if (anchor === undefined || anchor === '' || anchor === 'top') return true;
  const facts = pages.get(target);
  const id = decoded(anchor);
  return facts === undefined || (id !== undefined && facts.ids.includes(id));
}

/** Undefined where the percent signs of an address stand for no text. */
function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** The pages as they will be: a file that nobody made yet has its name, and no weight. */
function asIfMade(plan: Plan): Made {
  const file = { bytes: 0, sha256: '0'.repeat(64) };
  const formats = new Map(plan.formats.map((format) => [format.id, format]));
  return {
    renditions: plan.renditions.map(({ id, stem, format, scene, lang }) => {
      const { width = 1, height = 1 } = formats.get(format) ?? {};
      return {
        ...file,
        id,
        path: `data/${stem}.png`,
        type: 'image/png' as const,
        width,
        height,
        alt: altText(scene, lang, TEXT_ROLES),
        thumbnail: { ...file, path: `${ASSETS_FOLDER}/thumbnails/${stem}.webp`, width, height },
      };
    }),
    archives: plan.archives.map(({ id, fileName }) => ({
      ...file,
      id,
      path: `data/${fileName}`,
      entries: [],
    })),
    texts: plan.campaign.languages
      .filter((lang) => plan.posts.some((post) => post.lang === lang))
      .map((lang) => ({ ...file, lang, path: `data/${postsFileName(plan, lang)}` })),
  };
}
