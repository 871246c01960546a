/** One value of a campaign file changed, and every other byte as it was. */
import test from 'ava';
import { editYaml } from '../../src/campaign/source-edit.ts';
import type { Path } from '../../src/diagnostics/index.ts';

interface Edit {
  text: string;
  path: Path;
  value: string;
  order?: readonly string[];
  /** Absent: the edit is refused. */
  gives?: string;
}

const EDITS: Readonly<Record<string, Edit>> = {
  'a plain text, its comment and spaces kept': {
    text: '# a\nname:   JPS   # short\n\n\nedition: 19\n',
    path: ['name'],
    value: 'Semaine',
    gives: '# a\nname:   Semaine   # short\n\n\nedition: 19\n',
  },
  'double quotes stay double': {
    text: 'c: "#000" # x\n',
    path: ['c'],
    value: '#fff',
    gives: 'c: "#fff" # x\n',
  },
  'single quotes stay single': {
    text: "c: '#000'\n",
    path: ['c'],
    value: "l'an",
    gives: "c: 'l''an'\n",
  },
  'a text that needs quotes gets them': {
    text: 'n: a\n',
    path: ['n'],
    value: 'a: b # c',
    gives: 'n: "a: b # c"\n',
  },
  'a word that YAML takes for something else': {
    text: 'n: a\n',
    path: ['n'],
    value: 'true',
    gives: 'n: "true"\n',
  },
  'a number stays a text': { text: 'n: a\n', path: ['n'], value: '2023', gives: 'n: "2023"\n' },
  'an empty text': { text: 'n: a\nm: b\n', path: ['n'], value: '', gives: 'n: ""\nm: b\n' },
  'a hashtag': { text: 'n: a\n', path: ['n'], value: '#JPS', gives: 'n: "#JPS"\n' },
  'inside braces': {
    text: 'c: { primary: "#000", accent: x } # y\n',
    path: ['c', 'accent'],
    value: 'a, b',
    gives: 'c: { primary: "#000", accent: "a, b" } # y\n',
  },
  'in a list': {
    text: 'a:\n  # one\n  - id: x\n    name: y # z\n',
    path: ['a', 0, 'name'],
    value: 'w',
    gives: 'a:\n  # one\n  - id: x\n    name: w # z\n',
  },
  'folded text stays folded': {
    text: 'm:\n  fr: >-\n    a b\n    c\n  # d\n  en: e\n',
    path: ['m', 'fr'],
    value: 'f g',
    gives: 'm:\n  fr: >-\n    f g\n  # d\n  en: e\n',
  },
  'long folded text is broken into lines': {
    text: 'm: >-\n  a\n',
    path: ['m'],
    value: 'mot '.repeat(40).trim(),
    gives: `m: >-\n  ${'mot '.repeat(24).trim()}\n  ${'mot '.repeat(16).trim()}\n`,
  },
  'literal text keeps its paragraphs': {
    text: 'm: |-\n  a\n\n  b\nn: 1\n',
    path: ['m'],
    value: 'c\n\nd e',
    gives: 'm: |-\n  c\n\n  d e\nn: 1\n',
  },
  'lines of Windows': {
    text: '# a\r\nn: b # c\r\nm: d\r\n',
    path: ['n'],
    value: 'é: f',
    gives: '# a\r\nn: "é: f" # c\r\nm: d\r\n',
  },
  'new lines of Windows': {
    text: 'm: |-\r\n  a\r\n# b\r\nn: c\r\n',
    path: ['m'],
    value: 'd\n\ne',
    gives: 'm: |-\r\n  d\r\n\r\n  e\r\n# b\r\nn: c\r\n',
  },
  'folded lines of Windows': {
    text: 'm: >-\r\n  a\r\n# b\r\n',
    path: ['m'],
    value: 'mot '.repeat(30).trim(),
    gives: `m: >-\r\n  ${'mot '.repeat(24).trim()}\r\n  ${'mot '.repeat(6).trim()}\r\n# b\r\n`,
  },
  'a new key among lines of Windows': {
    text: 'c:\r\n  a: "x"\r\n',
    path: ['c', 'b'],
    value: 'z',
    gives: 'c:\r\n  a: "x"\r\n  b: "z"\r\n',
  },
  'lines of both kinds stay as they are': {
    text: 'n: a\r\nm: b\n',
    path: ['m'],
    value: 'c',
    gives: 'n: a\r\nm: c\n',
  },
  'a byte order mark': { text: '\uFEFFn: a\n', path: ['n'], value: 'b', gives: '\uFEFFn: b\n' },
  'a new key in a block': {
    text: 'c:\n  a: "x" # y\n  # z\nn: 1\n',
    path: ['c', 'b'],
    value: '#fff',
    gives: 'c:\n  a: "x" # y\n  b: "#fff"\n  # z\nn: 1\n',
  },
  'a new key in braces': {
    text: 'c: { a: x } # y\n',
    path: ['c', 'b'],
    value: 'z',
    gives: 'c: { a: x, b: "z" } # y\n',
  },
  'a new key at the end of the file': {
    text: 'c:\n  a: x',
    path: ['c', 'b'],
    value: 'z',
    gives: 'c:\n  a: x\n  b: "z"',
  },
  'a new key among those that it stands with': {
    text: 'c:\n  a: x # y\n  # z\n  d: w\n',
    path: ['c', 'b'],
    value: 'z',
    order: ['a', 'b', 'd'],
    gives: 'c:\n  a: x # y\n  b: "z"\n  # z\n  d: w\n',
  },
  'a new key among others in braces': {
    text: 'c: { a: x, d: w }\n',
    path: ['c', 'b'],
    value: 'z',
    order: ['a', 'b', 'd'],
    gives: 'c: { a: x, b: "z", d: w }\n',
  },
  'a new key before which none stands': {
    text: 'c: { d: w, e: v }\n',
    path: ['c', 'b'],
    value: 'z',
    order: ['b', 'd'],
    gives: 'c: { d: w, e: v, b: "z" }\n',
  },
  'an alias': { text: 'a: &x y\nb: *x\n', path: ['b'], value: 'z' },
  'a number': { text: 'n: 1\n', path: ['n'], value: 'z' },
  'a map': { text: 'n: { a: b }\n', path: ['n'], value: 'z' },
  nowhere: { text: 'n: a\n', path: ['m', 'o'], value: 'z' },
  'below a text': { text: 'n: a\n', path: ['n', 'o'], value: 'z' },
  'a file that is broken': { text: 'n: "a\nm: b\n', path: ['m'], value: 'z' },
  'a file of two documents': { text: 'n: a\n---\nn: b\n', path: ['n'], value: 'z' },
  'a strange key': { text: 'c: { a: x }\n', path: ['c', 'b: c'], value: 'z' },
  'an empty file': { text: '', path: ['n'], value: 'z' },
};

for (const [title, { text, path, value, order, gives }] of Object.entries(EDITS)) {
  test(`${gives === undefined ? 'refused' : 'edited'}: ${title}`, (t) => {
    t.is(editYaml(text, path, value, order), gives);
  });
}
