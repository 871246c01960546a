/** Languages a campaign and the command line may use, as BCP 47 primary subtags. */
export const LANGS = ['fr', 'en'] as const;

export type Lang = (typeof LANGS)[number];

/** Whether a code names a language the tool speaks. */
export function isLang(code: string): code is Lang {
  return (LANGS as readonly string[]).includes(code);
}
