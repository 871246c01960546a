/**
 * Whether a stylesheet is one. Every build asks, so it is made of the parser alone, which loads in a
 * tenth of the time that css-tree and its tables of properties take.
 */
import parse from 'css-tree/parser';
import { tokenize, tokenTypes } from 'css-tree/tokenizer';

/** Where a stylesheet is none, and what the parser says of it. */
export interface CssProblem {
  reason: string;
  offset: number;
}

/**
 * Where a file is no whole stylesheet. A parser closes by itself what the end leaves open: here that
 * is a file of which a part is missing.
 */
export function cssProblems(text: string): readonly CssProblem[] {
  const problems: CssProblem[] = [];
  parse(text, {
    parseCustomProperty: true,
    onParseError: ({ message, offset }) => problems.push({ reason: message, offset }),
  });
  const missing = problems.length === 0 ? missingEnd(text) : undefined;
  return missing === undefined
    ? problems
    : [{ reason: `"${missing}" is expected`, offset: text.trimEnd().length - 1 }];
}

/** What would have to follow a text for all to be closed; undefined where nothing is open. */
function missingEnd(text: string): '}' | '*/' | undefined {
  const { LeftCurlyBracket, RightCurlyBracket, Comment } = tokenTypes;
  let depth = 0;
  let isOpenComment = false;
  tokenize(text, (type, start, end) => {
    if (type === LeftCurlyBracket) depth++;
    if (type === RightCurlyBracket) depth--;
    if (type === Comment) {
      isOpenComment = !text.slice(start + 2, end).endsWith('*/');
    }
  });
  if (isOpenComment) return '*/';
  return depth > 0 ? '}' : undefined;
}
