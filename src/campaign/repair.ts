/**
 * One broken line must not hide the mistakes of the others. What its author most likely meant is
 * read in its place; else the value of the line to blame is blanked. Either way the length stays the
 * same and the text is parsed again: a repair is kept where it leaves fewer faults, and nothing is
 * said of what it blanked.
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

/** A text to try, the fault that it answers, and what of the file it does not show. */
interface Repair {
  text: string;
  fault: Fault;
  lost?: Span;
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
    let kept: (Repair & { document: YamlDocument }) | undefined;
    for (const repair of repairs(text, fault)) {
      if (parses >= MAX_PARSES) break;
      parses += 1;
      const next = parseYaml({ ...marked, text: repair.text });
      if (next.faults.filter(isSyntax).length >= broken.length) continue;
      kept = { ...repair, document: next };
      break;
    }
    if (kept === undefined) {
      const brokenAt = Math.min(...broken.map(({ span }) => span[0]));
      return { document, faults: [...faults, ...document.faults], lost, brokenAt };
    }
    faults.push(kept.fault);
    if (kept.lost !== undefined) lost.push(kept.lost);
    ({ text, document } = kept);
  }
}

function isSyntax({ flaw }: Fault): boolean {
  return flaw.code === 'YAML_SYNTAX';
}

function isTab({ flaw }: Fault): boolean {
  return flaw.code === 'YAML_SYNTAX' && flaw.params.reason === 'TAB_AS_INDENT';
}

/** What to try for a fault, best first. */
function* repairs(text: string, fault: Fault): Generator<Repair> {
  const { instead, span } = fault;
  if (instead !== undefined) {
    const end = instead.at + instead.text.length;
    const mended = text.slice(0, instead.at) + instead.text + text.slice(end);
    yield { text: mended, fault, ...(instead.lost === undefined ? {} : { lost: instead.lost }) };
  }
  for (const blamed of suspects(text, span[0])) {
    const isInside = span[0] >= blamed[0] && span[0] <= blamed[1];
    const found = isInside ? fault : { ...fault, span: blamed };
    yield { text: blank(text, blamed), fault: found, lost: blamed };
  }
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
