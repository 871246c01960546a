/** Parts of the tool that answer at once, to see what the command line makes of each answer. */
import type { BuildOptions, BuildReport } from '../../src/build.ts';
import type { CheckReport } from '../../src/check/index.ts';
import { services, type Services } from '../../src/cli/services.ts';
import { error, warning, type Diagnostic } from '../../src/diagnostics/index.ts';

const PLACE = {
  file: 'campaign.yaml',
  line: 2,
  column: 8,
  length: 29,
  frame: [
    { line: 1, text: 'dates: { start: 2023-02-13, end: 2023-02-17 }' },
    { line: 2, text: 'theme: "Bien entourés, tous réussissent"' },
    { line: 3, text: 'hashtag: "#JPS2023"' },
  ],
};

const tooLong = (rendition: string, charactersThatFit: number): Diagnostic =>
  error(
    'TEXT_TOO_LONG',
    {
      role: 'theme',
      format: rendition.split('/')[1] ?? '',
      characters: 87,
      charactersThatFit,
      minSizePx: 24,
    },
    { place: PLACE, path: ['theme'], rendition },
  );

const overTarget = warning(
  'FILE_OVER_TARGET',
  { bytes: 250_000, targetBytes: 100_000 },
  { rendition: 'campaign/facebook-cover-page/fr' },
);

const LAYOUT = {
  rendition: 'campaign/twitter-header/fr',
  width: 1500,
  height: 500,
  texts: [
    {
      role: 'theme',
      text: 'Bien entourés',
      path: ['theme', 'fr'],
      fontSizePx: 61.2,
      preferredPx: 80,
      lines: 1,
      lineBoxes: [[10, 20, 300, 62]],
      box: [10, 20, 300, 62],
    },
  ],
  images: [],
} as const;

const report = (part: Partial<BuildReport>): BuildReport => ({
  ok: true,
  written: ['data/a.png', 'index.html'],
  unchanged: ['data/b.png'],
  removed: [],
  rendered: 1,
  reused: 1,
  durationMs: 2134,
  output: '/nowhere/output',
  diagnostics: [],
  ...part,
});

const failed = (diagnostics: readonly Diagnostic[]): BuildReport =>
  report({ ok: false, written: [], unchanged: [], rendered: 0, reused: 0, diagnostics });

const builds = {
  done: async ({ onEvent }: BuildOptions) => {
    onEvent?.({ type: 'planned', renditions: 8, archives: 5, pages: 1 });
    for (let done = 1; done <= 8; done += 1) {
      onEvent?.({ type: 'rendition', id: `campaign/f${done}/fr`, done, total: 8, ok: true });
    }
    onEvent?.({ type: 'publishing' });
    return report({ diagnostics: [overTarget] });
  },
  renditionFailed: async () =>
    report({
      ok: false,
      written: [],
      unchanged: [],
      diagnostics: [
        tooLong('campaign/facebook-cover-page/fr', 62),
        overTarget,
        tooLong('campaign/twitter-header/fr', 48),
        tooLong('campaign/linkedin-cover-company/fr', 55),
      ],
    }),
  campaignWrong: async () =>
    failed([
      error('HASHTAG_MALFORMED', { found: 'JPS 2023', example: '#JPS2023' }, { place: PLACE }),
    ]),
  diskFull: async () => failed([error('DISK_FULL', { path: 'output' })]),
  defect: async () => {
    throw new TypeError('x is not a function');
  },
  interrupted: async ({ signal }: BuildOptions) => {
    signal?.throwIfAborted();
    return report({});
  },
} satisfies Record<string, (options: BuildOptions) => Promise<BuildReport>>;

const checks = {
  sound: { ok: true, diagnostics: [], layouts: [LAYOUT], measured: [] },
  wrong: {
    ok: false,
    diagnostics: [tooLong('campaign/twitter-header/fr', 48)],
    layouts: [LAYOUT],
    measured: [],
  },
  strict: { ok: false, diagnostics: [overTarget], layouts: [LAYOUT], measured: [] },
} satisfies Record<string, CheckReport>;

/** The real services, but for a build that ends as named. */
export function withBuild(name: string): Services {
  const found = Object.entries(builds).find(([known]) => known === name)?.[1];
  if (found === undefined) throw new RangeError(`no such build: ${name}`);
  return {
    ...services,
    build: async () => ({
      build: found,
      planBuild: async () => ({ plan: undefined, layouts: [], diagnostics: [] }),
    }),
  };
}

/** The real services, but for a check that ends as named. */
export function withCheck(name: string): Services {
  const found = Object.entries(checks).find(([known]) => known === name)?.[1];
  if (found === undefined) throw new RangeError(`no such check: ${name}`);
  return { ...services, check: async () => ({ check: async () => found }) };
}
