/**
 * What can be wrong, as data: a code, its parameters and its place. The sentences that people read
 * are made from it in `language/`, so that a diagnostic is the same in every language.
 */
import type { BrandDiagnostics } from './brand.ts';
import type { CampaignDiagnostics } from './campaign.ts';
import type { CheckDiagnostics } from './check.ts';
import type { CommandDiagnostics } from './command.ts';
import type { PublishDiagnostics } from './publish.ts';
import type { RenderDiagnostics } from './render.ts';

/** Every code with the parameters of its text. A closed set: `docs/errors.md` has a row for each. */
export interface DiagnosticParams
  extends
    CampaignDiagnostics,
    BrandDiagnostics,
    RenderDiagnostics,
    CheckDiagnostics,
    PublishDiagnostics,
    CommandDiagnostics {}

export type DiagnosticCode = keyof DiagnosticParams;

/** An error stops the work; a warning is told and fails only with `--strict`. */
export type Severity = 'error' | 'warning';

/** Keys and indexes from the root of campaign.yaml, for example `['theme', 'fr']`. */
export type Path = readonly (string | number)[];

/** A place in a text file. Lines and columns count from 1. */
export interface Place {
  /** As people should read it: relative to the working directory where that is shorter. */
  file: string;
  line: number;
  column: number;
  /** Characters to underline in the code frame; 1 where only a point is known. */
  length: number;
  /** The lines around it, the marked one included, to print as a code frame. */
  frame: readonly { line: number; text: string }[];
}

/** One finding. `path` and `rendition` say what it is about, `place` where to mend it. */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  severity: Severity;
  code: C;
  params: DiagnosticParams[C];
  place?: Place;
  path?: Path;
  /** A rendition's id, for example `campaign/twitter-header/fr`. */
  rendition?: string;
}

/** What a diagnostic is about, where it is known. */
export type About = Pick<Diagnostic, 'place' | 'path' | 'rendition'>;

/** Makes an error. */
export function error<C extends DiagnosticCode>(
  code: C,
  params: DiagnosticParams[C],
  about: About = {},
): Diagnostic<C> {
  return { severity: 'error', code, params, ...about };
}

/** Makes a warning. */
export function warning<C extends DiagnosticCode>(
  code: C,
  params: DiagnosticParams[C],
  about: About = {},
): Diagnostic<C> {
  return { severity: 'warning', code, params, ...about };
}

/** Whether any of them stops the work. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/**
 * Stops a stage that cannot go on. The command line prints its diagnostics without a stack;
 * any other thrown value is a defect of the tool and is shown with one.
 */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError';

  constructor(
    readonly diagnostics: readonly Diagnostic[],
    options?: ErrorOptions,
  ) {
    super(diagnostics.map((diagnostic) => diagnostic.code).join(', '), options);
  }
}
