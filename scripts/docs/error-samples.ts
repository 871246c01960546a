/**
 * Example parameters of every diagnostic, for the documents and for tests of its sentences. A code
 * without an example does not compile. `severity` is what the code is raised with.
 */
import type { BrandDiagnostics } from '../../src/diagnostics/brand.ts';
import type { CampaignDiagnostics } from '../../src/diagnostics/campaign.ts';
import type { CheckDiagnostics } from '../../src/diagnostics/check.ts';
import type { CommandDiagnostics } from '../../src/diagnostics/command.ts';
import type { Severity } from '../../src/diagnostics/index.ts';
import type { PublishDiagnostics } from '../../src/diagnostics/publish.ts';
import type { RenderDiagnostics } from '../../src/diagnostics/render.ts';

export type Samples<Area> = {
  readonly [C in keyof Area]: { severity: Severity; params: Area[C] };
};

export const campaignSamples: Samples<CampaignDiagnostics> = {
  CAMPAIGN_NOT_FOUND: stops({ path: 'campaign.yaml' }),
  CAMPAIGN_UNREADABLE: stops({ path: 'campaign.yaml', reason: 'permission' }),
  CAMPAIGN_TOO_LARGE: stops({ path: 'campaign.yaml', bytes: 3_200_000, maxBytes: 1_000_000 }),
  CAMPAIGN_EMPTY: stops({ lines: ['theme: "…"', 'hashtag: "#JPS2027"'] }),
  YAML_SYNTAX: stops({ reason: 'MISSING_CHAR' }),
  YAML_UNSUPPORTED: stops({ feature: 'tag', found: '!!js/function' }),
  YAML_TOO_MANY_ALIASES: stops({}),
  DUPLICATE_KEY: stops({ key: 'theme' }),
  UNKNOWN_KEY: stops({ key: 'hastag', nearest: 'hashtag', known: ['dates', 'hashtag', 'theme'] }),
  KEY_NOT_OFFERED: stops({ key: 'regions' }),
  KEY_NOT_INDENTED: stops({ key: 'start', under: 'dates' }),
  MISSING_KEY: stops({ key: 'theme', example: 'theme: { fr: "…" }' }),
  WRONG_TYPE: stops({ key: 'edition', expected: 'number', found: 'text' }),
  WRONG_VALUE: stops({ key: 'edition', expected: 'positive-integer', found: '0' }),
  HASHTAG_IS_COMMENT: stops({ comment: '#JPS2023' }),
  VALUE_IS_COMMENT: stops({ key: 'colours.primary', comment: '#00573F' }),
  QUOTES_CURLY: stops({ key: 'theme', within: 'Bien entourés' }),
  HASHTAG_MALFORMED: stops({ found: '#JPS 2023', example: '#JPS2023' }),
  DATE_MALFORMED: stops({ found: '13/02/2023' }),
  DATE_DOES_NOT_EXIST: stops({ found: '2023-02-30', lastDay: '2023-02-28' }),
  DATES_REVERSED: stops({ start: '2023-02-17', end: '2023-02-13' }),
  DATES_FAR_APART: warns({ start: '2020-02-12', end: '2029-02-16' }),
  ACTIVITY_YEAR_MISMATCH: warns({
    id: 'jeudi-persevert',
    date: '2022-02-16',
    year: 2022,
    campaignYear: 2023,
  }),
  YEAR_MISMATCH: warns({ hashtag: '#JPS2022', hashtagYear: 2022, campaignYear: 2023 }),
  TIME_MALFORMED: stops({ found: '25:00' }),
  TIMES_REVERSED: stops({ start: '11:30', end: '10:30' }),
  COLOUR_MALFORMED: stops({ key: 'colours.primary', found: '#00573' }),
  COLOUR_NOT_OPAQUE: stops({ key: 'colours.primary', found: 'rgb(0 87 63 / 50%)' }),
  URL_MALFORMED: stops({ key: 'website', found: 'journees' }),
  EMAIL_MALFORMED: stops({ found: 'nom@' }),
  LANGUAGE_UNSUPPORTED: stops({ found: 'es', supported: ['fr', 'en'] }),
  LANGUAGE_NOT_DECLARED: stops({ key: 'theme.en', lang: 'en', declared: ['fr'] }),
  TRANSLATION_MISSING: stops({ key: 'theme', lang: 'en' }),
  TEXT_EMPTY: stops({ key: 'theme.fr' }),
  TEXT_HAS_CONTROL_CHARACTER: stops({ key: 'theme.fr', codePoint: 'U+0007' }),
  ID_DUPLICATE: stops({ id: 'jeudi-persevert', what: 'activity' }),
  ID_RESERVED: stops({ id: 'campaign' }),
  ID_UNKNOWN: stops({
    id: 'facebok',
    what: 'network',
    nearest: 'facebook',
    known: ['facebook', 'linkedin', 'twitter', 'instagram'],
  }),
  FILE_PATTERN_UNKNOWN_FIELD: stops({
    field: 'langue',
    nearest: 'lang',
    known: ['network', 'width', 'height', 'lang'],
  }),
  FILE_NAME_INVALID: stops({ name: 'bannières.zip', reason: 'character' }),
  FORMAT_INVALID: stops({
    id: 'facebook-affiche',
    problem: { code: 'CANVAS_TOO_LARGE', params: { megapixels: 80, maxMegapixels: 64 } },
  }),
};

