/** What rules are given and what they are, by what they need to know. */
import type { Brand } from '../brand/types.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Diagnostic, DiagnosticCode, Path } from '../diagnostics/index.ts';
import type { Composition, Format } from '../formats/types.ts';
import type { Plan, PlannedRendition } from '../plan/types.ts';
import type { PageNode } from '../render/takumi.ts';
import type { Box } from '../render/types.ts';

/** Everything that is known before anything is laid out. */
export interface CampaignSubject {
  campaign: Campaign;
  plan: Plan;
  brand: Brand;
}

/** A text of a laid out page, marked with `data-text` or not, as `check` itself reads the page. */
export interface PageText {
  /** As the template marks it; else its element's class, `.badge`. */
  role: string;
  isMarked: boolean;
  /** Where campaign.yaml says it. */
  path?: Path;
  /** What the page says, all of it. */
  text: string;
  /** What is laid out, line by line; a box is as tall as the font's ascent and descent. */
  lines: readonly { text: string; box: Box }[];
  /** The smallest size of its letters, in canvas pixels. */
  sizePx: number;
  /** Its own element's box. */
  elementBox: Box;
  /** Its element. */
  node: PageNode;
}

/** An image that the template marks with `data-image`. */
export interface PageImageBox {
  role: string;
  file: string;
  box: Box;
}

/** One rendition, laid out. */
export interface LayoutSubject {
  rendition: PlannedRendition;
  format: Format;
  composition: Composition;
  brand: Pick<Brand, 'images'>;
  texts: readonly PageText[];
  images: readonly PageImageBox[];
}

/** How a text came out in pixels. */
export interface Ink {
  /** WCAG contrast of the worst letters, 1 to 21; undefined where the text was not found. */
  contrast: number | undefined;
  /** Where it is worst: the text's colour and what is behind, `#rrggbb`. */
  colour: string;
  ground: string;
  /** The share of its lines' width in which letters are seen, 0 to 1. */
  visible: number;
}

/** One rendition, drawn. */
export interface PixelSubject extends LayoutSubject {
  /** In the order of `texts`. */
  inks: readonly Ink[];
  /** What encoding it would find; nothing where that was not asked for. */
  sizeFindings: readonly Diagnostic[];
}

interface RuleFacts {
  /** The name of its file. */
  id: string;
  /** What it can find; with it, a rule's file is its own documentation. */
  codes: readonly DiagnosticCode[];
}

type Findings = readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

export interface CampaignRule extends RuleFacts {
  needs: 'campaign';
  judge: (subject: CampaignSubject) => Findings;
}

export interface LayoutRule extends RuleFacts {
  needs: 'layout';
  judge: (subject: LayoutSubject) => Findings;
}

export interface PixelRule extends RuleFacts {
  needs: 'pixels';
  judge: (subject: PixelSubject) => Findings;
}

/** One thing that must hold, in its own file of `rules/`. */
export type Rule = CampaignRule | LayoutRule | PixelRule;
