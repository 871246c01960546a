/** Text files for people: `LISEZ-MOI.txt` of an archive, and the suggested posts to download. */
import type { Licence } from '../campaign/types.ts';
import { LANGS, type Lang } from '../language/langs.ts';
import { writingOf } from '../language/writing.ts';
import type { Plan, PlannedArchive } from '../plan/types.ts';
import { readableUrl, webUrl } from './accounts.ts';
import { said } from './local.ts';
import { baseName, lookupOf } from './made.ts';
import { rulesOf } from './page-frame.ts';
import { postPieces } from './page-posts.ts';
import { archiveTextsOf, toolboxTextsOf } from '../language/toolbox.ts';
import type { MadeRendition } from './types.ts';

/** What the text of an archive says of each picture. */
export type ListedRendition = Pick<MadeRendition, 'id' | 'path' | 'width' | 'height' | 'alt'>;

/** Languages of the texts in every archive: French always, and each that the campaign speaks. */
export function readmeLangs(plan: Plan): readonly Lang[] {
  return LANGS.filter((lang) => lang === 'fr' || plan.campaign.languages.includes(lang));
}

/** `LISEZ-MOI.txt` or `README.txt`. */
export function readmeName(lang: Lang): string {
  return archiveTextsOf(lang).readmeName;
}

/** `jps2023-publications-fr.txt`, in `data/`. */
export function postsFileName(plan: Plan, lang: Lang): string {
  return `${plan.campaign.slug}-publications-${lang}.txt`;
}

/**
 * What an archive holds: every picture with its size and alternative text, the rules, the contact.
 * `renditions` are the archive's own; which kind of file each is only the encoder knows.
 */
export function readmeText(
  plan: Plan,
  archive: PlannedArchive,
  renditions: readonly ListedRendition[],
  lang: Lang,
): Uint8Array {
  const { campaign } = plan;
  const texts = archiveTextsOf(lang);
  const page = toolboxTextsOf(lang);
  const writing = writingOf(lang);
  const count = archive.renditions.length;
  const pictures = page.pictures(writing.integer(count), count === 1);
  return textFile([
    ...headingLines(plan, lang),
    aboutArchive(plan, archive, pictures, lang),
    '',
    ...section(texts.pictures),
    texts.picturesIntro,
    ...pictureLines(plan, archive, renditions, lang),
    '',
    ...section(texts.rules),
    ...rulesOf(campaign, lang).map((rule) => `- ${rule}`),
    ...(campaign.licence === undefined ? [] : licenceLines(campaign.licence, lang)),
    ...(campaign.contact === undefined ? [] : ['', ...section(texts.contact), campaign.contact]),
  ]);
}

/** What an archive is: of a network, of a visual, or of everything. */
function aboutArchive(plan: Plan, { id }: PlannedArchive, pictures: string, lang: Lang): string {
  const texts = archiveTextsOf(lang);
  const networks: Readonly<Record<string, string>> = toolboxTextsOf(lang).networks;
  const network = networks[id];
  if (network !== undefined) return texts.about(network, pictures);
  const visual = plan.visuals.find((each) => id === `visual-${each.id}`);
  if (visual === undefined) return texts.everything(pictures);
  const name = said(visual.name, lang, plan.campaign.languages)?.text ?? visual.id;
  return texts.aboutVisual(name, pictures);
}

function licenceLines(licence: Licence, lang: Lang): readonly string[] {
  const { name, url } = licence;
  const address = webUrl(url);
  const value = address === null ? name : `${name} (${address})`;
  return ['', writingOf(lang).labelled(archiveTextsOf(lang).licence, value)];
}

/** Every suggested post of a language, ready to copy where the page is not at hand. */
export function postsText(plan: Plan, lang: Lang): Uint8Array {
  const texts = archiveTextsOf(lang);
  const { labels, networks, postHeading, postNetworks } = toolboxTextsOf(lang);
  const writing = writingOf(lang);
  const posts = plan.posts.filter((post) => post.lang === lang);
  return textFile([
    ...headingLines(plan, lang),
    ...section(texts.posts),
    texts.postsIntro(posts.some(({ text }) => postPieces(text, '').some(({ blank }) => blank))),
    ...posts.flatMap((post, index) => {
      const heading = postHeading(writing.integer(index + 1));
      const where = postNetworks(post.networks.map((network) => networks[network]).join(', '));
      const name = plan.visuals.find(({ id }) => id === post.visual)?.name;
      const visual = said(name, lang, plan.campaign.languages)?.text ?? post.visual;
      const pieces = postPieces(post.text, labels.organizationBlank);
      return [
        '',
        '',
        `${heading} (${where})`,
        writing.labelled(texts.postVisual, visual),
        '',
        pieces.map(({ text }) => text).join(''),
      ];
    }),
  ]);
}

function headingLines(plan: Plan, lang: Lang): readonly string[] {
  const { campaign } = plan;
  const { facts, heading } = archiveTextsOf(lang);
  const local = (text: Parameters<typeof said>[0]) => said(text, lang, campaign.languages)?.text;
  const writing = writingOf(lang);
  const title = heading(local(campaign.name) ?? campaign.hashtag);
  const { start, end } = campaign.dates;
  const website = webUrl(campaign.website);
  const about = [
    [facts.theme, local(campaign.theme)],
    [facts.dates, writing.dateRange(start, end)],
    [facts.hashtag, campaign.hashtag],
    [facts.website, website === null ? undefined : readableUrl(website)],
    [facts.message, local(campaign.message)],
  ] as const;
  return [
    title,
    '='.repeat([...title].length),
    '',
    ...about.flatMap(([label, value]) =>
      value === undefined ? [] : [writing.labelled(label, value)],
    ),
    '',
  ];
}

function pictureLines(
  plan: Plan,
  archive: PlannedArchive,
  renditions: readonly ListedRendition[],
  lang: Lang,
): readonly string[] {
  const texts = archiveTextsOf(lang);
  const { labelled } = writingOf(lang);
  const find = lookupOf(plan, {});
  const planned = new Map(plan.renditions.map((rendition) => [rendition.id, rendition]));
  const made = new Map(renditions.map((rendition) => [rendition.id, rendition]));
  return archive.renditions.flatMap((id) => {
    const rendition = planned.get(id);
    const file = made.get(id);
    if (rendition === undefined || file === undefined) {
      throw new Error(`archive ${archive.id} names a rendition that is not there: ${id}`);
    }
    const format = find.format(rendition.format);
    const size = toolboxTextsOf(lang).dimensions(file.width, file.height);
    return [
      '',
      baseName(file.path),
      `  ${labelled(texts.where, format.name[lang])}`,
      `  ${labelled(texts.size, size)}`,
      `  ${labelled(texts.alt, file.alt)}`,
    ];
  });
}

function section(title: string): readonly string[] {
  return [title, '-'.repeat([...title].length)];
}

/**
 * UTF-8 with a byte order mark and CRLF: the one form that Notepad of every Windows, Quick Look on
 * a Mac and a browser that opens a local file all show with its accents and its lines.
 */
function textFile(lines: readonly string[]): Uint8Array {
  const text = `${lines.join('\n')}\n`.replace(/\r\n?|\n/g, '\r\n');
  return new TextEncoder().encode(`\ufeff${text}`);
}
