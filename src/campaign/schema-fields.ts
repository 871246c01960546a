/**
 * The kinds of values of campaign.yaml. A schema's own message is never shown: it carries the name
 * of what was broken (a check, a rule, a kind of id, the known keys), and `schema-issues.ts` makes
 * a finding of it. What is given to `meta` ends up in the JSON Schema and in `docs/campaign.md`.
 */
import * as z from 'zod';
import type { IdKind, ValueKind, ValueRule } from '../diagnostics/campaign.ts';
import { LANGS } from '../language/langs.ts';
import { NUMBER_RULES, TEXT_CHECKS, type NumberRule, type TextCheck } from './checks.ts';

/** What a key is for, in both languages, with what editors and the reference show beside it. */
export interface Described {
  en: string;
  fr: string;
  examples?: readonly unknown[];
  /** The default, where it is a value. */
  default?: unknown;
  /** The default in words, where it depends on other keys. */
  defaultText?: string;
}

/** Adds the description of a key. */
export function described<S extends z.ZodType>(schema: S, about: Described): S {
  const { en, fr, examples, default: value, defaultText } = about;
  return schema.meta({
    description: en,
    french: fr,
    ...(examples === undefined ? {} : { examples: [...examples] }),
    ...(value === undefined ? {} : { default: value }),
    ...(defaultText === undefined ? {} : { defaultText }),
    ...z.globalRegistry.get(schema),
  });
}

/** The same for a key that may be left out. */
export function optional<S extends z.ZodType>(schema: S, about: Described): z.ZodOptional<S> {
  return described(schema, about).optional();
}

/** A map with exactly these keys. */
export function map<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, { error: () => Object.keys(shape).join(' ') });
}

/** A map whose keys are all optional and have the same kind of value. */
export function mapOf<S extends z.ZodType>(
  keys: readonly string[],
  schema: S,
): z.ZodObject<Record<string, z.ZodOptional<S>>, z.core.$strict> {
  return map(Object.fromEntries(keys.map((key) => [key, schema.optional()])));
}

/** A list, which may be empty. */
export function listOf<S extends z.ZodType>(schema: S): z.ZodArray<S> {
  return z.array(schema);
}

/** A list of at least one. */
export function someOf<S extends z.ZodType>(schema: S): z.ZodArray<S> {
  const rule: ValueRule = 'not-empty-list';
  return z
    .array(schema)
    .refine((items) => items.length > 0, { error: rule })
    .meta({ minItems: 1 });
}

/** A text that passes a check. `keywords` are those of JSON Schema that say nearly the same. */
function checked(check: TextCheck, keywords: Readonly<Record<string, unknown>> = {}): z.ZodString {
  return z
    .string()
    .refine((value) => TEXT_CHECKS[check](value, '') === undefined, { error: check })
    .meta(keywords);
}

function numeric(rule: NumberRule, keywords: Readonly<Record<string, unknown>>): z.ZodNumber {
  return z.number().refine(NUMBER_RULES[rule], { error: rule }).meta(keywords);
}

function oneOf<const V extends readonly [string, ...string[]]>(
  values: V,
  what: IdKind,
): z.ZodEnum<z.core.util.ToEnum<V[number]>> {
  return z.enum(values, { error: what });
}

const kebab = '^[a-z0-9]+(-[a-z0-9]+)*$';

export const id = checked('id', { pattern: kebab, maxLength: 60 });
export const line = checked('text', { minLength: 1 });
export const hashtag = checked('hashtag', { pattern: '^#' });
export const day = checked('day', { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
export const clock = checked('clock', { pattern: '^[0-9]{2}:[0-9]{2}$' });
export const colour = checked('colour', { minLength: 3 });
export const url = checked('url', { pattern: '^https?://' });
export const email = checked('email', { pattern: '@' });
export const account = checked('account', { minLength: 1 });
export const file = checked('file', { minLength: 1 });
export const pattern = checked('pattern', { minLength: 1 });
export const archive = checked('archive', { pattern: '\\.zip$' });
export const word = checked('word', { pattern: '^[A-Za-z0-9_][A-Za-z0-9._-]*$' });

export const count = numeric('positive-integer', { type: 'integer', minimum: 1 });
export const pixels = numeric('whole-pixels', { type: 'integer', minimum: 0 });
export const daysBefore = numeric('days-before', { type: 'integer', minimum: 0, maximum: 365 });
export const year = numeric('year', { type: 'integer', minimum: 1900, maximum: 2199 });
const fraction = numeric('fraction', { minimum: 0, maximum: 1 });

const twoFractions: ValueRule = 'two-fractions';
export const focus = z
  .tuple([fraction, fraction], { error: twoFractions })
  .meta({ minItems: 2, maxItems: 2 });

export { oneOf };

const wordingKind: ValueKind = 'wording';
const wording = z.union(
  [
    line,
    map({
      long: described(line, {
        en: 'The wording to prefer.',
        fr: 'La formulation à privilégier.',
      }),
      short: described(line, {
        en: 'A shorter wording, for formats where the long one does not fit.',
        fr: 'Une formulation plus courte, pour les formats où la longue n’entre pas.',
      }),
    }),
  ],
  { error: wordingKind },
);

const textKind: ValueKind = 'local-text';
/** A text for people: in the first language, or by language, each with a shorter wording or not. */
export const text = z.union([line, mapOf(LANGS, wording)], { error: textKind });
