/** A hashtag of several words has capitals: a screen reader says its words by them. */
import { warning } from '../../diagnostics/index.ts';
import type { Path } from '../../diagnostics/index.ts';
import type { Campaign } from '../../campaign/types.ts';
import { saidBy } from '../said.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'hashtag-case',
  needs: 'campaign',
  codes: ['HASHTAG_HARD_TO_READ'],
  judge: ({ campaign }) => {
    const words = knownWords(campaign);
    const told = new Set<string>();
    return hashtagsOf(campaign).flatMap(({ hashtag, path }) => {
      if (told.has(hashtag) || hasInnerCapital(hashtag)) return [];
      told.add(hashtag);
      const parts = partsOf(hashtag.slice(1), words);
      if (parts === undefined && letters(hashtag) < LONG) return [];
      const suggestion = parts && `#${parts.map(capitalised).join('')}`;
      const params = { hashtag, ...(suggestion !== undefined && { suggestion }) };
      return [warning('HASHTAG_HARD_TO_READ', params, { path })];
    });
  },
};

/** No single word of a campaign is as long as this. */
const LONG = 18;

/** Words of hashtags that a campaign may not say by itself. */
const COMMON_WORDS = [
  ...'de du des la le les un une en et au aux pour avec'.split(' '),
  ...'jour jours journee journees semaine mois ecole ecoles jeunes'.split(' '),
  ...'jeudi vert perseverance scolaire tous ensemble reussite quebec'.split(' '),
  ...'the of for and on day days week month school together'.split(' '),
];

function hashtagsOf(campaign: Campaign): readonly { hashtag: string; path: Path }[] {
  return [
    { hashtag: campaign.hashtag, path: ['hashtag'] },
    ...campaign.activities.flatMap(({ hashtag, path }) =>
      hashtag === undefined ? [] : [{ hashtag, path: [...path, 'hashtag'] }],
    ),
    ...saidBy(campaign).flatMap(({ text, path }) =>
      [...text.matchAll(/#[\p{L}\p{N}_]+/gu)].map(([hashtag]) => ({ hashtag, path })),
    ),
  ];
}

/** Whether its capitals, or underscores, part it: `#PerseVERT`, `#perséVERT2024`, `#JPS`. */
function hasInnerCapital(hashtag: string): boolean {
  const word = hashtag.slice(1);
  const isMixed = /\p{Lu}/u.test(word.slice(1)) && /\p{Ll}/u.test(word);
  return isMixed || word.includes('_');
}

function letters(hashtag: string): number {
  return [...hashtag].filter((character) => /\p{L}/u.test(character)).length;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

function knownWords(campaign: Campaign): ReadonlySet<string> {
  const said = saidBy(campaign).flatMap(({ text }) => folded(text).match(/[a-z]{3,}/g) ?? []);
  return new Set([...COMMON_WORDS, ...said]);
}

/** The words a hashtag is made of, two or more, as few as can be; undefined where it is none. */
function partsOf(word: string, known: ReadonlySet<string>): readonly string[] | undefined {
  const [, text = '', digits = ''] = /^(.*?)(\d*)$/u.exec(word) ?? [];
  const plain = folded(text);
  // Accents fold into as many letters, so that places are the same in both.
  if (plain.length !== text.normalize('NFC').length) return undefined;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= plain.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      if (!before || !known.has(plain.slice(start, end))) continue;
      const parts = [...before, text.normalize('NFC').slice(start, end)];
      if (!best[end] || parts.length < (best[end]?.length ?? 0)) best[end] = parts;
    }
  }
  const parts = best[plain.length];
  return parts && parts.length > 1 ? [...parts, ...(digits === '' ? [] : [digits])] : undefined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
