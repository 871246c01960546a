/** What is wrong, in words, with the way to where it is mended. */
import { h, s, say, toast } from './dom.js';
import { texts } from './store.js';

/** A list of findings; `isLong` shows hints and lines of the file as well. */
export function findingList(findings, isLong, most = Infinity) {
  const shown = findings.slice(0, most);
  return h(
    'ul',
    { class: 'findings' },
    shown.map((finding) => findingItem(finding, isLong)),
    findings.length > shown.length &&
      h('li', { class: 'more' }, `+ ${findings.length - shown.length}`),
  );
}

function findingItem({ severity, code, message, hint, place, href, frame }, isLong) {
  return h(
    'li',
    { class: `finding ${severity}`, 'data-code': code },
    h(
      'p',
      {},
      h('strong', { class: 'severity' }, texts.findings[severity]),
      ' ',
      h('span', { class: 'message' }, message),
    ),
    isLong && frame && codeFrame(frame),
    isLong && h('p', { class: 'hint' }, h('strong', {}, texts.findings.hint), ' ', hint),
    place &&
      h(
        'p',
        { class: 'place' },
        h('a', { href, title: say(texts.findings.open, { place }) }, place),
        h(
          'button',
          {
            type: 'button',
            class: 'copy',
            'aria-label': say(texts.findings.copy, { place }),
            title: say(texts.findings.copy, { place }),
            onclick: () => copy(place),
          },
          s(
            'svg',
            { viewBox: '0 0 16 16', width: '14', height: '14', 'aria-hidden': 'true' },
            s('path', {
              d: 'M5.5 5.5h8v8h-8zM10.5 5V2.5h-8v8H5',
              fill: 'none',
              stroke: 'currentColor',
              'stroke-width': '1.4',
            }),
          ),
        ),
      ),
  );
}

function codeFrame(frame) {
  return h(
    'pre',
    { class: 'frame' },
    frame.map(({ line, text, isMarked }) =>
      h(
        'span',
        { class: isMarked ? 'line marked' : 'line' },
        `${String(line).padStart(4)}  ${text}\n`,
      ),
    ),
  );
}

async function copy(place) {
  const { clipboard } = navigator;
  const isCopied = await clipboard?.writeText(place).then(
    () => true,
    () => false,
  );
  toast(say(isCopied ? texts.findings.copied : texts.findings.notCopied, { place }));
}

export const isError = ({ severity }) => severity === 'error';

/** `2 erreurs, 1 avertissement`; empty where there is nothing. */
export function countFindings(findings) {
  const errors = findings.filter(isError).length;
  const warnings = findings.length - errors;
  return [
    errors > 0 && say(texts.findings.errors, { n: errors }),
    warnings > 0 && say(texts.findings.warnings, { n: warnings }),
  ]
    .filter(Boolean)
    .join(', ');
}
