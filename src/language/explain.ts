import type {
  Diagnostic,
  DiagnosticCode,
  DiagnosticParams,
  Path,
  Severity,
} from '../diagnostics/index.ts';
import type { Lang } from './langs.ts';
import type { DiagnosticMessages } from './message-types.ts';
import type { DiagnosticTexts, Explanation } from './types.ts';
import { messagesOf } from './messages.ts';

/** A part of the tool that finds things; every code belongs to one. */
export type DiagnosticArea = keyof DiagnosticMessages;

/** A diagnostic as `--json` gives it: public interface. */
export interface DiagnosticJson {
  severity: Severity;
  code: DiagnosticCode;
  message: string;
  hint: string;
  file?: string;
  line?: number;
  column?: number;
  path?: Path;
  rendition?: string;
}

/** The sentences of a diagnostic: what is wrong, and what to do. */
export function explain<C extends DiagnosticCode>(
  diagnostic: Diagnostic<C>,
  lang: Lang,
): Explanation {
  return allTexts(lang)[diagnostic.code](diagnostic.params);
}

/** A diagnostic as `--json` gives it. What is not known is left out. */
export function diagnosticJson(diagnostic: Diagnostic, lang: Lang): DiagnosticJson {
  const { severity, code, place, path, rendition } = diagnostic;
  return {
    severity,
    code,
    ...explain(diagnostic, lang),
    ...(place === undefined ? {} : { file: place.file, line: place.line, column: place.column }),
    ...(path === undefined ? {} : { path }),
    ...(rendition === undefined ? {} : { rendition }),
  };
}

/** The part of the tool that a code belongs to. */
export function areaOf(code: DiagnosticCode): DiagnosticArea {
  const { campaign, brand, render, check, publish } = messagesOf('fr').diagnostics;
  if (code in campaign) return 'campaign';
  if (code in brand) return 'brand';
  if (code in render) return 'render';
  if (code in check) return 'check';
  if (code in publish) return 'publish';
  return 'command';
}

function allTexts(lang: Lang): DiagnosticTexts<DiagnosticParams> {
  const { campaign, brand, render, check, publish, command } = messagesOf(lang).diagnostics;
  return { ...campaign, ...brand, ...render, ...check, ...publish, ...command };
}
