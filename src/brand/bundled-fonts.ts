/**
 * The fonts that come with the tool, from @fontsource packages (SIL Open Font License 1.1). What
 * each covers is written down here, so that a build need not take the font apart to know; the
 * checksum proves that it is the same font, and a test that the ranges are the font's own.
 */

/** The two voices of a visual: large sentences, and everything else. */
export const FONT_ROLES = ['display', 'text'] as const;

export type FontRole = (typeof FONT_ROLES)[number];

/** One file of a bundled family. */
export interface BundledFont {
  family: string;
  role: FontRole;
  /** To resolve as a module. */
  file: string;
  sha256: string;
  /** Every character it has: hexadecimal code points and inclusive ranges. */
  unicodeRange: string;
}

/** Weights only: the files with an optical size axis weigh three times as much. */
export const BUNDLED_FONTS: readonly BundledFont[] = [
  {
    family: 'Bricolage Grotesque',
    role: 'display',
    file: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    sha256: 'a97804dc9fbe5fc972a08018c5eda4dab7ef2346f64c57e61419d05e6de4ea1c',
    unicodeRange:
      '0020-007E 00A0-00A3 00A5-00AC 00AE-00FF 0102 0131 0152-0153 02C6 02DA 02DC 0300-0301 0303-0304 0308-0309 0323 2002 2009 200B 2013-2014 2018-201A 201C-201E 2022 2026 2032-2033 2039-203A 2044 20AC 2122 2191 2193 2212 FFFF',
  },
  {
    family: 'Bricolage Grotesque',
    role: 'display',
    file: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2',
    sha256: 'e808f16b56f84dc7933e498cc8a41d4a5cd853adc6eef154584baa5de1008b15',
    unicodeRange:
      '0020 0041 00A0 00C1 0100-0107 010A-0113 0116-011B 011E-0123 0126-012B 012E-0130 0132-0133 0136-0137 0139-013E 0141-0148 014A-014D 0150-0151 0154-015B 015E-0161 0164-0165 0168-017E 01A0-01A1 01AF-01B0 01CD-01CE 0218-021B 0237 02C7 02DD 0300-0301 0303-0304 0308-0309 0323 1E80-1E85 1E9E 1EF2-1EF9 2020 20A1 20A4 20A6 20A8-20A9 20AB 20AD-20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BC-20BF 2113 FFFF',
  },
  {
    family: 'Figtree',
    role: 'text',
    file: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
    sha256: '4ba7d3d096695818fe0686be4f1e82c6b05134e18a22260336130335027462dd',
    unicodeRange:
      '000D 0020-007E 00A0-00AC 00AE-00FF 0102 0131 0152-0153 02C6 02DA 02DC 0300-0301 0303-0304 0308 2013-2014 2018-201A 201C-201E 2022 2026 2039-203A 2044 20AC 2122 2191 2193 2212 2215 FFFF',
  },
  {
    family: 'Figtree',
    role: 'text',
    file: '@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2',
    sha256: 'bf7828e2c258cffcfa50a048ee388a36b95bc16b452e8d36fa797635dbe15965',
    unicodeRange:
      '000D 0020 0041 00A0 00C1 0100-0113 0116-0127 012A-012B 012E-0130 0132-0137 0139-013E 0141-0148 014A-014D 0150-0151 0154-0161 0164-0165 016A-017E 01CD-01CE 0218-021B 0237 02C7 02DD 0300-0301 0303-0304 0308 1E80-1E85 1E9E 1EF2-1EF3 2020 20B9 FFFF',
  },
];
