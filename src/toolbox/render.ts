/** The pages of a toolbox and what they are made with, as files. */
import { createEngine } from '../liquid.ts';
import type { Plan } from '../plan/types.ts';
import {
  campaignCss,
  publishedFonts,
  type FontFamilies,
  type ToolboxFont,
} from './campaign-css.ts';
import { pageModel } from './page-model.ts';
import { schemesOf } from './scheme.ts';
import type { Made } from './types.ts';

/** One file of the toolbox. `path` is relative to the output folder, with `/`. */
export interface ToolboxFile {
  path: string;
  bytes: Uint8Array;
}

/** What the pages are drawn from. */
export interface ToolboxInput {
  plan: Plan;
  made: Made;
  /** Of the tool, for `<meta name="generator">`. */
  version: string;
  /** `brand/toolbox/`, the campaign's own files over the package's: path in it → text. */
  templates: Readonly<Record<string, string>>;
  fonts: readonly ToolboxFont[];
  /** Where absent, the first family of `fonts` is for display and the next for text. */
  families?: FontFamilies;
}

/** Folder of everything that pages load; thumbnails belong in it too. */
export const ASSETS_FOLDER = 'assets';

/** Files of `brand/toolbox/` that are published as they are, in `assets/`. */
const COPIED = ['style.css', 'copy.js'] as const;

/**
 * All pages and their assets, sorted by path: the same input gives the same bytes.
 * @throws TEMPLATE_SYNTAX, TEMPLATE_NOT_FOUND for a template that cannot be used.
 */
export function renderToolbox(input: ToolboxInput): readonly ToolboxFile[] {
  const { plan, made, version, templates, fonts, families } = input;
  const engine = createEngine(templates);
  const encode = (text: string) => new TextEncoder().encode(text);
  const pages = plan.pages.map((page) => ({
    path: page.path,
    bytes: encode(engine.render('index.html', { ...pageModel(plan, made, page, version) })),
  }));
  const { light } = schemesOf(plan.campaign.palette);
  const files: readonly ToolboxFile[] = [
    { path: 'index.html', bytes: encode(engine.render('redirect.html', redirectModel(input))) },
    ...pages,
    ...COPIED.map((name) => ({
      path: `${ASSETS_FOLDER}/${name}`,
      bytes: encode(templates[name] ?? ''),
    })),
    {
      path: `${ASSETS_FOLDER}/campaign.css`,
      bytes: encode(campaignCss(plan.campaign.palette, fonts, families)),
    },
    {
      path: `${ASSETS_FOLDER}/icon.svg`,
      bytes: encode(engine.render('icon.svg', { colours: light })),
    },
    ...publishedFonts(fonts).map(({ font, name }) => ({
      path: `${ASSETS_FOLDER}/fonts/${name}`,
      bytes: font.data,
    })),
  ];
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The root page opens the first language. */
function redirectModel({ plan, made, version }: ToolboxInput): Readonly<Record<string, unknown>> {
  const first =
    plan.pages.find((page) => page.lang === plan.campaign.languages[0]) ?? plan.pages[0];
  if (first === undefined) throw new Error('a plan has at least one page');
  const { lang, t, title, description, generator, languages } = pageModel(
    plan,
    made,
    { ...first, path: 'index.html' },
    version,
  );
  return { lang, t, title, description, generator, languages, target: first.path, root: '' };
}
