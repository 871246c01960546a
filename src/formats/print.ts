/** The catalogue as people and scripts read it; alignment and colour are the command line's. */
import { formatTextsOf } from '../language/formats.ts';
import type { Lang } from '../language/langs.ts';
import { writingOf } from '../language/writing.ts';
import { compositionOf, contentZone } from './catalogue.ts';
import type { Composition, Format, Rect } from './types.ts';

/** A table of text: every row has as many cells as the header. */
export interface FormatTable {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A format as `formats --json` prints it: public interface. */
export interface FormatJson extends Format {
  composition: Composition;
  /** Where content may stand, in canvas pixels. */
  contentZone: Rect;
}

/** The table of `boite formats`: a row for each format, in the order given. */
export function formatTable(formats: readonly Format[], lang: Lang): FormatTable {
  const { table, compositions, fileTypes, tiers } = formatTextsOf(lang);
  const { bytes } = writingOf(lang);
  return {
    header: [
      table.id,
      table.name,
      table.size,
      table.composition,
      table.contentZone,
      table.fileTypes,
      table.limit,
      table.tier,
    ],
    rows: formats.map((format) => [
      format.id,
      format.name[lang],
      table.pixels(format.width, format.height),
      compositions[compositionOf(format)],
      table.zone(contentZone(format)),
      format.fileTypes.map((type) => fileTypes[type]).join(', '),
      format.maxBytes === null ? table.noLimit : bytes(format.maxBytes),
      tiers[format.tier],
    ]),
  };
}

/** The data of `formats --json`: every fact of each format, and what follows from them. */
export function formatsJson(formats: readonly Format[]): readonly FormatJson[] {
  return formats.map((format) => ({
    ...format,
    composition: compositionOf(format),
    contentZone: contentZone(format),
  }));
}
