/** Which wording each text has, and where its lines may break: the longest that fits at a good size. */
import { HEADLINE_PHONE_PX, canvasPixelsPerSeenPixel } from '../formats/phone.ts';
import { TEXT_ROLES } from '../plan/types.ts';
import type { PlannedRendition, TextRole } from '../plan/types.ts';
import { attemptLayout, sizeOf } from './attempt.ts';
import type { Attempt, LayoutSubject } from './attempt.ts';
import type { Fitted } from './fit.ts';
import { joinLastWords } from '../language/line-breaks.ts';
import { visualWordsOf } from '../language/visual-words.ts';
import { keepCompounds, setBreaks } from './page.ts';

/** Sizes closer than this are the same step of the scale. */
const SAME_SIZE_PX = 1e-6;

/** Lays out with the longest wordings, then with better ones where there are any. */
export async function chooseWordings(subject: LayoutSubject): Promise<Attempt> {
  let best = await makeRoom(subject, await attemptLayout(subject, {}));
  for (const role of rolesToChoose(subject.rendition, best)) {
    best = await chooseWording(subject, role, best);
    best = await evenOut(subject, role, best);
  }
  return best;
}

/**
 * Tries the shorter wordings of texts of one size, as a date is, where the text that is fitted first
 * does not reach its good size, and keeps those that make it larger.
 */
async function makeRoom(subject: LayoutSubject, first: Attempt): Promise<Attempt> {
  const isElastic = ({ range }: Fitted) => range.minPx < range.maxPx;
  const elastic = first.fitted.find(isElastic);
  const headline = TEXT_ROLES.find((role) => role === elastic?.role);
  if (headline === undefined) return first;
  let best = first;
  for (const role of rolesWithChoice(subject.rendition)) {
    const isSmall = first.fitted.some((fit) => fit.role === role && !isElastic(fit));
    if (!isSmall || isGood(best, headline)) continue;
    const shorter = wordingsOf(subject, role).set.slice(1);
    best = await tryWordings(subject, { role, wordings: shorter, goal: headline }, best);
  }
  return best;
}

/** What to try: wordings of one text, for the size of a text that need not be the same. */
interface Trial {
  role: TextRole;
  wordings: readonly string[];
  goal: TextRole;
}

/** Tries wordings, best first, until the goal is reached, and keeps each that makes its text larger. */
async function tryWordings(
  subject: LayoutSubject,
  { role, wordings, goal }: Trial,
  first: Attempt,
  isReached: (attempt: Attempt) => boolean = (attempt) => isGood(attempt, goal),
): Promise<Attempt> {
  let best = first;
  for (const wording of wordings) {
    if (isReached(best)) break;
    const abovePx = sizeOf(best, goal);
    const changed = { ...best.wordings, [role]: wording };
    const attempt = await attemptLayout(subject, changed, { role: goal, abovePx });
    if (sizeOf(attempt, goal) > abovePx) best = attempt;
  }
  return best;
}

/** Of the texts that a page shows, those with several wordings or other line breaks to try. */
function rolesToChoose(
  rendition: PlannedRendition,
  { fitted, isSound }: Attempt,
): readonly TextRole[] {
  return TEXT_ROLES.filter((role) => {
    const fit = fitted.find((found) => found.role === role);
    if (!fit) return false;
    const hasChoice = (rendition.scene.texts[role]?.wordings.length ?? 0) > 1;
    return hasChoice || !isSound || fit.range.minPx < fit.range.maxPx;
  });
}

/** The texts that may be said in several ways, in the order in which they are chosen. */
export function rolesWithChoice(rendition: PlannedRendition): TextRole[] {
  return TEXT_ROLES.filter((role) => (rendition.scene.texts[role]?.wordings.length ?? 0) > 1);
}

/**
 * The wordings of a text, longest first: with the breaks that it should have; with looser ones, where
 * a theme still leaves no last word alone; with all looser ones; with any at a space.
 */
function wordingsOf({ rendition }: LayoutSubject, role: TextRole) {
  const free = rendition.scene.texts[role]?.wordings ?? [];
  const { keepCompany } = visualWordsOf(rendition.lang);
  const loose = free.map((wording) => keepCompounds(keepCompany(wording)));
  return {
    set: free.map((wording) => setBreaks(wording, rendition.lang)),
    paired: role === 'theme' ? loose.map(joinLastWords) : loose,
    loose,
    free,
  };
}

/**
 * Tries the shorter wordings of a text where the longest does not reach its good size; where none
 * does, also every wording with looser lines, and where that is too small to be read on a phone, with
 * lines broken at any space.
 */
async function chooseWording(
  subject: LayoutSubject,
  role: TextRole,
  first: Attempt,
): Promise<Attempt> {
  if (isGood(first, role)) return first;
  const { set, paired, loose, free } = wordingsOf(subject, role);
  const bound = new Set([...set, ...paired, ...loose]);
  const [, ...others] = bound;
  const best = await tryWordings(subject, { role, wordings: others, goal: role }, first);
  const any = [...new Set([...free.map(keepCompounds), ...free])];
  const unbound = any.filter((wording) => !bound.has(wording));
  return tryWordings(
    subject,
    { role, wordings: unbound, goal: role },
    best,
    (attempt) => isGood(attempt, role) || isReadable(subject, attempt, role),
  );
}

/** Breaks the lines of a ragged text more loosely, if that makes them of like length and no smaller. */
async function evenOut(subject: LayoutSubject, role: TextRole, best: Attempt): Promise<Attempt> {
  if (best.even.has(role)) return best;
  const { set, paired } = wordingsOf(subject, role);
  const chosen = best.wordings[role] ?? set[0];
  const wording = paired[set.findIndex((each) => each === chosen)];
  if (wording === undefined || wording === chosen) return best;
  const abovePx = sizeOf(best, role) - SAME_SIZE_PX;
  const wordings = { ...best.wordings, [role]: wording };
  const attempt = await attemptLayout(subject, wordings, { role, abovePx });
  return attempt.even.has(role) && sizeOf(attempt, role) > abovePx ? attempt : best;
}

/** Whether a text that fits can be read on a phone as the sentence that its visual is made for. */
function isReadable({ format }: LayoutSubject, attempt: Attempt, role: string): boolean {
  return sizeOf(attempt, role) >= HEADLINE_PHONE_PX * canvasPixelsPerSeenPixel(format);
}

function isGood(attempt: Attempt, role: string): boolean {
  const fit = attempt.fitted.find((fitted) => fitted.role === role);
  // A text that the template does not show, or shows at one size, needs no other wording.
  return attempt.isSound && (!fit || fit.sizePx >= fit.range.goodPx - SAME_SIZE_PX);
}
