/** A text and its length by network; `elsewhere` is Facebook's and all others'. */
export interface Length {
  text: string;
  twitter: number;
  bluesky: number;
  threads: number;
  elsewhere: number;
}

const FAMILY = '👨‍👩‍👧‍👦';

const ROWS: readonly (readonly [string, number, number, number, number])[] = [
  ['', 0, 0, 0, 0],
  ['Chaque geste compte!', 20, 20, 20, 20],
  // An ellipsis is two on X.
  ['« É » — l’école…', 17, 16, 16, 16],
  // A letter and its accent in two code points are one character.
  ['e\u0301', 1, 1, 1, 1],
  ['q\u0301', 2, 1, 2, 2],
  ['une\r\nligne', 10, 9, 10, 10],
  ['https://bit.ly/3XZ19tc', 23, 22, 22, 22],
  ['Détails > https://bit.ly/3XZ19tc.', 10 + 23 + 1, 33, 33, 33],
  [`https://www.example.org/${'a'.repeat(200)}`, 23, 224, 224, 224],
  [`harvard.edu/${'a'.repeat(105)}`, 23, 117, 117, 117],
  ['https://example.org/a…', 23 + 2, 22, 22, 22],
  ['journeesperseverancescolaire.com', 23, 32, 32, 32],
  ['Voir journeesperseverancescolaire.com.', 5 + 23 + 1, 38, 38, 38],
  ['voir example.org/page, puis', 5 + 23 + 6, 27, 27, 27],
  ['example.org/', 23, 12, 12, 12],
  ['sur mon.école.quebec', 4 + 23, 20, 20, 20],
  ['nom@exemple.org', 15, 15, 15, 15],
  ['a@b.ca', 6, 6, 6, 6],
  ['fin.Suite', 9, 9, 9, 9],
  ['-example.org', 12, 12, 12, 12],
  ['💚', 2, 1, 4, 2],
  ['1️⃣', 2, 1, 7, 3],
  ['# 1 *', 5, 5, 5, 5],
  ['© 2023 ©️', 7 + 2, 8, 7 + 5, 9],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2, 1, 28, 14],
  ['👩🏽‍🏫 et 🇨🇦', 2 + 4 + 2, 6, 15 + 4 + 8, 15],
  [FAMILY.repeat(50), 100, 50, 50 * 25, 50 * 11],
  ['日本', 4, 2, 2, 2],
  ['#JPS2023', 8, 8, 8, 8],
];

/** The builder and the page's own script must agree on each. */
export const LENGTHS: readonly Length[] = ROWS.map(
  ([text, twitter, bluesky, threads, elsewhere]) => ({
    text,
    twitter,
    bluesky,
    threads,
    elsewhere,
  }),
);
