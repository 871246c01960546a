/** Stylesheets as data with places; beside css-syntax.ts, the only file that knows css-tree. */
import { generate, lexer, parse, walk } from 'css-tree';
import type { CssNode, Declaration } from 'css-tree';
import type { CssProblem } from './css-syntax.ts';

/** One declaration. Offsets are in UTF-16 units from the start of the text that was parsed. */
export interface CssDeclaration {
  property: string;
  value: string;
  isImportant: boolean;
  /** Names of the functions in its value, lower case. */
  functions: readonly string[];
  /** Units of the lengths in its value, lower case. */
  units: readonly string[];
  offset: number;
  length: number;
}

/** A word of a stylesheet that stands for a feature: `:has`, `@container`. */
export interface CssWord {
  name: string;
  offset: number;
  length: number;
}

/** What a stylesheet holds, and where it is none. */
export interface CssFacts {
  declarations: readonly CssDeclaration[];
  atRules: readonly CssWord[];
  /** Pseudo-classes, without their colon. */
  pseudoClasses: readonly CssWord[];
  problems: readonly CssProblem[];
}

/** Reads a stylesheet, or with `declarationList` what stands in a `style` attribute. */
export function readCss(text: string, context: 'stylesheet' | 'declarationList'): CssFacts {
  const problems: CssProblem[] = [];
  const tree = parse(text, {
    context,
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, offset }) => problems.push({ reason: message, offset }),
  });
  const declarations: CssDeclaration[] = [];
  const atRules: CssWord[] = [];
  const pseudoClasses: CssWord[] = [];
  walk(tree, (node) => {
    if (node.type === 'Declaration') declarations.push(declarationOf(node));
    else if (node.type === 'Atrule') atRules.push(wordOf(node.name, node));
    else if (node.type === 'PseudoClassSelector') pseudoClasses.push(wordOf(node.name, node));
  });
  return { declarations, atRules, pseudoClasses, problems };
}

/** Whether CSS has a property, whatever the renderer makes of it. */
export function isCssProperty(name: string): boolean {
  return lexer.getProperty(name) !== null;
}

/** Every property of CSS, by name. */
export function cssProperties(): readonly string[] {
  const tables: object = lexer;
  const table: unknown = 'properties' in tables ? tables.properties : undefined;
  return typeof table === 'object' && table !== null ? Object.keys(table) : [];
}

function declarationOf(node: Declaration): CssDeclaration {
  const functions: string[] = [];
  const units: string[] = [];
  walk(node.value, (part) => {
    if (part.type === 'Function') functions.push(part.name.toLowerCase());
    if (part.type === 'Dimension') units.push(part.unit.toLowerCase());
  });
  return {
    property: node.property,
    value: generate(node.value),
    isImportant: node.important !== false,
    functions,
    units,
    ...spanOf(node),
  };
}

function wordOf(name: string, node: CssNode): CssWord {
  return { name: name.toLowerCase(), ...spanOf(node) };
}

function spanOf({ loc }: CssNode): { offset: number; length: number } {
  return loc
    ? { offset: loc.start.offset, length: loc.end.offset - loc.start.offset }
    : { offset: 0, length: 1 };
}
