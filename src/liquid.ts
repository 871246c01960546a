/**
 * The template language: Liquid, from memory only, escaping by default. A template cannot read a
 * file, run code, reach an object's prototype, know the time or draw lots.
 */
import { Context, filters, Liquid, LiquidError, toValueSync } from 'liquidjs';
import type { Emitter, Template as ParsedTemplate } from 'liquidjs';
import { placeAt } from './diagnostics/place.ts';
import { DiagnosticError, error } from './diagnostics/index.ts';
import type { Diagnostic } from './diagnostics/index.ts';

/** Renders the templates it was made with. */
export interface Engine {
  /**
   * The text of a template, by name, with its data.
   *
   * @throws DiagnosticError `TEMPLATE_SYNTAX`, with the place in the template
   */
  render: (name: string, data: Readonly<Record<string, unknown>>) => string;
  /** The same in UTF-8: of a page of megabytes, the whole text is never there. */
  renderBytes: (name: string, data: Readonly<Record<string, unknown>>) => Uint8Array;
  /** Parses every template; what is wrong with each, in the order of their names. */
  check: () => Diagnostic<'TEMPLATE_SYNTAX'>[];
}

/** Far above what a page or a visual needs; they stop a runaway loop, not a template. */
const LIMITS = { parseLimit: 2_000_000, renderLimit: 10_000, memoryLimit: 50_000_000 } as const;

/** Far longer than what is printed at once, far shorter than a page that memory would feel. */
const PART_LENGTH = 65_536;

/** `include` sees its caller's variables and `layout` turns a file inside out: `render` suffices. */
const REMOVED_TAGS = ['include', 'layout', 'block'] as const;

/** What they give depends on the clock, the time zone, the locale or chance. */
const REMOVED_FILTERS = [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
] as const;

/** `{% render name %}`: which template it is could not be known before it runs. */
const UNQUOTED_PARTIAL = /\{%-?\s*render\s+(?!["'\s])[^\s,%]*/;

/**
 * An engine for these templates. `{% render 'x' %}` takes the template named `x`. Missing
 * variables and filters are errors, except in `{% if x %}` and `{{ x | default: y }}`.
 *
 * @param files text by template name
 * @param paths the path shown to people, by name, where it is not the name
 */
export function createEngine(
  files: Readonly<Record<string, string>>,
  paths: Readonly<Record<string, string>> = {},
): Engine {
  const liquid = new Liquid({
    templates: { ...files },
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    cache: true,
    timezoneOffset: 0,
    locale: 'en-US',
    ...LIMITS,
  });
  for (const tag of REMOVED_TAGS) delete liquid.tags[tag];
  for (const filter of REMOVED_FILTERS) delete liquid.filters[filter];

  const { escape } = filters;
  if (typeof escape !== 'function') throw new Error('liquidjs does not escape');
  liquid.registerFilter('whole_words', {
    raw: true,
    handler(text: unknown) {
      return wholeWords(String(text), (part) => String(escape.call(this, part)));
    },
  });

  const parsed = new Map<string, ParsedTemplate[]>();
  const parse = (name: string): ParsedTemplate[] => {
    const known = parsed.get(name);
    if (known) return known;
    const source = Object.hasOwn(files, name) ? files[name] : undefined;
    // Callers ask for names they have loaded: anything else is a defect, not a user's mistake.
    if (source === undefined) throw new Error(`no template is named ${name}`);
    try {
      refuseUnquotedPartial(source, paths[name] ?? name);
      const templates = liquid.parse(source, name);
      parsed.set(name, templates);
      return templates;
    } catch (cause) {
      throw templateError(cause, name, files, paths);
    }
  };

  const rendered = <R>(name: string, work: (templates: ParsedTemplate[]) => R): R => {
    const templates = parse(name);
    try {
      return work(templates);
    } catch (cause) {
      throw templateError(cause, name, files, paths);
    }
  };

  return {
    render: (name, data) =>
      rendered(name, (templates) => String(liquid.renderSync(templates, data))),
    renderBytes: (name, data) =>
      rendered(name, (templates) => {
        const bytes = new ByteEmitter();
        const context = new Context(data, liquid.options, { sync: true }, { liquid });
        toValueSync(liquid.renderer.renderTemplates(templates, context, bytes));
        return bytes.whole();
      }),
    check: () =>
      Object.keys(files)
        .toSorted()
        .flatMap((name) => findingsOf(() => parse(name))),
  };
}

/** Takes what templates print, and keeps it in bytes. */
class ByteEmitter implements Emitter {
  buffer = '';
  readonly #parts: Buffer[] = [];

  write(printed: unknown): void {
    this.buffer += textOf(printed);
    if (this.buffer.length > PART_LENGTH) this.#flush();
  }

  whole(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#parts);
  }

  #flush(): void {
    this.#parts.push(Buffer.from(this.buffer));
    this.buffer = '';
  }
}

/** As the library prints a value. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : [value].flat(Infinity).join('');
}

function findingsOf(parse: () => unknown): Diagnostic<'TEMPLATE_SYNTAX'>[] {
  try {
    parse();
    return [];
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause.diagnostics.filter(isTemplateSyntax);
    throw cause;
  }
}

function isTemplateSyntax(diagnostic: Diagnostic): diagnostic is Diagnostic<'TEMPLATE_SYNTAX'> {
  return diagnostic.code === 'TEMPLATE_SYNTAX';
}

function refuseUnquotedPartial(source: string, file: string): void {
  const match = UNQUOTED_PARTIAL.exec(source);
  if (!match) return;
  const place = placeAt(file, source, match.index, match[0].length);
  const reason = `${match[0]} … %} → {% render 'name' %}`;
  throw new DiagnosticError([error('TEMPLATE_SYNTAX', { reason }, { place })]);
}

/** Gives what the library threw its place; anything that is not about a template goes on as is. */
function templateError(
  cause: unknown,
  name: string,
  files: Readonly<Record<string, string>>,
  paths: Readonly<Record<string, string>>,
): unknown {
  if (!LiquidError.is(cause)) return cause;
  const { token } = cause;
  // Some errors know their file, others only its text.
  const inFile =
    token.file !== undefined && Object.hasOwn(files, token.file)
      ? token.file
      : (Object.keys(files).find((key) => files[key] === token.input) ?? name);
  const source = files[inFile] ?? '';
  const length = token.getText().split('\n', 1)[0]?.length ?? 1;
  const place = placeAt(paths[inFile] ?? inFile, source, token.begin, length);
  return new DiagnosticError([error('TEMPLATE_SYNTAX', { reason: reasonOf(cause) }, { place })], {
    cause,
  });
}

/** A compound with what touches it: `Portez-le`, `(Duvernay-Tardif,`. No address, and no longer than a line. */
const COMPOUND = /(?<![^ \n])(?=[^ \n]*\p{L}-\p{L})[^ \n/@#]{3,30}(?![^ \n])/gu;

/**
 * The filter `whole_words`: HTML in which a compound is an element of its own, `<span class="whole">`,
 * that a stylesheet keeps on one line. The text of the element is the text.
 */
function wholeWords(text: string, escape: (part: string) => string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(COMPOUND)) {
    html += `${escape(text.slice(end, match.index))}<span class="whole">${escape(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escape(text.slice(end));
}

/** The library's sentence without the place it appends. */
function reasonOf(cause: Error): string {
  return cause.message.replace(/(, file:.*)?, line:\d+, col:\d+$/s, '');
}
