// Everything that happens on a page. Without this script every text is still there to read, select
// and copy by hand, every file to download, and the filters work by their anchors. No request leaves
// the page and nothing is stored.
//
// It is loaded in the head: what only it can do is laid out from the start, so that nothing shifts.
document.documentElement.classList.add('scripted', 'waiting');

// The first words wait for their fonts, so that they do not move when these arrive; the stylesheet
// shows them after half a second, whatever happens.
{
  const root = document.documentElement;
  const family = (name) => getComputedStyle(root).getPropertyValue(name);
  const loaded = [
    document.fonts.load(`800 1em ${family('--font-display')}`, 'aé'),
    document.fonts.load(`400 1em ${family('--font-text')}`, 'aé'),
  ];
  void Promise.allSettled(loaded).then(() => root.classList.remove('waiting'));
}

document.addEventListener('DOMContentLoaded', () => {
  'use strict';
  const status = document.getElementById('status');
  // The page that opens another has no status and nothing to do.
  if (!status) return;
  const field = document.getElementById('organization');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // --- Where we are: before, during or after. The page knows the days, the reader's clock today. --

  /** Days since 1970 of today where the campaign is; a reader abroad sees the campaign's own day. */
  function today() {
    const format = {
      timeZone: 'America/Montreal',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    };
    const parts = new Intl.DateTimeFormat('en', format).formatToParts(new Date());
    const part = (type) => Number(parts.find((each) => each.type === type).value);
    return Date.UTC(part('year'), part('month') - 1, part('day')) / 86400000;
  }

  function sayWhen(element, now) {
    const { start, end, ...words } = element.dataset;
    const [first, last] = [start, end].map((day) => Date.parse(day) / 86400000);
    const total = last - first + 1;
    const moment =
      now > last
        ? 'after'
        : now === first - 1
          ? 'tomorrow'
          : now < first
            ? 'before'
            : now === first
              ? 'first'
              : now === last
                ? 'last'
                : 'during';
    const n = now < first ? first - now : now - first + 1;
    element.textContent = words[moment].replace('{n}', n).replace('{total}', total);
    element.dataset.moment = moment;
  }

  for (const element of all('.now')) sayWhen(element, today());

  // --- The organisation's name, in every text, every length and every link ------------------------

  // The same rules and patterns are in src/toolbox/post-length.ts, which says where they are from.
  const LINK =
    /(?<![a-z\d@$#])https?:\/\/[^\s<>"«»“”’…]*[^\s<>"«»“”’….,;:!?')\]]|(?<![a-z\d_@./$#-])(?:[a-z\d\u00c0-\u024f][a-z\d\u00c0-\u024f-]*\.)+(?:com|org|net|edu|gov|int|info|biz|name|pro|coop|museum|quebec|app|dev|page|link|site|online|website|school|education|academy|community|foundation|ngo|ong|club|team|social|media|news|blog|live|events|studio|xyz|paris|a[cdefgilmnoqrstuwxz]|b[abdefghijlmnoqrstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[ceghrstu]|f[ijkmor]|g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdefghklmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnorstuvxyz]|t[cdfghjklmnoprtvwz]|u[agkmsyz]|v[aceginu]|w[fs]|y[et]|z[amw])(?![a-z\d@+-])(?:\/(?:[^\s<>"«»“”’…]*[^\s<>"«»“”’….,;:!?')\]])?)?/giu;
  const EMOJI =
    /[#*\d]\ufe0f?\u20e3|\p{RI}{2}|[©®™]\ufe0f|(?![©®™])\p{ExtPict}(?!\ufe0e)(?:\ufe0f|\p{EMod})?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?(?:\u200d\p{ExtPict}(?:\ufe0f|\p{EMod})?)*/gu;
  const GRAPHEME =
    /\r\n|(?:\p{RI}{2}|\p{ExtPict}(?:[\p{Grapheme_Extend}\p{EMod}]*\u200d\p{ExtPict})*|[^])[\p{Grapheme_Extend}\p{EMod}\p{Mc}\u200d]*/gu;

  /** What X counts: 23 for an address, 2 for an emoji and for most writings but the European ones. */
  function weightOf(text) {
    let weight = 0;
    const rest = text
      .replace(LINK, () => ((weight += 23), ''))
      .replace(EMOJI, () => ((weight += 2), ''));
    for (const character of rest) {
      const code = character.codePointAt(0);
      const isLight =
        code <= 0x10ff ||
        (code >= 0x2000 && code <= 0x200d) ||
        (code >= 0x2010 && code <= 0x201f) ||
        (code >= 0x2032 && code <= 0x2037);
      weight += isLight ? 1 : 2;
    }
    return weight;
  }

  /** What Threads counts: an emoji as its bytes. */
  function lengthInThreads(text) {
    let bytes = 0;
    const rest = text.replace(
      EMOJI,
      (emoji) => ((bytes += new TextEncoder().encode(emoji).length), ''),
    );
    return bytes + [...rest].length;
  }

  function lengthOf(text, network) {
    const whole = text.normalize('NFC');
    if (network === 'twitter') return weightOf(whole);
    if (network === 'bluesky') return whole.match(GRAPHEME)?.length ?? 0;
    if (network === 'threads') return lengthInThreads(whole);
    return whole.length;
  }

  /** `63 206` or `63,206`: as the page's own limits are written. */
  function written(number) {
    const separator = document.documentElement.lang === 'fr' ? '\u00a0' : ',';
    return String(number).replace(/\B(?=(\d{3})+$)/g, separator);
  }

  function fill() {
    const name = field.value.trim();
    for (const blank of all('[data-organization]')) {
      blank.textContent = name === '' ? blank.dataset.organization : name;
      blank.classList.toggle('filled', name !== '');
    }
    for (const item of all('.length')) {
      const text = document.getElementById(item.dataset.of).textContent;
      const length = lengthOf(text, item.dataset.network);
      item.querySelector('.length-count').textContent = written(length);
      item.classList.toggle('length-over', length > Number(item.dataset.limit));
    }
    for (const link of all('[data-begin]')) {
      const text = document.getElementById(link.dataset.share).textContent;
      link.href =
        link.dataset.begin + encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    }
  }

  if (field) {
    field.addEventListener('input', fill);
    // The browser may have put back what was typed before a reload.
    if (field.value !== '') fill();
  }

  // --- Copying -----------------------------------------------------------------------------------

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

  /** The element whose text a button copies, or the text itself. */
  function sourceOf(button) {
    const { copy: id, copyText } = button.dataset;
    if (id) return { element: document.getElementById(id) };
    if (copyText !== undefined) return { text: copyText };
    return { text: button.closest('.card').querySelector('img').alt };
  }

  async function answer(button) {
    const { element, text = element.textContent } = sourceOf(button);
    if (!(await copy(text))) {
      say(status.dataset.failed, element ? undefined : text);
      if (element) select(element);
      return;
    }
    say(
      element?.querySelector('.blank:not(.filled)') ? status.dataset.blank : status.dataset.copied,
    );
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 2000);
  }

  /** Networks that take no text get it from the clipboard: it is there before their page opens. */
  async function share(link) {
    if (link.dataset.begin) return;
    const text = document.getElementById(link.dataset.share).textContent;
    if (await copy(text)) say(status.dataset.shared);
  }

  // --- Filters: by network and by visual, both at once -------------------------------------------

  const wanted = { network: null, visual: null };
  const options = all('[data-filter][data-value]');

  function applyFilters(isQuiet) {
    const fits = (kind, value) => wanted[kind] === null || wanted[kind] === value;
    let pictures = 0;
    for (const visual of all('.visual')) {
      let shown = 0;
      for (const network of all('.network', visual)) {
        network.hidden = !fits('network', network.dataset.network);
        if (!network.hidden) shown += all('.card', network).length;
      }
      visual.hidden = !fits('visual', visual.dataset.visual) || shown === 0;
      if (!visual.hidden) pictures += shown;
    }
    for (const option of options) {
      const { filter, value } = option.dataset;
      if (wanted[filter] === value) option.setAttribute('aria-current', 'true');
      else option.removeAttribute('aria-current');
    }
    const none = document.querySelector('.filter-none');
    none.hidden = pictures > 0;
    const words = pictures === 1 ? status.dataset.one : status.dataset.many;
    if (!isQuiet) say(pictures === 0 ? none.textContent : words.replace('{n}', written(pictures)));
  }

  function choose(option) {
    const { filter, value } = option.dataset;
    if (filter === 'all') Object.assign(wanted, { network: null, visual: null });
    else if (filter === 'visual') wanted.visual = value;
    else wanted.network = wanted.network === value ? null : value;
    applyFilters(false);
    // On a phone the choice fills the screen: what was chosen comes into view.
    const chosen = document.querySelector('.visual:not([hidden])');
    if (filter === 'visual' && chosen?.getBoundingClientRect().top > innerHeight * 0.7) {
      chosen.scrollIntoView();
    }
  }

  /** What the address leads to; nothing where its percent signs stand for no text. */
  function targetOfHash() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  /** A link may lead to a filter, or to pictures that a filter hides. */
  function followHash() {
    const option = options.find((each) => each.hash === location.hash);
    const target = targetOfHash();
    if (option) {
      wanted[option.dataset.filter] = option.dataset.value;
      applyFilters(true);
    } else if (target?.closest('[hidden]') && target.closest('.visual')) {
      wanted.visual &&= target.closest('.visual').dataset.visual;
      wanted.network &&= target.closest('.network')?.dataset.network ?? null;
      applyFilters(true);
      target.scrollIntoView();
    }
  }

  if (options.length > 0) {
    // There are hundreds of pictures: the first visual's are shown, and others as they are chosen.
    wanted.visual =
      options.find(({ dataset }) => dataset.filter === 'visual')?.dataset.value ?? null;
    applyFilters(true);
    addEventListener('hashchange', followHash);
    if (location.hash.length > 1) followHash();
  }

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('.copy');
    const link = event.target.closest('[data-share]');
    const filter = event.target.closest('[data-filter]');
    if (button) void answer(button);
    if (link) void share(link);
    if (filter) {
      event.preventDefault();
      choose(filter);
    }
  });
});
