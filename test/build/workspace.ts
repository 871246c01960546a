/** A small campaign with a brand of its own, built in this process: what each edit draws again. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../src/build.ts';
import type { BuildOptions, BuildReport } from '../../src/build.ts';

const require = createRequire(import.meta.url);

/** A banner, a strip and two avatars; the avatars are one picture. */
export const FORMATS = [
  'facebook-cover-page',
  'linkedin-cover-company-legacy-1128',
  'linkedin-profile',
  'twitter-profile',
] as const;

/** Four keys, an organisation, an activity and a format of one's own. */
export const CAMPAIGN = `dates: { start: 2027-02-15, end: 2027-02-19 }
theme: Chaque geste compte
hashtag: "#JPS2027"
colours: { primary: "#7a1fa2" }
shortName: JPS
contact: nom@exemple.org
organization: { id: rqre, name: Réseau, logo: logos/mine.svg }
activities:
  - id: verte
    name: Journée verte
    text: Portez du vert
    colours: { primary: "#00573f" }
    formats: [${FORMATS.join(', ')}, panneau]
formats:
  custom:
    - { id: panneau, network: facebook, name: Panneau, width: 600, height: 200 }
`;

const SHARED_CSS = `.visual { position: relative; display: flex; width: var(--width); height: var(--height);
  background-color: var(--deep); color: var(--on-deep); font-family: var(--font-text) }
.copy { position: absolute; top: var(--safe-top); left: var(--safe-left); width: var(--safe-width);
  height: var(--safe-height); display: flex; flex-direction: column }
`;

const CAMPAIGN_HTML = `{% if format.composition == 'strip' %}<img class="mark" src="{{ logo.src }}" />{% endif %}
{% if format.composition == 'banner' %}<img class="art" src="art/shape.svg" />{% endif %}
<div class="copy" data-area>
{% if format.composition == 'avatar' %}<p class="short" data-text="shortName" data-fit="4 10 22">{{ shortName }}</p>
{% else %}<h1 class="theme" data-text="theme" data-fit="4 8 12">{{ theme }}</h1>{% endif %}
</div>
`;

const CAMPAIGN_CSS = `.mark { position: absolute; right: 0; width: 40px }
.art { position: absolute; right: 0; width: 90px }
.avatar .short { color: var(--tint) }
`;

const ACTIVITY_HTML = `<div class="copy" data-area>
<h1 class="title" data-text="title" data-fit="3 8 12">{{ title }}</h1>
{% if format.composition == 'banner' %}<p class="text" data-text="text" data-fit="2 4 6">{{ text }}</p>{% endif %}
</div>
`;

/** An SVG of one colour. */
export const svg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="${colour}"/></svg>`;

/** The files of the campaign folder. */
export const FILES: Readonly<Record<string, string>> = {
  'campaign.yaml': CAMPAIGN,
  'logos/mine.svg': svg('#c81030'),
  'brand/art/shape.svg': svg('var(--accent, #fff)'),
  'brand/templates/shared.css': SHARED_CSS,
  'brand/templates/campaign/template.html': CAMPAIGN_HTML,
  'brand/templates/campaign/style.css': CAMPAIGN_CSS,
  'brand/templates/activity/template.html': ACTIVITY_HTML,
  'brand/templates/activity/style.css': '.text { color: var(--accent) }\n',
};

/** A campaign folder to edit and build. */
export interface Workspace {
  folder: string;
  output: string;
  cache: string;
  write: (file: string, text: string) => Promise<void>;
  read: (file: string) => Promise<string>;
  replace: (file: string, from: string, to: string) => Promise<void>;
  remove: (file: string) => Promise<void>;
  /** Puts a font in the brand's place for large sentences; two of them share their family's name. */
  useFont: (file: 'figtree' | 'figtree italic' | 'bricolage-grotesque') => Promise<void>;
  build: (options?: Partial<BuildOptions>) => Promise<BuildReport>;
}

/** Makes the folder, gone after the test. */
export async function makeWorkspace(t: {
  teardown: (fn: () => Promise<void>) => void;
}): Promise<Workspace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'boite-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const at = (file: string) => path.join(folder, file);
  const workspace: Workspace = {
    folder,
    output: at('output'),
    cache: at('.cache/boite'),
    write: async (file, text) => {
      await mkdir(path.dirname(at(file)), { recursive: true });
      await writeFile(at(file), text);
    },
    read: (file) => readFile(at(file), 'utf8'),
    replace: async (file, from, to) => {
      const text = await workspace.read(file);
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      await workspace.write(file, text.replace(from, to));
    },
    remove: (file) => rm(at(file), { recursive: true, force: true }),
    useFont: async (name) => {
      await mkdir(at('brand/fonts/display'), { recursive: true });
      const [family, style = 'normal'] = name.split(' ');
      const file = `@fontsource-variable/${family}/files/${family}-latin-wght-${style}.woff2`;
      await cp(require.resolve(file), at('brand/fonts/display/own.woff2'));
    },
    build: (options) =>
      build({
        campaignFile: at('campaign.yaml'),
        outputDir: at('output'),
        formats: [...FORMATS, 'panneau'],
        // Colours at random are not always readable; what the guard says of them is compared too.
        forcePublish: true,
        ...options,
      }),
  };
  for (const [file, text] of Object.entries(FILES)) await workspace.write(file, text);
  return workspace;
}
