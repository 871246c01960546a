/** What a language must say for the pages and the text files. */
import type { AccountNetwork } from '../campaign/types.ts';
import type { Network } from '../formats/types.ts';

/** Words that templates print as they are: `{{ t.download }}`. */
export const PAGE_LABELS = [
  'toolbox',
  'skip',
  'sections',
  'languages',
  'activities',
  'posts',
  'postsShort',
  'postsIntro',
  'visuals',
  'visualsIntro',
  'archives',
  'archivesIntro',
  'archivesLanguages',
  'message',
  'spokesperson',
  'accounts',
  'accountsIntro',
  'rules',
  'contact',
  'contactIntro',
  'website',
  'previous',
  'hashtag',
  'date',
  'dates',
  'place',
  'deadline',
  'copy',
  'copyHashtag',
  'download',
  'downloadAll',
  'copyAlt',
  'copyPost',
  'copyMessage',
  'copied',
  'copiedBlank',
  'copyFailed',
  'organizationLabel',
  'organizationHelp',
  'organizationBlank',
  'postPicture',
  'postVisual',
  'postsText',
  'more',
  'alt',
  'symbol',
  'calendar',
  'calendarAll',
  'calendarAdd',
  'activityPage',
  'activityDetails',
  'home',
  'licence',
  'archiveTexts',
  'visualArchive',
  'filter',
  'filterNetwork',
  'filterVisual',
  'filterAll',
  'filterNone',
  'picture',
  'pictures',
  'share',
  'shareOn',
  'shareNewTab',
  'shareCopied',
  'length',
  'lengthOf',
  'lengthOver',
  'statusBefore',
  'statusTomorrow',
  'statusFirst',
  'statusDuring',
  'statusLast',
  'statusAfter',
  'dayBefore',
  'dayTomorrow',
  'dayToday',
  'dayAfter',
  'scan',
  'scanActivity',
  'backToTop',
] as const;

export type PageLabel = (typeof PAGE_LABELS)[number];

/** Everything a page says that is not the campaign's own. */
export interface ToolboxTexts {
  labels: Readonly<Record<PageLabel, string>>;
  /** The language's own name, for the switch. */
  language: string;
  networks: Readonly<Record<Network, string>>;
  accountNetworks: Readonly<Record<AccountNetwork, string>>;
  /** The name of the archive that holds everything. */
  everything: string;
  /** For link previews: `fr_CA`. */
  locale: string;
  /** In file names, ASCII. */
  calendarWord: string;
  /** The folder of its activities' pages, ASCII. */
  activityFolder: string;
  /** Before the name of a visual, in the name of its archive. */
  visualArchive: (visual: string) => string;
  activityTitle: (activity: string, campaign: string, year: string) => string;
  title: (campaign: string, year: string) => string;
  /** `19e édition`: the number, the letters that are raised, and the noun. */
  edition: (edition: number) => { number: string; raised: string; noun: string };
  /** `count` is already written; `one` tells singular from plural. */
  pictures: (count: string, one: boolean) => string;
  /** Digits without separators, as file names and image editors write them. */
  dimensions: (width: number, height: number) => string;
  otherSizes: (count: string, one: boolean) => string;
  /** The rest of a download link's name, read aloud after « Télécharger ». */
  downloadPicture: (format: string, dimensions: string, weight: string) => string;
  downloadArchive: (archive: string, pictures: string, weight: string) => string;
  postHeading: (number: string) => string;
  postNetworks: (networks: string) => string;
  rules: (hashtag: string) => readonly string[];
}

/** The text files inside archives, and the suggested posts to download. */
export interface ArchiveTexts {
  /** File name of the text inside an archive. */
  readmeName: string;
  heading: (campaign: string) => string;
  about: (archive: string, pictures: string) => string;
  aboutVisual: (visual: string, pictures: string) => string;
  everything: (pictures: string) => string;
  licence: string;
  facts: { theme: string; dates: string; hashtag: string; message: string; website: string };
  pictures: string;
  picturesIntro: string;
  size: string;
  where: string;
  alt: string;
  rules: string;
  contact: string;
  posts: string;
  /** Where some text has a blank to fill in, and where none has. */
  postsIntro: (hasBlank: boolean) => string;
  postVisual: string;
}
