import { characterKind } from '../../character-kinds.ts';
import { characterKinds } from '../codepoints.ts';
import type { BrandDiagnostics } from '../../../diagnostics/brand.ts';
import { count, weight } from '../counting.ts';
import { tidyReason } from '../../reasons.ts';
import type { DiagnosticTexts } from '../../types.ts';

/** What is wrong with the brand folder or with a file that a campaign names, in English. */
export const brandTexts: DiagnosticTexts<BrandDiagnostics> = {
  BRAND_UNREADABLE: ({ path, reason }) => ({
    message: `${path} of the brand cannot be read: ${reason}.`,
    hint: 'Check that the file is still there and that you may read it.',
  }),
  ASSET_NOT_FOUND: ({ path, nearest }) => ({
    message: `The file ${path} is not there.`,
    hint: nearest
      ? `Did you mean ${nearest}? Capitals and accents count.`
      : 'Check the name of the file; in campaign.yaml, paths start at the folder of campaign.yaml.',
  }),
  ASSET_OUTSIDE: ({ path }) => ({
    message: `The file ${path} is outside the campaign’s folder.`,
    hint: 'Copy it into the campaign’s folder, into brand/ for example, and give its path from there. A link to another folder will not do.',
  }),
  ASSET_REMOTE: ({ url }) => ({
    message: `${url} is a web address; the tool downloads nothing.`,
    hint: 'Download the file, put it in brand/ and give its path.',
  }),
  ASSET_TYPE_UNSUPPORTED: ({ path, supported }) => ({
    message: `The file ${path} is not of a type the tool can read.`,
    hint: `Save it as one of these: ${supported.join(', ')}.`,
  }),
  ASSET_TOO_HEAVY: ({ path, bytes, maxBytes }) => ({
    message: `The file ${path} weighs ${weight(bytes)}; the most is ${weight(maxBytes)}.`,
    hint: 'Make it smaller or export it again, then run the command again.',
  }),
  IMAGE_BROKEN: ({ path, reason }) => ({
    message: `The image ${path} is damaged or incomplete (${tidyReason(reason)}).`,
    hint: 'Open it in an image editor and save it again as PNG or JPEG.',
  }),
  IMAGE_TOO_LARGE: ({ path, megapixels, maxMegapixels }) => ({
    message: `The image ${path} has ${megapixels} million pixels; the most is ${maxMegapixels} million.`,
    hint: 'Make it smaller: 4000 pixels wide is enough for every format.',
  }),
  IMAGE_ANIMATED: ({ path, frames }) => ({
    message: `The image ${path} is animated (${count(frames, 'frame', 'frames')}); a visual is still.`,
    hint: 'Save one of its frames as PNG or JPEG.',
  }),
  SVG_BROKEN: ({ path, reason }) => ({
    message: `The SVG file ${path} is malformed (${tidyReason(reason)}).`,
    hint: 'Export it again from your drawing program, as “plain SVG”.',
  }),
  SVG_UNSAFE: ({ path, what }) => ({
    message: `The SVG file ${path} contains ${what}, which the tool refuses for safety.`,
    hint: 'Remove it, or export the drawing again as “plain SVG”: shapes and colours, with no script, link or external file.',
  }),
  SVG_SIZE_MISSING: ({ path }) => ({
    message: `The SVG file ${path} does not say how large it is.`,
    hint: 'Add viewBox="0 0 width height" to its <svg> tag.',
  }),
  SVG_TOO_COMPLEX: ({ path, maxElements }) => ({
    message: `The SVG file ${path} draws more than ${maxElements} elements, or its elements repeat without end.`,
    hint: 'Simplify the drawing, or export it as PNG.',
  }),
  SVG_COLOUR_UNKNOWN: ({ path, name, nearest, known }) => ({
    message: `The SVG file ${path} asks for the colour var(--${name}), which does not exist.`,
    hint: nearest
      ? `Did you mean var(--${nearest})?`
      : `The colours of a campaign are: ${known.join(', ')}.`,
  }),
  FONT_BROKEN: ({ path, reason }) => ({
    message: `The font ${path} cannot be read (${tidyReason(reason)}).`,
    hint: 'Download it again, as WOFF2, TTF or OTF.',
  }),
  FONT_MISSING: ({ family }) => ({
    message: `The font ${family}, which comes with the tool, is not there.`,
    hint: 'Install the tool again (npm ci), or put your own fonts in brand/fonts/.',
  }),
  GLYPH_MISSING: ({ character, codePoint, characterName, fonts }) => ({
    message: `The character “${character}”, ${kindOf(character)} (${characterName}, ${codePoint}), is not in the ${fonts.length > 1 ? 'fonts' : 'font'} ${fonts.join(', ')}: it would show as an empty box.`,
    hint: 'Replace the character or remove it. Emoji belong in posts, not in visuals. You may also put a font that has it in brand/fonts/.',
  }),
  TEMPLATE_NOT_FOUND: ({ name, nearest, known }) => ({
    message: `There is no template named “${name}”.`,
    hint: nearest
      ? `Did you mean “${nearest}”?`
      : `Known templates: ${known.join(', ')}. A template is a folder brand/templates/<name>/ with template.html and style.css.`,
  }),
  TEMPLATE_EMPTY: ({ path }) => ({
    message: `The template ${path} is empty: its pictures would be blank.`,
    hint: 'Write the template again, or delete this file: the one that comes with the tool then takes its place.',
  }),
  TEMPLATE_SYNTAX: ({ reason }) => ({
    message: `The template has a mistake (${tidyReason(reason)}).`,
    hint: "Mend the line shown. Templates are written in Liquid: {{ variable }}, {% if %}, {% for %}, {% render 'name' %}.",
  }),
  TEMPLATE_ATTRIBUTE: ({ attribute, found, expected }) => ({
    message: `In the template, ${attribute}="${found}" will not do: it takes ${expected}.`,
    hint: `Mend the attribute ${attribute} on the line shown.`,
  }),
};

/** `an emoji`. */
function kindOf(character: string): string {
  return characterKinds[characterKind(character.codePointAt(0) ?? 0)];
}
