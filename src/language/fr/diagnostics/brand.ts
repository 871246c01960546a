import { characterKind } from '../../character-kinds.ts';
import { characterKinds } from '../codepoints.ts';
import type { BrandDiagnostics } from '../../../diagnostics/brand.ts';
import { count, weight } from '../counting.ts';
import { reasonInFrench } from '../reasons.ts';
import type { DiagnosticTexts } from '../../types.ts';

/** What is wrong with the brand folder or with a file that a campaign names, in French. */
export const brandTexts: DiagnosticTexts<BrandDiagnostics> = {
  BRAND_UNREADABLE: ({ path, reason }) => ({
    message: `Impossible de lire ${path} dans l’identité visuelle\u00a0: ${reason}.`,
    hint: 'Vérifiez que ce fichier existe encore et que vous avez le droit de le lire.',
  }),
  ASSET_NOT_FOUND: ({ path, nearest }) => ({
    message: `Le fichier ${path} est introuvable.`,
    hint: nearest
      ? `Vouliez-vous écrire ${nearest}? Les majuscules et les accents comptent.`
      : 'Vérifiez le nom du fichier; dans campaign.yaml, le chemin part du dossier de campaign.yaml.',
  }),
  ASSET_OUTSIDE: ({ path }) => ({
    message: `Le fichier ${path} se trouve hors du dossier de la campagne.`,
    hint: 'Copiez-le dans le dossier de la campagne, par exemple dans brand/, et donnez son chemin à partir de là. Un lien vers un autre dossier ne convient pas.',
  }),
  ASSET_REMOTE: ({ url }) => ({
    message: `${url} est une adresse Web; l’outil ne télécharge rien.`,
    hint: 'Téléchargez le fichier, placez-le dans brand/ et donnez son chemin.',
  }),
  ASSET_TYPE_UNSUPPORTED: ({ path, supported }) => ({
    message: `Le fichier ${path} n’est pas d’un type que l’outil sait lire.`,
    hint: `Enregistrez-le dans l’un de ces types\u00a0: ${supported.join(', ')}.`,
  }),
  ASSET_TOO_HEAVY: ({ path, bytes, maxBytes }) => ({
    message: `Le fichier ${path} pèse ${weight(bytes)}; le maximum est de ${weight(maxBytes)}.`,
    hint: 'Réduisez ses dimensions ou exportez-le de nouveau, puis relancez la commande.',
  }),
  IMAGE_BROKEN: ({ path, reason }) => ({
    message: `L’image ${path} est endommagée ou incomplète (${reasonInFrench(reason)}).`,
    hint: 'Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau en PNG ou en JPEG.',
  }),
  IMAGE_TOO_LARGE: ({ path, megapixels, maxMegapixels }) => ({
    message: `L’image ${path} compte ${megapixels}\u00a0millions de pixels; le maximum est de ${maxMegapixels}\u00a0millions.`,
    hint: 'Réduisez-la\u00a0: 4000\u00a0pixels de large suffisent à tous les formats.',
  }),
  IMAGE_ANIMATED: ({ path, frames }) => ({
    message: `L’image ${path} est animée (${count(frames, 'image', 'images')}); un visuel est fixe.`,
    hint: 'Enregistrez une seule de ses images en PNG ou en JPEG.',
  }),
  SVG_BROKEN: ({ path, reason }) => ({
    message: `Le fichier SVG ${path} est mal formé (${reasonInFrench(reason)}).`,
    hint: 'Exportez-le de nouveau depuis votre logiciel de dessin, en «\u00a0SVG simple\u00a0».',
  }),
  SVG_UNSAFE: ({ path, what }) => ({
    message: `Le fichier SVG ${path} contient ${what}, que l’outil refuse par sécurité.`,
    hint: 'Retirez cet élément, ou exportez de nouveau le dessin en «\u00a0SVG simple\u00a0»\u00a0: des formes et des couleurs, sans script, sans lien et sans fichier externe.',
  }),
  SVG_SIZE_MISSING: ({ path }) => ({
    message: `Le fichier SVG ${path} ne donne pas ses dimensions.`,
    hint: 'Ajoutez viewBox="0 0 largeur hauteur" à sa balise <svg>.',
  }),
  SVG_TOO_COMPLEX: ({ path, maxElements }) => ({
    message: `Le fichier SVG ${path} dessine plus de ${maxElements}\u00a0éléments, ou ses éléments se répètent sans fin.`,
    hint: 'Simplifiez le dessin, ou exportez-le en PNG.',
  }),
  SVG_COLOUR_UNKNOWN: ({ path, name, nearest, known }) => ({
    message: `Le fichier SVG ${path} demande la couleur var(--${name}), qui n’existe pas.`,
    hint: nearest
      ? `Vouliez-vous écrire var(--${nearest})?`
      : `Les couleurs d’une campagne sont\u00a0: ${known.join(', ')}.`,
  }),
  FONT_BROKEN: ({ path, reason }) => ({
    message: `La police ${path} est illisible (${reasonInFrench(reason)}).`,
    hint: 'Téléchargez-la de nouveau, en WOFF2, TTF ou OTF.',
  }),
  FONT_MISSING: ({ family }) => ({
    message: `La police ${family}, fournie avec l’outil, est introuvable.`,
    hint: 'Réinstallez l’outil (npm ci), ou placez vos polices dans brand/fonts/.',
  }),
  GLYPH_MISSING: ({ character, codePoint, characterName, fonts }) => ({
    message: `Le caractère «\u00a0${character}\u00a0», ${kindOf(character)} (${characterName}, ${codePoint}), n’existe pas dans ${fonts.length > 1 ? 'les polices' : 'la police'} ${fonts.join(', ')}\u00a0: une case vide apparaîtrait.`,
    hint: 'Remplacez ce caractère ou retirez-le. Les émojis vont dans les publications (posts), pas dans les visuels. Vous pouvez aussi placer dans brand/fonts/ une police qui le contient.',
  }),
  TEMPLATE_NOT_FOUND: ({ name, nearest, known }) => ({
    message: `Le gabarit «\u00a0${name}\u00a0» n’existe pas.`,
    hint: nearest
      ? `Vouliez-vous écrire «\u00a0${nearest}\u00a0»?`
      : `Gabarits connus\u00a0: ${known.join(', ')}. Un gabarit est un dossier brand/templates/<nom>/ qui contient template.html et style.css.`,
  }),
  TEMPLATE_EMPTY: ({ path }) => ({
    message: `Le gabarit ${path} est vide\u00a0: ses images seraient vides aussi.`,
    hint: 'Récrivez le gabarit, ou supprimez ce fichier\u00a0: celui qui vient avec l’outil prend alors sa place.',
  }),
  TEMPLATE_SYNTAX: ({ reason }) => ({
    message: `Le gabarit contient une erreur (${reasonInFrench(reason)}).`,
    hint: "Corrigez la ligne indiquée. Le langage des gabarits est Liquid\u00a0: {{ variable }}, {% if %}, {% for %}, {% render 'nom' %}.",
  }),
  TEMPLATE_ATTRIBUTE: ({ attribute, found, expected }) => ({
    message: `Dans le gabarit, ${attribute}="${found}" ne convient pas\u00a0: il faut ${expected}.`,
    hint: `Corrigez l’attribut ${attribute} à la ligne indiquée.`,
  }),
};

/** `un émoji`. */
function kindOf(character: string): string {
  return characterKinds[characterKind(character.codePointAt(0) ?? 0)];
}
