/** Texts, their length on X, and their length elsewhere. The page's own script must agree. */
export const LENGTHS: readonly (readonly [text: string, onX: number, elsewhere: number])[] = [
  ['', 0, 0],
  ['Chaque geste compte!', 20, 20],
  // An ellipsis is two on X.
  ['« É » — l’école…', 17, 16],
  // A letter and its accent in two code points are one character.
  ['e\u0301', 1, 1],
  ['https://bit.ly/3XZ19tc', 23, 22],
  ['Détails > https://bit.ly/3XZ19tc.', 10 + 23 + 1, 33],
  [`https://www.example.org/${'a'.repeat(200)}`, 23, 224],
  ['journeesperseverancescolaire.com', 23, 32],
  ['voir example.org/page, puis', 5 + 23 + 6, 27],
  ['nom@exemple.org', 15, 15],
  ['fin.Suite', 9, 9],
  ['💚', 2, 1],
  ['👩🏽‍🏫 et 🇨🇦', 2 + 4 + 2, 4 + 4 + 2],
  ['日本', 4, 2],
  ['#JPS2023', 8, 8],
];
