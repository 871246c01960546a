/** What ids must say together: each once, and each that is named is there. */
import type { IdKind } from '../diagnostics/campaign.ts';
import type { Path } from '../diagnostics/index.ts';
import { CATALOGUE } from '../formats/catalogue.ts';
import { NETWORKS } from '../formats/types.ts';
import { invalidName } from './file-name.ts';
import { wrong, type Finding } from './finding.ts';
import { idUnknown } from './schema-issues.ts';
import { wordingsOf } from './texts.ts';
import { USUAL_COUNTDOWN_DAYS } from './types.ts';
import { keysAt, listAt, textAt, valueAt } from './values.ts';

/** Ids that no activity may have, beside `countdown-<days>`. */
const OWN_VISUALS: readonly string[] = ['campaign', 'quote'];

const COUNTDOWN = /^countdown-\d+$/;

/** What a reader fills in, in braces, in a publication. */
const PLACEHOLDERS = ['organization'] as const;

const CATALOGUE_IDS: readonly string[] = CATALOGUE.map((format) => format.id);

/** Ids that appear twice, are taken, or name nothing. */
export function idFindings(value: unknown): readonly Finding[] {
  const activities = listAt(value, 'activities').map((_, at) => ['activities', at]);
  const posts = listAt(value, 'posts').map((_, at) => ['posts', at]);
  const custom = listAt(value, 'formats', 'custom').map((_, at) => ['formats', 'custom', at]);
  const idsOf = (parents: readonly Path[]) => parents.map((path) => [...path, 'id']);
  const items = (...path: Path) => listAt(value, ...path).map((_, at) => [...path, at]);

  const formatIds = [...CATALOGUE_IDS, ...textsAt(value, idsOf(custom))];
  const visuals = ['campaign', ...madeVisuals(value), ...textsAt(value, idsOf(activities))];
  return [
    ...duplicates(value, items('languages'), 'language'),
    ...duplicates(value, idsOf(activities), 'activity'),
    ...reserved(value, idsOf(activities)),
    ...duplicates(value, idsOf(posts), 'post'),
    ...unknown(
      value,
      posts.map((path) => [...path, 'visual']),
      'visual',
      visuals,
    ),
    ...posts.flatMap((path) => placeholders(value, [...path, 'text'])),
    ...duplicates(value, idsOf(custom), 'format', CATALOGUE_IDS),
    ...unknown(value, items('formats', 'exclude'), 'format', formatIds),
    ...duplicates(value, items('formats', 'exclude'), 'format'),
    ...[...activities, ['visuals', 'quote'], ['visuals', 'countdown']].flatMap((path) => [
      ...unknown(value, items(...path, 'formats'), 'format', formatIds),
      ...duplicates(value, items(...path, 'formats'), 'format'),
    ]),
    ...[[], ...activities, ...posts, ['visuals', 'quote'], ['visuals', 'countdown']].flatMap(
      (path) => duplicates(value, items(...path, 'networks'), 'network'),
    ),
    ...duplicateDays(value),
    ...archiveNames(value),
    ...fileWords(value, [
      ...OWN_VISUALS,
      ...countdownIds(value),
      ...visuals,
      ...NETWORKS,
      ...formatIds,
    ]),
  ];
}

/** The visuals that the tool makes for this campaign beside its own. */
function madeVisuals(value: unknown): readonly string[] {
  const excluded = listAt(value, 'visuals', 'exclude');
  const hasQuote = wordingsOf(value, ['spokesperson', 'quote']).length > 0;
  return [
    ...(hasQuote && !excluded.includes('quote') ? ['quote'] : []),
    ...(excluded.includes('countdown') ? [] : countdownIds(value)),
  ];
}

const COUNTDOWN_DAYS = ['visuals', 'countdown', 'days'] as const;

function countdownIds(value: unknown): readonly string[] {
  const isGiven = valueAt(value, COUNTDOWN_DAYS) !== undefined;
  const days = isGiven ? listAt(value, ...COUNTDOWN_DAYS) : USUAL_COUNTDOWN_DAYS;
  return days.map(countdownId);
}

function countdownId(days: unknown): string {
  return `countdown-${String(days)}`;
}

/** Two countdowns of one day would have one name. */
function duplicateDays(value: unknown): readonly Finding[] {
  return listAt(value, ...COUNTDOWN_DAYS).flatMap((days, at, all) =>
    all.indexOf(days) === at
      ? []
      : [
          wrong({ code: 'ID_DUPLICATE', params: { id: countdownId(days), what: 'visual' } }, [
            ...COUNTDOWN_DAYS,
            at,
          ]),
        ],
  );
}

function textsAt(value: unknown, paths: readonly Path[]): readonly string[] {
  return paths.flatMap((path) => textAt(value, ...path) ?? []);
}

function duplicates(
  value: unknown,
  paths: readonly Path[],
  what: IdKind,
  taken: readonly string[] = [],
): Finding[] {
  const seen = new Set(taken);
  return paths.flatMap((path) => {
    const id = textAt(value, ...path);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [wrong({ code: 'ID_DUPLICATE', params: { id, what } }, path)];
  });
}

function reserved(value: unknown, paths: readonly Path[]): Finding[] {
  return paths.flatMap((path) => {
    const id = textAt(value, ...path);
    if (id === undefined || !(OWN_VISUALS.includes(id) || COUNTDOWN.test(id))) return [];
    return [wrong({ code: 'ID_RESERVED', params: { id } }, path)];
  });
}

function unknown(
  value: unknown,
  paths: readonly Path[],
  what: IdKind,
  known: readonly string[],
): Finding[] {
  return paths.flatMap((path) => {
    const id = textAt(value, ...path);
    return id === undefined || known.includes(id) ? [] : [wrong(idUnknown(id, what, known), path)];
  });
}

/** `{{organisation}}` would be published as it is. */
function placeholders(value: unknown, path: Path): Finding[] {
  return wordingsOf(value, path).flatMap(({ path: place, text }) =>
    [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)]
      .map(([, name = '']) => name)
      .filter((name) => !PLACEHOLDERS.some((known) => known === name))
      .map((name) => wrong(idUnknown(name, 'placeholder', PLACEHOLDERS), place)),
  );
}

/** Two archives of one name, which Windows and macOS would tell apart by nothing but case. */
function archiveNames(value: unknown): Finding[] {
  const seen = new Set<string>();
  return keysAt(value, 'archives').flatMap((key) => {
    const path = ['archives', key];
    const name = textAt(value, ...path);
    if (name === undefined || !seen.has(name.toLowerCase())) {
      if (name !== undefined) seen.add(name.toLowerCase());
      return [];
    }
    return [wrong(invalidName(name, 'taken'), path)];
  });
}

function fileWords(value: unknown, known: readonly string[]): Finding[] {
  return keysAt(value, 'files', 'words')
    .filter((key) => !known.includes(key))
    .map((key) => wrong(idUnknown(key, 'file-word', known), ['files', 'words', key], 'key'));
}
