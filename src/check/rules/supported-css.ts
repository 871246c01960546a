/** Stylesheets ask for nothing that the renderer ignores in silence. */
import type { TextFile } from '../../brand/types.ts';
import type { UnsupportedCss } from '../../diagnostics/check.ts';
import { error, warning } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { placeAt } from '../../diagnostics/place.ts';
import { createStyleProbe } from '../../render/takumi.ts';
import { cssProperties, isCssProperty, readCss } from '../../css.ts';
import type { CssDeclaration, CssFacts } from '../../css.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'supported-css',
  needs: 'campaign',
  codes: ['CSS_SYNTAX', 'CSS_UNKNOWN', 'CSS_UNSUPPORTED'],
  judge: async ({ brand }) => {
    const probe = createStyleProbe();
    const found = await Promise.all(
      (brand.visualTexts ?? []).flatMap((file) =>
        sheetsOf(file).map((sheet) => findingsIn(file, sheet, probe)),
      ),
    );
    return found.flat();
  },
};

/** A stylesheet in a file: where its text starts, and whether it is that of a `style` attribute. */
interface Sheet {
  text: string;
  offset: number;
  context: 'stylesheet' | 'declarationList';
}

function sheetsOf({ name, text }: TextFile): readonly Sheet[] {
  if (name.endsWith('.css')) return [{ text, offset: 0, context: 'stylesheet' }];
  return [
    ...text.matchAll(/<style[^>]*>([^<]*)<\/style>|\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/gi),
  ].map((match) => {
    const [whole, block, double, single] = match;
    const inside = block ?? double ?? single ?? '';
    return {
      text: withoutLiquid(inside),
      offset: match.index + whole.lastIndexOf(inside),
      context: block === undefined ? 'declarationList' : 'stylesheet',
    };
  });
}

/** What Liquid prints is not known here: a variable of the same length stands for it. */
function withoutLiquid(text: string): string {
  return text
    .replace(/\{%[\s\S]*?%\}/g, (tag) => ' '.repeat(tag.length))
    .replace(/\{\{[\s\S]*?\}\}/g, (tag) => `var(--${'x'.repeat(Math.max(1, tag.length - 7))})`);
}

/** Functions that no property takes; all but `var()` and `calc()` of the mathematical ones. */
const IGNORED_FUNCTIONS: ReadonlySet<string> = new Set([
  ...'clamp min max round mod rem abs sign hypot pow sqrt'.split(' '),
  ...'env attr light-dark if anchor anchor-size sibling-index'.split(' '),
]);

/** Without containers they are taken of the canvas, which is not what they say. */
const IGNORED_UNITS = /^cq(?:w|h|i|b|min|max)$/;

const KNOWN_PSEUDO_CLASSES: ReadonlySet<string> = new Set([
  ...'is where not root empty first-child last-child only-child'.split(' '),
  ...'first-of-type last-of-type only-of-type nth-child nth-last-child'.split(' '),
  ...'nth-of-type nth-last-of-type'.split(' '),
  // The old writing of two pseudo-elements.
  ...'before after'.split(' '),
]);

const KNOWN_AT_RULES: ReadonlySet<string> = new Set(
  'media layer supports keyframes property charset'.split(' '),
);

async function findingsIn(
  { shown, text }: TextFile,
  sheet: Sheet,
  probe: ReturnType<typeof createStyleProbe>,
): Promise<readonly Diagnostic[]> {
  const facts = readCss(sheet.text, sheet.context);
  const at = (offset: number, length: number) => ({
    place: placeAt(shown, text, sheet.offset + offset, length),
  });
  const found: { offset: number; finding: Diagnostic }[] = [];
  for (const { reason, offset } of facts.problems) {
    found.push({ offset, finding: error('CSS_SYNTAX', { reason }, at(offset, 1)) });
  }
  for (const { what, name, offset, length } of ignoredWords(facts)) {
    const params = { what, found: name };
    found.push({ offset, finding: warning('CSS_UNSUPPORTED', params, at(offset, length)) });
  }
  for (const declaration of facts.declarations) {
    const { offset, length } = declaration;
    const flaw = await flawOf(declaration, probe);
    if (flaw) found.push({ offset, finding: { ...flaw, ...at(offset, length) } });
  }
  return found.toSorted((a, b) => a.offset - b.offset).map(({ finding }) => finding);
}

function ignoredWords({ atRules, pseudoClasses }: CssFacts) {
  return [
    ...atRules
      .filter(({ name }) => !KNOWN_AT_RULES.has(name))
      .map(({ name, offset }) => ({
        what: 'at-rule' as const,
        name: `@${name}`,
        offset,
        length: name.length + 1,
      })),
    ...pseudoClasses
      .filter(({ name }) => !KNOWN_PSEUDO_CLASSES.has(name))
      .map(({ name, offset, length }) => ({
        what: 'selector' as const,
        name: `:${name}`,
        offset,
        length,
      })),
  ];
}

async function flawOf(
  { property, value, isImportant, functions, units }: CssDeclaration,
  probe: ReturnType<typeof createStyleProbe>,
): Promise<Diagnostic | undefined> {
  const written = `${property}: ${value}`;
  const ignored = (what: UnsupportedCss, found = written) =>
    warning('CSS_UNSUPPORTED', { what, found });
  if (functions.some((name) => IGNORED_FUNCTIONS.has(name))) return ignored('function');
  if (units.some((unit) => IGNORED_UNITS.test(unit))) return ignored('unit');
  if (property.startsWith('--')) return undefined;
  const verdict = await probe(property, value);
  if (verdict === 'unknown-value') return ignored('value');
  if (verdict === 'unknown-property') {
    if (isCssProperty(property)) return ignored('property');
    const near = nearest(property, cssProperties());
    return warning('CSS_UNKNOWN', { property, ...(near !== undefined && { nearest: near }) });
  }
  // It is drawn, and its lines are not measured: nobody would see that it overflows.
  if (property === 'display' && value.startsWith('inline-')) return ignored('value');
  if (property === 'content' && /^(['"])\1$/.test(value)) return ignored('content');
  if (property === 'background' && isImportant)
    return ignored('important', `${written} !important`);
  return undefined;
}
