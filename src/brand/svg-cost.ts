/**
 * How much a drawing really draws. `<use>` and patterns repeat what they refer to, so that a small
 * file can ask for billions of shapes; this counts them without drawing any.
 */
import type { Element } from '@xmldom/xmldom';

/** Elements drawn at most, repetitions included; detailed logos have a few thousand. */
export const MAX_ELEMENTS = 100_000;

const REFERENCE = /url\(\s*["']?#([^"')\s]+)/g;

/** Elements nested deeper than this are nobody's drawing, and would exhaust the stack. */
export const MAX_DEPTH = 200;

/**
 * The number of elements drawn, each as often as it is referred to; `Infinity` for a circle of
 * references, for excessive nesting and for anything above `MAX_ELEMENTS`.
 */
export function drawnElements(root: Element): number {
  const all = [root, ...root.getElementsByTagName('*')];
  const byId = new Map(all.map((element) => [element.getAttribute('id') ?? '', element]));
  const rules = styleRules(all);
  const counts = new Map<Element, number>();

  const count = (element: Element, depth: number): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return Infinity;
    // Infinity until it is known: whoever meets it again inside itself has found a circle.
    counts.set(element, Infinity);
    let sum = 1;
    for (const child of element.childNodes) {
      if (isElement(child)) sum += count(child, depth + 1);
    }
    for (const id of references(element, rules)) {
      const target = byId.get(id);
      if (target) sum += count(target, depth + 1);
    }
    const result = sum > MAX_ELEMENTS ? Infinity : sum;
    counts.set(element, result);
    return result;
  };
  return count(root, 0);
}

/** The ids that an element refers to, in attributes and by its classes. */
function references(element: Element, rules: readonly StyleRule[]): string[] {
  const ids: string[] = [];
  for (const attribute of element.attributes) {
    if (attribute.localName === 'href') ids.push(attribute.value.trim().replace(/^#/, ''));
    for (const [, id] of attribute.value.matchAll(REFERENCE)) if (id !== undefined) ids.push(id);
  }
  const names = [
    element.localName ?? '',
    `#${element.getAttribute('id') ?? ''}`,
    ...(element.getAttribute('class') ?? '').split(/\s+/).map((name) => `.${name}`),
  ];
  for (const rule of rules) {
    if (rule.isBroad || names.some((name) => rule.selectors.has(name))) ids.push(...rule.ids);
  }
  return ids;
}

interface StyleRule {
  /** Simple selectors anywhere in the rule: too many is safe, too few is not. */
  selectors: ReadonlySet<string>;
  /** Selects by something else than a name. */
  isBroad: boolean;
  ids: readonly string[];
}

function styleRules(all: readonly Element[]): StyleRule[] {
  return all
    .filter((element) => element.localName === 'style')
    .flatMap((element) => [...(element.textContent ?? '').matchAll(/([^{}]*)\{([^{}]*)\}/g)])
    .map(([, selectors = '', body = '']) => ({
      selectors: new Set(selectors.match(/[.#]?[\w-]+/g)),
      isBroad: /[*:[]/.test(selectors),
      ids: [...body.matchAll(REFERENCE)].flatMap(([, id]) => (id === undefined ? [] : [id])),
    }))
    .filter(({ ids }) => ids.length > 0);
}

function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1;
}