export const brandSamples: Samples<BrandDiagnostics> = {
  BRAND_UNREADABLE: stops({ path: 'brand', reason: 'EACCES' }),
  ASSET_NOT_FOUND: stops({ path: 'brand/logos/rqr.svg', nearest: 'brand/logos/rqre.svg' }),
  ASSET_OUTSIDE: stops({ path: '../logo.svg' }),
  ASSET_REMOTE: stops({ url: 'https://example.org/logo.svg' }),
  ASSET_TYPE_UNSUPPORTED: stops({ path: 'brand/art/ribbon.ai', supported: ['svg', 'png', 'jpg'] }),
  IMAGE_BROKEN: stops({ path: 'brand/photos/x.jpg', reason: 'premature end of JPEG image' }),
  IMAGE_TOO_LARGE: stops({ path: 'brand/photos/x.jpg', megapixels: 120, maxMegapixels: 64 }),
  IMAGE_ANIMATED: stops({ path: 'brand/photos/x.webp', frames: 12 }),
  ASSET_TOO_HEAVY: stops({ path: 'brand/photos/x.jpg', bytes: 90_000_000, maxBytes: 50_000_000 }),
  SVG_BROKEN: stops({ path: 'brand/art/ribbon.svg', reason: 'unclosed tag: svg' }),
  SVG_UNSAFE: stops({ path: 'brand/art/ribbon.svg', what: '<script>' }),
  SVG_SIZE_MISSING: stops({ path: 'brand/art/ribbon.svg' }),
  SVG_TOO_COMPLEX: stops({ path: 'brand/art/ribbon.svg', elements: 60_000, maxElements: 20_000 }),
  SVG_COLOUR_UNKNOWN: stops({
    path: 'brand/art/ribbon.svg',
    name: 'primry',
    nearest: 'primary',
    known: ['primary', 'secondary'],
  }),
  FONT_BROKEN: stops({ path: 'brand/fonts/x.woff2', reason: 'unknown font format' }),
  FONT_MISSING: stops({ family: 'Figtree' }),
  GLYPH_MISSING: stops({
    character: '→',
    codePoint: 'U+2192',
    characterName: 'RIGHTWARDS ARROW',
    fonts: ['Bricolage Grotesque', 'Figtree'],
  }),
  TEMPLATE_NOT_FOUND: stops({
    name: 'campagn',
    nearest: 'campaign',
    known: ['activity', 'campaign'],
  }),
  TEMPLATE_EMPTY: stops({ path: 'brand/templates/campaign/template.html' }),
  TEMPLATE_SYNTAX: stops({ reason: 'tag {% if %} not closed' }),
  TEMPLATE_ATTRIBUTE: stops({ attribute: 'data-min', found: 'small', expected: 'a number' }),
};

export const renderSamples: Samples<RenderDiagnostics> = {
  TEXT_TOO_LONG: stops({
    role: 'theme',
    format: 'linkedin-company-cover',
    characters: 140,
    charactersThatFit: 72,
    minSizePx: 24,
  }),
  RENDER_FAILED: stops({ reason: 'out of memory' }),
  RENDER_TIMEOUT: stops({ seconds: 30 }),
  FILE_OVER_LIMIT: stops({ bytes: 5_300_000, maxBytes: 5_000_000 }),
  FILE_OVER_TARGET: warns({ bytes: 130_000, targetBytes: 100_000 }),
};

