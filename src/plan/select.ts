/** A part of a plan: what the command line asks for, under the names of the whole. */
import { error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Plan, PlannedArchive, PlannedRendition } from './types.ts';

/** Ids to keep, by kind; undefined keeps all. */
export interface Selection {
  networks?: readonly string[];
  formats?: readonly string[];
  visuals?: readonly string[];
  langs?: readonly string[];
}

/** The renditions a selection keeps, and the archives, posts and pages that go with them. */
export function selectFromPlan(
  plan: Plan,
  selection: Selection,
): { plan: Plan; diagnostics: readonly Diagnostic[] } {
  const unknown = unknownIds(plan, selection);
  if (unknown.length > 0) return { plan, diagnostics: unknown };
  const kept = plan.renditions.filter((rendition) => isSelected(rendition, selection));
  if (kept.length === 0) return { plan, diagnostics: [error('SELECTION_EMPTY', {})] };

  const languages = plan.campaign.languages.filter((lang) => includes(selection.langs, lang));
  const [first = plan.campaign.languages[0], ...others] = languages;
  const uses = (key: 'format' | 'visual', id: string) => kept.some((r) => r[key] === id);
  return {
    plan: {
      ...plan,
      campaign: { ...plan.campaign, languages: [first, ...others] },
      formats: plan.formats.filter(({ id }) => uses('format', id)),
      visuals: plan.visuals.filter(({ id }) => uses('visual', id)),
      renditions: kept,
      archives: keepArchives(plan.archives, kept),
      posts: plan.posts.filter(
        ({ lang, visual }) => languages.includes(lang) && uses('visual', visual),
      ),
      pages: plan.pages.filter(({ lang }) => languages.includes(lang)),
    },
    diagnostics: [],
  };
}

function isSelected(rendition: PlannedRendition, selection: Selection): boolean {
  return (
    includes(selection.networks, rendition.network) &&
    includes(selection.formats, rendition.format) &&
    includes(selection.visuals, rendition.visual) &&
    includes(selection.langs, rendition.lang)
  );
}

function includes(ids: readonly string[] | undefined, id: string): boolean {
  return ids === undefined || ids.includes(id);
}

function keepArchives(
  archives: readonly PlannedArchive[],
  kept: readonly PlannedRendition[],
): readonly PlannedArchive[] {
  const ids = new Set(kept.map(({ id }) => id));
  return archives
    .map((archive) => ({ ...archive, renditions: archive.renditions.filter((id) => ids.has(id)) }))
    .filter(({ renditions }) => renditions.length > 0);
}

function unknownIds(plan: Plan, selection: Selection): readonly Diagnostic[] {
  const known = {
    networks: distinct(plan.renditions.map(({ network }) => network)),
    formats: distinct(plan.renditions.map(({ format }) => format)),
    visuals: plan.visuals.map(({ id }) => id),
    langs: plan.campaign.languages,
  } as const satisfies Record<keyof Selection, readonly string[]>;
  const option = {
    networks: '--networks',
    formats: '--formats',
    visuals: '--visuals',
    langs: '--lang',
  };
  return (['networks', 'formats', 'visuals', 'langs'] as const).flatMap((kind) =>
    (selection[kind] ?? [])
      .filter((id) => !(known[kind] as readonly string[]).includes(id))
      .map((id) => {
        const close = nearest(id, known[kind]);
        return error('SELECTION_UNKNOWN', {
          option: option[kind],
          id,
          ...(close !== undefined && { nearest: close }),
          known: known[kind],
        });
      }),
  );
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
