import type { IsoDate } from '../campaign/types.ts';
import type { Network } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import type { LocalString } from '../plan/types.ts';

/** A file that was made, with what proves it. */
export interface MadeFile {
  /** Relative to the output folder, with `/`. */
  path: string;
  bytes: number;
  sha256: string;
}

/** A rendition that was made, and its small picture for the page. */
export interface MadeRendition extends MadeFile {
  id: string;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  /** What a person who does not see the picture is told. */
  alt: string;
  thumbnail: MadeFile & { width: number; height: number };
}

export interface MadeArchive extends MadeFile {
  id: string;
  /** Names inside the zip, sorted. */
  entries: readonly string[];
}

/** One file of the toolbox. `path` is relative to the output folder, with `/`. */
export interface ToolboxFile {
  path: string;
  bytes: Uint8Array;
}

/** What was made of a plan: everything a page or the manifest says beyond the plan itself. */
export interface Made {
  renditions: readonly MadeRendition[];
  archives: readonly MadeArchive[];
  /** Text files to download, the suggested posts of a language for example. */
  texts: readonly (MadeFile & { lang: Lang })[];
  /** Made with the pages, from the plan alone. */
  calendars?: readonly { path: string; bytes: number }[];
}

/** `toolbox.json`: public interface, version 1. */
export interface Manifest {
  /** The schema of this file, published beside it. */
  $schema?: string;
  schemaVersion: 1;
  generator: { name: 'boite-a-outils'; version: string };
  campaign: {
    name: LocalString;
    dates: { start: IsoDate; end: IsoDate };
    theme: LocalString;
    hashtag: string;
    languages: readonly Lang[];
  };
  renditions: readonly {
    id: string;
    visual: string;
    format: string;
    network: Network;
    lang: Lang;
    path: string;
    type: 'image/png' | 'image/jpeg';
    width: number;
    height: number;
    bytes: number;
    sha256: string;
    alt: string;
    archives: readonly string[];
    /** A small WebP of the same picture, for pages that show it. */
    thumbnail?: { path: string; width: number; height: number };
  }[];
  archives: readonly {
    id: string;
    path: string;
    bytes: number;
    sha256: string;
    entries: readonly string[];
  }[];
  posts: readonly {
    id: string;
    visual: string;
    networks: readonly Network[];
    lang: Lang;
    text: string;
  }[];
  /** The index of a language has no `activity`. */
  pages: readonly { lang: Lang; path: string; activity?: string }[];
  /** The visuals that renditions name. */
  visuals?: readonly { id: string; name: LocalString }[];
  activities?: readonly {
    id: string;
    name: LocalString;
    date?: IsoDate;
    start?: string;
    end?: string;
    timeZone?: string;
    url?: string;
  }[];
}
