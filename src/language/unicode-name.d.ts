declare module 'unicode-name' {
  /** The name, alias or label of a character; undefined for what is not one character. */
  export function unicodeName(character: string | number): string | undefined;
}
