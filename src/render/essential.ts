/**
 * What of a page can show, and nothing more: classes and custom properties that nothing names are
 * left out, and the rules that no element can match. Formats that look the same then have the same
 * source, are drawn once, and stay as they are when a rule of another composition changes.
 *
 * Where in doubt, all is kept: leaving out too little costs time, too much would cost the picture.
 */
import { createMemo } from '../memo.ts';
import type { Memo } from '../memo.ts';

/** A page in its parts: the root element and what is inside it. */
export interface PageParts {
  classes: readonly string[];
  /** Custom properties of the root element, without `--`. */
  properties: readonly (readonly [name: string, value: string])[];
  body: string;
}

/** HTML and CSS as the renderer gets them. */
export interface Markup {
  html: string;
  css: string;
}

/**
 * The page without what cannot show. Images take no custom properties: their colours are in them.
 *
 * @param css the template's stylesheet, whole
 */
export function essentialMarkup({ classes, properties, body }: PageParts, css: string): Markup {
  const isPlain = !/<style/i.test(body);
  const used = isPlain ? usedRules(css, new Set([...classes, ...classesOf(body)])) : css;
  const named = isPlain ? namedClasses(classes, used) : classes;
  const style = properties
    .filter(([name]) => used.includes(`--${name}`) || body.includes(`--${name}`))
    .map(([name, value]) => `--${name}: ${value}`)
    .join('; ');
  return { html: `<div class="${named.join(' ')}" style="${style}">${body}</div>`, css: used };
}

/** Those that a stylesheet may ask for; all where it may ask by another way than a name. */
function namedClasses(classes: readonly string[], css: string): readonly string[] {
  if (css.includes('\\') || /\[\s*class/i.test(css)) return classes;
  const lower = css.toLowerCase();
  return classes.filter((name) => lower.includes(`.${name.toLowerCase()}`));
}

/** Every class that the markup gives an element; more where a text looks like markup. */
function classesOf(html: string): string[] {
  return [...html.matchAll(/\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)].flatMap(
    ([, double, single, bare]) => (double ?? single ?? bare ?? '').split(/\s+/),
  );
}

/** The stylesheet without the rules whose every selector needs a class that no element has. */
function usedRules(css: string, classes: ReadonlySet<string>): string {
  // An entity in an attribute may spell any class.
  const isCertain = [...classes].every((name) => !name.includes('&'));
  if (!isCertain) return css;
  const lower = [...classes].map((name) => name.toLowerCase()).toSorted();
  const sheet = readSheet(css);
  if (!sheet.rules) return css;
  const { rules, used } = sheet;
  return used.recall(lower.join(' '), () => {
    const names = new Set(lower);
    return rules.filter((rule) => mayMatch(rule, names)).join('\n');
  });
}

/** Letters, digits and the signs of plain selectors: no brackets, parentheses, escapes, `@`. */
const PLAIN_SELECTORS = /^[\w\s.#>+~,*:-]+$/;

function mayMatch(rule: string, classes: ReadonlySet<string>): boolean {
  const start = rule.indexOf('{');
  const selectors = rule.slice(0, start);
  // A rule inside a rule may say what its parent does not match.
  if (start === -1 || rule.indexOf('{', start + 1) !== -1) return true;
  if (!PLAIN_SELECTORS.test(selectors)) return true;
  return selectors
    .split(',')
    .some((selector) =>
      [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) =>
        classes.has(name.toLowerCase()),
      ),
    );
}

/** Comments and strings, the only places where a brace means nothing, or a brace or semicolon. */
const TOKEN = /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|[{};]/g;

/** A stylesheet that was read, and what of it some sets of classes have used. */
interface Sheet {
  rules: readonly string[] | undefined;
  used: Memo<string>;
}

/** A build has a handful of stylesheets and shapes; a process that runs for days may see many. */
const MAX_KEPT = 100;

const sheets = createMemo<Sheet>(MAX_KEPT);

function readSheet(css: string): Sheet {
  return sheets.recall(css, () => ({ rules: splitRules(css), used: createMemo(MAX_KEPT) }));
}

/** The rules of a stylesheet without its comments; undefined where its braces do not match. */
function splitRules(css: string): readonly string[] | undefined {
  const rules: string[] = [];
  let rule = '';
  let depth = 0;
  let last = 0;
  for (const { 0: token, index } of css.matchAll(TOKEN)) {
    rule += css.slice(last, index);
    last = index + token.length;
    // A comment before a selector would make it look less plain; inside a rule it may part words.
    if (token.startsWith('/*')) {
      if (rule.trim() !== '') rule += token;
      continue;
    }
    rule += token;
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (depth < 0) return undefined;
    if (depth === 0 && (token === '}' || token === ';')) {
      rules.push(rule.trim());
      rule = '';
    }
  }
  const rest = css.slice(last);
  // A stray quote or comment without its end: what it swallows is the renderer's to decide.
  if (depth !== 0 || rule.trim() !== '' || /["']|\/\*/.test(rest + rules.map(bare).join(''))) {
    return undefined;
  }
  if (rest.trim() !== '') rules.push(rest.trim());
  return rules;
}

/** A rule without its whole comments and strings: a quote that is left is a stray one. */
function bare(rule: string): string {
  return rule.replaceAll(/\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g, '');
}
