/** Nesting that no campaign needs. Far deeper, V8 dies inside the parser instead of throwing. */
const MAX_DEPTH = 64;

const INDENTED = new RegExp(`^(?:[ \\t]|[-?:](?=[ \\t])){${MAX_DEPTH * 4},}`, 'm');

/** The offset where brackets or indentation go deeper than the parser can bear, if they do. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return index;
  }
  return INDENTED.exec(text)?.index;
}