export const checkSamples: Samples<CheckDiagnostics> = {
  TEXT_OUTSIDE_SAFE_ZONE: stops({
    role: 'hashtag',
    format: 'instagram-story',
    side: 'bottom',
    byPx: 24,
  }),
  TEXT_UNDER_AVATAR: stops({ role: 'dates', format: 'twitter-header', view: 'desktop web' }),
  TEXT_UNDER_OVERLAY: stops({
    role: 'dates',
    format: 'twitter-card',
    why: 'headline label overlay',
  }),
  TEXT_CUT_IN_VIEW: stops({
    role: 'theme',
    format: 'facebook-cover-page',
    view: 'phone web',
    byPx: 31,
  }),
  TEXT_OVERFLOWS: stops({ role: 'organization', format: 'facebook-post-square', byPx: 62 }),
  TEXT_INCOMPLETE: stops({ role: 'quote', format: 'twitter-header', missing: 'une différence.' }),
  TEXTS_OVERLAP: stops({ role: 'title', other: 'date', format: 'twitter-header', byPx: 12 }),
  TEXT_OVER_IMAGE: stops({ role: 'title', image: 'logo', format: 'twitter-header' }),
  TEXT_HIDDEN: stops({
    role: 'theme',
    format: 'twitter-header',
    template: 'campaign',
    visible: 0.42,
  }),
  CONTRAST_TOO_LOW: stops({
    role: 'theme',
    format: 'twitter-header',
    template: 'campaign',
    contrast: 1.3,
    required: 4.5,
    colour: '#ffffff',
    ground: '#d9f0dc',
  }),
  TEXT_TOO_SMALL: stops({
    role: 'dates',
    format: 'facebook-cover-group',
    sizePhonePx: 8.4,
    minPhonePx: 11,
    sizePx: 35.3,
    minPx: 46.3,
  }),
  TITLE_TOO_SMALL: stops({
    role: 'theme',
    format: 'facebook-cover-group',
    sizePhonePx: 15.5,
    minPhonePx: 20,
    minPx: 84.1,
  }),
  TITLE_SMALL: warns({
    role: 'theme',
    format: 'linkedin-cover-company',
    sizePhonePx: 14.2,
    minPhonePx: 20,
  }),
  TEXT_WIDOW: warns({ role: 'theme', format: 'facebook-post-square', word: 'persévérer.' }),
  LINE_STARTS_WITH_PUNCTUATION: stops({
    role: 'theme',
    format: 'twitter-header',
    line: '! Ensemble',
  }),
  TEXT_BADLY_BROKEN: stops({
    role: 'text',
    format: 'twitter-header',
    what: 'date',
    before: '16',
    after: 'février',
  }),
  IMAGE_ENLARGED: warns({
    file: 'photos/laurent.jpg',
    format: 'facebook-event-cover',
    width: 640,
    height: 480,
    neededWidth: 1340,
    neededHeight: 1005,
  }),
  ALT_MISSING: stops({}),
  CSS_SYNTAX: stops({ reason: 'Colon is expected' }),
  CSS_UNKNOWN: warns({ property: 'colr', nearest: 'color' }),
  CSS_UNSUPPORTED: warns({ what: 'function', found: 'clamp(10px, 2vw, 30px)' }),
  YEAR_IN_TEXT: warns({ found: '#JPS2022', year: 2022, campaignYear: 2023 }),
  YEAR_IN_FILE_NAME: warns({
    key: 'archives.facebook',
    found: 'bannieres-2022.zip',
    year: 2022,
    campaignYear: 2023,
  }),
  WEEKDAY_MISMATCH: stops({ found: 'vendredi 16 février', date: '2023-02-16', weekday: 3 }),
  DAY_DOES_NOT_EXIST: stops({ found: '30 février' }),
  DATE_OUTSIDE_CAMPAIGN: warns({
    found: '16 août',
    date: '2023-08-16',
    start: '2023-02-13',
    end: '2023-02-17',
  }),
  ACTIVITY_OUTSIDE_DATES: warns({
    id: 'jeudi-persevert',
    date: '2023-03-16',
    start: '2023-02-13',
    end: '2023-02-17',
  }),
  POST_TOO_LONG: stops({
    id: 'ambassadeur',
    network: 'twitter',
    characters: 312,
    maxCharacters: 280,
  }),
  HASHTAG_HARD_TO_READ: warns({
    hashtag: '#journeesdelaperseverance',
    suggestion: '#JourneesDeLaPerseverance',
  }),
  PAGE_LINK_DEAD: stops({ page: 'fr/index.html', link: '#visuels' }),
  PAGE_ID_DUPLICATE: stops({ page: 'fr/index.html', id: 'posts' }),
  PAGE_ALT_MISSING: stops({ page: 'fr/index.html', image: '../assets/ribbon.svg' }),
};

