import type { Diagnostic } from '../diagnostics/index.ts';
import { explain } from '../language/explain.ts';
import { codeFrame, visible } from './code-frame.ts';
import { foldRenditions, type Folded } from './fold.ts';
import type { Context } from './io.ts';

/** How many of the renditions that share a finding are named. */
const NAMED_RENDITIONS = 3;

/**
 * Findings as people read them: errors, then warnings, each with its place and its remedy, and how
 * many of them there are to mend.
 */
export function reportText(
  diagnostics: readonly Diagnostic[],
  context: Pick<Context, 'lang' | 'messages' | 'style' | 'io'>,
): string {
  if (diagnostics.length === 0) return '';
  const errors = foldRenditions(diagnostics.filter(({ severity }) => severity === 'error'));
  const warnings = foldRenditions(diagnostics.filter(({ severity }) => severity === 'warning'));
  const blocks = [...errors, ...warnings].map((folded) => findingText(folded, context));
  const counts = context.messages.report.counts(errors.length, warnings.length);
  return `${[...blocks, context.style.heading(counts)].join('\n\n')}\n`;
}

function findingText(
  { diagnostic, otherRenditions }: Folded,
  { lang, messages, style, io }: Pick<Context, 'lang' | 'messages' | 'style' | 'io'>,
): string {
  const { severity, code, place, rendition } = diagnostic;
  const { message, hint } = explain(diagnostic, lang);
  const label =
    severity === 'error'
      ? style.error(messages.report.error)
      : style.warning(messages.report.warning);
  const where =
    place === undefined ? '' : `${style.place(`${place.file}:${place.line}:${place.column}`)}  `;
  return [
    `${where}${label} ${style.faint(`[${code}]`)}`,
    ...(place === undefined ? [] : codeFrame(place, style, io.stderr.columns ?? 100)),
    ...indent(style.heading(visible(message))),
    ...(rendition === undefined ? [] : indent(messages.report.rendition(rendition))),
    ...(otherRenditions.length === 0
      ? []
      : indent(
          messages.report.andOthers(
            otherRenditions.length,
            otherRenditions.slice(0, NAMED_RENDITIONS),
          ),
        )),
    ...indent(`${style.success(messages.report.hint)} ${visible(hint)}`),
  ].join('\n');
}

function indent(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
