/**
 * One broken line must not hide the mistakes of the others. The value of the line to blame is
 * blanked, at the same length, and the text parsed again: a repair is kept where it leaves fewer
 * faults, and nothing is said of what it blanked.
 */
import type { Fault, Span } from './located.ts';
import { parseYaml, type YamlDocument } from './source.ts';
import type { Marked } from './unquoted.ts';

/** Parses of one file, at most; a campaign with more broken lines is read again once mended. */
const MAX_PARSES = 25;

/** Lines above a fault that may be to blame for it. */
const MAX_LINES_ABOVE = 10;

export interface Repaired {
  document: YamlDocument;
  /** The faults of all rounds, each where it should be mended. */
  faults: readonly Fault[];
  /** Values that were blanked. */
  lost: readonly Span[];
  /** From here on the text could not be understood. */
  brokenAt: number | undefined;
}

/** Parses a text around its broken lines. */
export function parseAround(marked: Marked): Repaired {
  const faults: Fault[] = [];
  const lost: Span[] = [];
  let { text } = marked;
  let document = parseYaml(marked);
  let parses = 1;

  const tabs = document.faults.filter((fault) => isSyntax(fault) && isTab(fault));
  if (tabs.length > 0) {
    faults.push(...tabs);
    text = text.replaceAll(/^[ \t]+/gm, (blank) => blank.replaceAll('\t', ' '));
    document = parseYaml({ ...marked, text });
  }
  for (;;) {
    const broken = document.faults.filter(isSyntax);
    const [fault] = broken;
    if (fault === undefined) {
      return { document, faults: [...faults, ...document.faults], lost, brokenAt: undefined };
    }
    let mended: { text: string; document: YamlDocument; span: Span } | undefined;
    for (const span of suspects(text, fault.span[0])) {
      if (parses >= MAX_PARSES) break;
      parses += 1;
      const blanked = blank(text, span);
      const next = parseYaml({ ...marked, text: blanked });
      if (next.faults.filter(isSyntax).length >= broken.length) continue;
      mended = { text: blanked, document: next, span };
      break;
    }
    if (mended === undefined) {
      const brokenAt = Math.min(...broken.map(({ span }) => span[0]));
      return { document, faults: [...faults, ...document.faults], lost, brokenAt };
    }
    const isInside = fault.span[0] >= mended.span[0] && fault.span[0] <= mended.span[1];
    faults.push(isInside ? fault : { ...fault, span: mended.span });
    lost.push(mended.span);
    ({ text, document } = mended);
  }
}

function isSyntax({ flaw }: Fault): boolean {
  return flaw.code === 'YAML_SYNTAX';
}

function isTab({ flaw }: Fault): boolean {
  return flaw.code === 'YAML_SYNTAX' && flaw.params.reason === 'TAB_AS_INDENT';
}

/** The values that may be to blame for a fault: of its line, then of lines above it. */
function* suspects(text: string, offset: number): Generator<Span> {
  let end = text.indexOf('\n', offset);
  if (end === -1) end = text.length;
  for (let above = 0; above <= MAX_LINES_ABOVE && end > 0; above += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const value = valueOf(text.slice(start, end));
    // Above the line of the fault, only what a line leaves open can break the next ones.
    if (value !== undefined && (above === 0 || isOpen(value.text))) {
      yield [start + value.at, start + value.at + value.text.length];
    }
    end = start - 1;
  }
}

/** The value that a line holds: after a key and a colon, or after a dash. */
function valueOf(line: string): { at: number; text: string } | undefined {
  const before =
    /^[ \t]*(?:- +)*(?:(?:[\w.-]+|"[^"]*"|'[^']*')[ \t]*:[ \t]+)?/.exec(line)?.[0] ?? '';
  const text = line.slice(before.length).trimEnd();
  return text === '' || before.trim() === '' ? undefined : { at: before.length, text };
}

/** Whether a value leaves a quote, a brace or a bracket open. */
function isOpen(value: string): boolean {
  const count = (sign: RegExp): number => value.match(sign)?.length ?? 0;
  return count(/"/g) % 2 === 1 || value.startsWith("'") || count(/[{[]/g) !== count(/[}\]]/g);
}

function blank(text: string, [start, end]: Span): string {
  return text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
}