export const publishSamples: Samples<PublishDiagnostics> = {
  OUTPUT_NOT_WRITABLE: stops({ path: 'output', reason: 'EACCES' }),
  OUTPUT_IS_FILE: stops({ path: 'output' }),
  OUTPUT_CONTAINS_CAMPAIGN: stops({ path: '.', inside: 'campaign.yaml' }),
  OUTPUT_FOREIGN_FILES: stops({ path: 'output', files: ['index.html'] }),
  DISK_FULL: stops({ path: 'output' }),
  BUILD_IN_PROGRESS: stops({ path: 'output' }),
  LOCK_LOST: stops({ path: 'output' }),
  VERIFY_NO_TOOLBOX: stops({ path: 'output' }),
  VERIFY_MANIFEST_INVALID: stops({
    path: 'toolbox.json',
    key: 'renditions[0].sha256',
    reason: 'other-sha256',
  }),
  VERIFY_CHECKSUMS_INVALID: stops({ path: 'SHA256SUMS', line: 3, reason: 'malformed' }),
  VERIFY_FILE_MISSING: stops({ path: 'data/bannieres-fb.zip' }),
  VERIFY_FILE_UNREADABLE: stops({ path: 'data/bannieres-fb.zip', reason: 'EACCES' }),
  VERIFY_FILE_CHANGED: stops({
    path: 'data/bannieres-fb.zip',
    expected: '8d3c…',
    found: '1f00…',
  }),
  VERIFY_FILE_UNLISTED: warns({ path: 'data/notes.txt' }),
  VERIFY_ARCHIVE_INVALID: stops({
    path: 'data/bannieres-fb.zip',
    entry: 'LISEZ-MOI.txt',
    reason: 'wrong-crc',
  }),
  VERIFY_ARCHIVE_ENTRIES: stops({
    path: 'data/bannieres-fb.zip',
    missing: ['LISEZ-MOI.txt'],
    extra: ['notes.txt'],
  }),
};

export const commandSamples: Samples<CommandDiagnostics> = {
  COMMAND_UNKNOWN: stops({
    name: 'biuld',
    nearest: 'build',
    known: ['build', 'check', 'formats', 'init', 'verify'],
  }),
  OPTION_UNKNOWN: stops({ name: '--outt', nearest: '--out' }),
  OPTION_VALUE: stops({ option: '--jobs', expected: '1, 2, 3…', found: 'many' }),
  ARGUMENT_UNEXPECTED: stops({ argument: 'other.yaml' }),
  SELECTION_UNKNOWN: stops({
    option: '--networks',
    id: 'facebok',
    nearest: 'facebook',
    known: ['facebook', 'linkedin', 'twitter', 'instagram'],
  }),
  SELECTION_EMPTY: stops({}),
  INIT_FOLDER_NOT_EMPTY: stops({ path: 'jps-2027', file: 'campaign.yaml' }),
  INIT_NOT_WRITABLE: stops({ path: 'jps-2027', reason: 'EACCES' }),
  PORT_TAKEN: stops({ port: 4173 }),
  INTERRUPTED: stops({}),
  UNEXPECTED: stops({ reason: 'Cannot read properties of undefined' }),
};

function stops<P>(params: P): { severity: Severity; params: P } {
  return { severity: 'error', params };
}

function warns<P>(params: P): { severity: Severity; params: P } {
  return { severity: 'warning', params };
}
