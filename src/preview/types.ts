import type { Diagnostic, Path, Severity } from '../diagnostics/index.ts';
import type { Format, Insets, Rect } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import type { Box } from '../render/types.ts';

/** What the page knows of the campaign, whichever picture it shows. Plain data, sent as JSON. */
export interface GalleryState {
  campaign: {
    name: string;
    organization: string;
    /** By network. */
    accounts: Readonly<Partial<Record<string, string>>>;
    website: string;
    theme: string;
  };
  visuals: readonly Named[];
  networks: readonly Named[];
  compositions: readonly Named[];
  languages: readonly Lang[];
  formats: Readonly<Record<string, ShownFormat>>;
  renditions: readonly ShownRendition[];
}

/** Something to choose. */
export interface Named {
  id: string;
  name: string;
}

/** A format's facts, as overlays and frames need them. */
export interface ShownFormat extends Pick<
  Format,
  'id' | 'network' | 'width' | 'height' | 'shape' | 'mask' | 'avatars' | 'avoid' | 'views'
> {
  name: string;
  where: string;
  composition: string;
  placement: string;
  safeZone: Insets;
  contentZone: Rect;
  /** Canvas pixels in one CSS pixel of a phone. */
  perPhonePixel: number;
}

/** A picture to show. */
export interface ShownRendition {
  /** `visual/format/lang`. */
  id: string;
  visual: string;
  format: string;
  lang: Lang;
  alt: string;
}

/** What can be edited, of which version of the file. */
export interface EditorState {
  /** SHA-256 of the file's bytes; empty where it cannot be edited now. */
  revision: string;
  /** As people should read it. */
  file: string;
  fields: readonly Field[];
}

/** A text or a colour of campaign.yaml. */
export interface Field {
  path: Path;
  kind: 'text' | 'colour';
  /** What it belongs to: `campaign`, `organization`, `spokesperson`, `symbol`, `posts`, or an activity's id. */
  group: string;
  /** Its key. */
  key: string;
  lang?: Lang;
  wording?: 'long' | 'short';
  /** As the file says it; for a colour that the tool derives, that one. */
  value: string;
  isDerived?: true;
  /** Of a colour, `#rrggbb`; absent where its value is none. */
  hex?: string;
}

/** How a rendition came out last. */
export interface RenditionState {
  id: string;
  /** Of the picture to show: the last one that could be drawn; null where none could. */
  key: string | null;
  /** Of the version before it. */
  before: string | null;
  /** Whether the picture is older than the campaign, which cannot be drawn as it is now. */
  isStale: boolean;
  texts: readonly { role: string; box: Box; fontSizePx: number }[];
  images: readonly { role: string; box: Box }[];
  findings: readonly ShownFinding[];
}

/** A finding in words, with where to mend it. */
export interface ShownFinding {
  severity: Severity;
  code: Diagnostic['code'];
  message: string;
  hint: string;
  /** `campaign.yaml:3:10`. */
  place?: string;
  /** Opens the place in an editor. */
  href?: string;
  frame?: readonly { line: number; text: string; isMarked: boolean }[];
}

/** What the page is told, one server-sent event each. */
export interface PreviewEvents {
  /** The first one: the name by which the page tells what it shows. */
  hello: { client: string };
  gallery: GalleryState;
  /** Follows a change once the pictures are drawn. */
  editor: EditorState;
  /** What is wrong with the campaign as a whole. `isStale`: the pictures are older than the file. */
  findings: { isStale: boolean; findings: readonly ShownFinding[] };
  rendition: RenditionState;
  /** How many renditions were looked at since the last change. */
  progress: { done: number; total: number };
}
