/** The bar: what is shown and how, and how the campaign does. */
import { h, say, segments } from './dom.js';
import { countFindings, findingList, isError } from './findings.js';
import { guideChips } from './guides.js';
import { choose, filtered, on, store, texts } from './store.js';

const byId = (id) => document.getElementById(id);

function select(key, label, options) {
  const element = h(
    'select',
    { 'aria-label': label, onchange: (event) => choose({ [key]: event.target.value }) },
    h('option', { value: '' }, texts.filters.all[key]),
    options.map(({ id, name }) => h('option', { value: id }, name)),
  );
  element.value = store.choice[key];
  if (element.selectedIndex < 0) element.value = '';
  element.classList.toggle('active', element.value !== '');
  return element;
}

let drawnFor = '';

function drawFilters() {
  if (!store.gallery) return;
  const { visuals, networks, compositions, languages } = store.gallery;
  const drawing = JSON.stringify([visuals, networks, compositions, languages, store.choice]);
  if (drawing === drawnFor) return;
  drawnFor = drawing;
  const { filters, editor } = texts;
  const focused = document.activeElement?.getAttribute?.('aria-label');
  byId('filters').replaceChildren(
    select('visual', filters.visual, visuals),
    select('network', filters.network, networks),
    select('composition', filters.composition, compositions),
    ...(languages.length > 1
      ? [
          select(
            'lang',
            filters.lang,
            languages.map((id) => ({ id, name: editor.langs[id] })),
          ),
        ]
      : []),
    select('show', filters.findings, [
      { id: 'findings', name: filters.withFindings },
      { id: 'changes', name: filters.withChanges },
    ]),
  );
  for (const element of byId('filters').children) {
    if (element.getAttribute('aria-label') === focused) element.focus();
  }
}

function drawSummary() {
  const all = [...store.renditions.values()].flatMap(({ findings }) => findings);
  const { done, total } = store.progress;
  const n = filtered().length;
  const summary = [
    store.gallery && say(texts.status.pictures, { n }),
    countFindings([...store.findings.findings, ...all]) ||
      (done > 0 && done === total && !store.findings.isStale && texts.findings.none),
    done < total && say(texts.status.looking, { done, total }),
  ]
    .filter(Boolean)
    .join(' · ');
  if (byId('summary').textContent !== summary) byId('summary').textContent = summary;
  byId('summary').classList.toggle('bad', store.findings.isStale);
  const name = store.gallery?.campaign.name;
  byId('name').textContent = name ?? texts.title;
  document.title = name ? `${texts.title} · ${name}` : texts.title;
}

function drawAlert() {
  const { isStale, findings } = store.findings;
  const alert = byId('alert');
  alert.hidden = findings.length === 0;
  const n = findings.filter(isError).length;
  const hasErrors = n > 0;
  alert.classList.toggle('stale', hasErrors);
  byId('to-alert').hidden = !hasErrors;
  byId('to-alert').textContent = say(texts.findings.show, { n });
  if (findings.length === 0) return alert.replaceChildren();
  // Errors are shown at once; warnings wait to be asked for, and stay open once they were.
  const wasOpen = alert.querySelector('details')?.open ?? false;
  alert.replaceChildren(
    h(
      'details',
      { open: hasErrors || wasOpen },
      h('summary', {}, h('h2', {}, texts.findings.campaign, ' · ', countFindings(findings))),
      isStale && h('p', { class: 'note' }, texts.findings.staleCampaign),
      findingList(findings, true),
    ),
  );
}

/** How long a sum may be behind what it sums up. */
const SUMMARY_MS = 100;
let isDue = false;
/** Many renditions arrive at once; what sums them up is drawn once. */
function soon() {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    drawSummary();
  }, SUMMARY_MS);
}

byId('size').append(
  ...segments(
    'size',
    ['small', 'medium', 'large', 'phone', 'full'].map((id) => [id, texts.size[id]]),
    store.choice.size,
    (size) => choose({ size }),
  ),
);
byId('overlays').append(...guideChips());
// The alert is above the gallery, which may be scrolled far down.
byId('to-alert').addEventListener('click', () => {
  scrollTo(0, 0);
  byId('alert').querySelector('summary')?.focus({ preventScroll: true });
});
byId('filters').addEventListener('submit', (event) => event.preventDefault());

on('gallery', () => {
  drawFilters();
  soon();
});
on('choice', () => {
  drawFilters();
  soon();
});
on('findings', () => {
  drawAlert();
  soon();
});
on('rendition', soon);
on('progress', soon);
