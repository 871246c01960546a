/** The pages of a toolbox and what they are made with, as files. */
import { NETWORKS } from '../formats/types.ts';
import { createEngine, type Engine } from '../liquid.ts';
import type { Plan, PlannedPage } from '../plan/types.ts';
import {
  campaignCss,
  publishedFonts,
  type FontFamilies,
  type ToolboxFont,
} from './campaign-css.ts';
import { filterCss } from './filter-css.ts';
import { manifestSchemaFile } from './manifest-schema.ts';
import { activityPageModel } from './page-activities.ts';
import type { DrawCode } from './page-frame.ts';
import { pageModel } from './page-model.ts';
import { publicAddress } from './public-address.ts';
import { schemesOf } from './scheme.ts';
import type { Made, ToolboxFile } from './types.ts';

/** What the pages are drawn from. */
export interface ToolboxInput {
  plan: Plan;
  made: Made;
  /** Of the tool, for `<meta name="generator">`. */
  version: string;
  /** `brand/toolbox/`, the campaign's own files over the package's: path in it → text. */
  templates: Readonly<Record<string, string>>;
  /** The path shown to people of each of them, where it is not that. */
  templatePaths?: Readonly<Record<string, string>>;
  fonts: readonly ToolboxFont[];
  /** Where absent, the first family of `fonts` is for display and the next for text. */
  families?: FontFamilies;
}

/** Folder of everything that pages load; thumbnails belong in it too. */
export const ASSETS_FOLDER = 'assets';

/** Files of `brand/toolbox/` that are published as they are, in `assets/`. */
const COPIED = ['style.css', 'script.js'] as const;

/**
 * All pages, their assets, the calendars and the schema of the manifest, each made when it is asked
 * for: of a large campaign, memory holds one. The same input gives the same files in the same order.
 * @throws TEMPLATE_SYNTAX for a template that cannot be used.
 */
export async function* renderToolbox(given: ToolboxInput): AsyncGenerator<ToolboxFile> {
  // Only what makes pages needs these two libraries: the other commands start without them.
  const [{ renderCalendars }, { qrCode }] = await Promise.all([
    import('./calendar.ts'),
    import('./qr.ts'),
  ]);
  const calendars = renderCalendars(given.plan);
  const made: Made = {
    ...given.made,
    calendars: calendars.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength })),
  };
  const input = { ...given, made };
  const engine = createEngine(engineFiles(input.templates), input.templatePaths);
  yield* renderPages(input, engine, qrCode);
  yield* calendars;
  yield* assets(input, engine);
  yield manifestSchemaFile();
}

function* renderPages(
  input: ToolboxInput,
  engine: Engine,
  drawCode: DrawCode,
): Generator<ToolboxFile> {
  const { plan, made, version } = input;
  for (const page of plan.pages) {
    const bytes =
      page.activity === undefined
        ? engine.renderBytes('index.html', { ...pageModel(plan, made, page, version, drawCode) })
        : engine.renderBytes('activity.html', {
            ...activityPageModel(plan, made, page, version, drawCode),
          });
    yield { path: page.path, bytes };
  }
  yield {
    path: 'index.html',
    bytes: engine.renderBytes('redirect.html', redirectModel(input)),
  };
  yield* sitemap(plan, engine);
}

function assets(input: ToolboxInput, engine: Engine): readonly ToolboxFile[] {
  const { plan, templates, fonts, families } = input;
  const { palette } = plan.campaign;
  const networks = NETWORKS.filter((id) => plan.renditions.some(({ network }) => network === id));
  const css = [
    campaignCss(palette, fonts, families),
    filterCss(
      networks,
      plan.visuals.map(({ id }) => id),
    ),
  ].join('\n');
  return [
    ...COPIED.map((name) => ({
      path: `${ASSETS_FOLDER}/${name}`,
      bytes: encode(templates[name] ?? ''),
    })),
    { path: `${ASSETS_FOLDER}/campaign.css`, bytes: encode(css) },
    {
      path: `${ASSETS_FOLDER}/icon.svg`,
      bytes: engine.renderBytes('icon.svg', { colours: schemesOf(palette).light }),
    },
    ...publishedFonts(fonts).map(({ font, name }) => ({
      path: `${ASSETS_FOLDER}/fonts/${name}`,
      bytes: font.data,
    })),
  ];
}

/** Every page for search engines, where it is known where they are. */
function sitemap(plan: Plan, engine: Engine): readonly ToolboxFile[] {
  const pages = plan.pages.flatMap((page) => {
    const address = publicAddress(plan, page.path);
    if (address === null) return [];
    const alternates = plan.pages
      .filter(({ activity }) => activity === page.activity)
      .map(({ lang, path }) => ({ lang, address: publicAddress(plan, path) }));
    return [{ address, alternates }];
  });
  if (pages.length === 0) return [];
  return [{ path: 'sitemap.xml', bytes: engine.renderBytes('sitemap.xml', { pages }) }];
}

/** The root page opens the first language. */
function redirectModel({ plan, made, version }: ToolboxInput): Readonly<Record<string, unknown>> {
  const indexes = plan.pages.filter(({ activity }) => activity === undefined);
  const [fallback] = indexes;
  const first = indexes.find((page) => page.lang === plan.campaign.languages[0]) ?? fallback;
  if (first === undefined) throw new Error('a plan has at least one page');
  const page: PlannedPage = { ...first, path: 'index.html' };
  const { lang, t, head, languages } = pageModel(plan, made, page, version);
  const canonical = publicAddress(plan, first.path) ?? first.path;
  return {
    lang,
    t,
    // The events are those of the page it opens.
    head: { ...head, canonical, structured: null },
    languages,
    target: first.path,
    root: '',
  };
}

/** Stylesheets and scripts are published as they are: braces mean something else in them. */
function engineFiles(templates: ToolboxInput['templates']): ToolboxInput['templates'] {
  return Object.fromEntries(
    Object.entries(templates).filter(([name]) => !/\.(?:css|js)$/.test(name)),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
