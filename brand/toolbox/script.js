// Copying and filling in the organisation's name. Without this script every text is still there to
// read, select and copy by hand. No request leaves the page and nothing is stored.
(() => {
  'use strict';
  const status = document.getElementById('status');
  const field = document.getElementById('organization');
  const blanks = document.querySelectorAll('[data-organization]');

  for (const element of document.querySelectorAll('[data-script]')) element.hidden = false;

  function fill() {
    const name = field.value.trim();
    for (const blank of blanks) {
      blank.textContent = name === '' ? blank.dataset.organization : name;
      blank.classList.toggle('filled', name !== '');
    }
  }

  if (field) {
    field.addEventListener('input', fill);
    // The browser may have put back what was typed before a reload.
    fill();
  }

  function copyByCommand(text) {
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.className = 'spoken';
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    let done = false;
    try {
      done = document.execCommand('copy');
    } catch {
      done = false;
    }
    area.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return done;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // No clipboard on this page (a file, a frame, a policy): the older way often still works.
      return copyByCommand(text);
    }
  }

  let timer = 0;
  /** Says it on screen and to screen readers. `kept` is a text to select and copy by hand. */
  function say(message, kept) {
    clearTimeout(timer);
    status.textContent = '';
    status.classList.add('shown');
    // A status is read out when its text changes: empty it first, so that twice is said twice.
    requestAnimationFrame(() => {
      status.textContent = message;
      if (kept === undefined) {
        timer = setTimeout(() => {
          status.classList.remove('shown');
          status.textContent = '';
        }, 4000);
        return;
      }
      const words = document.createElement('q');
      words.textContent = kept;
      status.append(words);
      select(words);
    });
  }

  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  async function answer(button) {
    const source = button.dataset.copy ? document.getElementById(button.dataset.copy) : null;
    const text = source ? source.textContent : button.dataset.copyText;
    if (!(await copy(text))) {
      say(status.dataset.failed, source ? undefined : text);
      if (source) select(source);
      return;
    }
    say(status.dataset.copied);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 2000);
  }

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.copy') : null;
    if (button) void answer(button);
  });
})();
