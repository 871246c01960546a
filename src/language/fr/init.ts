import { addDays } from '../calendar.ts';
import type { InitTexts, NewCampaign } from '../init-types.ts';

/** The files that `boite init` writes in French. */
export const initTexts: InitTexts = {
  campaign: ({
    year,
    start,
    end,
    commands,
    schema,
  }: NewCampaign) => `${schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`}# La campagne de ${year}
#
# Tout ce que la boîte à outils contient vient de ce fichier. Modifiez-le, puis lancez\u00a0:
#
#   ${commands.check}     pour relire la campagne
#   ${commands.build}     pour préparer les images, les archives et la page
#
# Une ligne qui commence par # est un commentaire\u00a0: boite ne la lit pas. Pour vous servir d’une
# ligne proposée plus bas, retirez son # et l’espace qui le suit.
# Gardez les guillemets autour des textes, surtout autour du mot-clic et des couleurs.

# --- Les quatre renseignements nécessaires ---------------------------------------------------

# Le premier et le dernier jour, sous la forme année-mois-jour.
dates:
  start: ${start}
  end: ${end}

# Le thème de l’année, en une phrase\u00a0: c’est le texte le plus visible des images.
theme: "Le thème de l’année"
# Une version plus courte sert là où la phrase entière ne tient pas\u00a0:
# theme:
#   fr:
#     long: "Le thème de l’année, en une phrase"
#     short: "Le thème, en bref"

# Le mot-clic, avec son # et ses guillemets.
hashtag: "#JPS${year}"

# Les couleurs. Seule la première est nécessaire\u00a0: les autres en sont tirées.
colours:
  primary: "#00573F"
  # secondary: "#5FC65A"
  # accent: "#B7E34B"
  # background: "#FFFFFF"
  # text: "#10251C"

# --- Ce que vous pouvez ajouter --------------------------------------------------------------

# Le nom de la campagne, en entier et en abrégé, et le numéro de l’édition.
# name: Journées de la persévérance scolaire
# shortName: JPS
# edition: 1

# Votre organisation. L’identifiant (id) sert dans les noms de fichiers\u00a0: lettres sans accent,
# chiffres et traits d’union. Le logo est un fichier du dossier brand.
# organization:
#   id: mon-organisation
#   name: Le nom de mon organisation
#   logo: brand/logos/logo.svg

# Où vous trouver et vous écrire.
# website: https://www.exemple.org
# contact: nom@exemple.org
# accounts:
#   facebook: NomDuCompte
#   instagram: nom_du_compte

# Le message clé de la campagne.
# message: "Ce que chacun devrait retenir de la campagne."

# La personne porte-parole et sa citation.
# spokesperson:
#   name: Prénom Nom
#   quote: "Quelques mots de la personne porte-parole."

# Les activités\u00a0: chacune reçoit ses propres images.
# activities:
#   - id: jeudi-persevert
#     name: Jeudi PerséVert
#     date: ${addDays(end, -1)}
#     text: "Portez du vert pour encourager les élèves et les étudiants."
#     url: https://www.exemple.org/activite

# Les publications suggérées. La personne qui les copie remplace {{organization}} par son nom.
# posts:
#   - id: ambassadeur
#     visual: campaign
#     networks: [facebook, linkedin]
#     text: "Joignez-vous à {{organization}} pour encourager les jeunes! #JPS${year}"
`,
  brandReadme: `# Votre identité visuelle

Ce dossier sert à donner vos couleurs aux visuels. Il peut rester vide\u00a0: boite a déjà des gabarits,
des polices et des dessins.

| Dossier | Ce qu’on y met |
|---|---|
| \`logos/\` | les logos, de préférence en SVG, sinon en PNG à fond transparent |
| \`photos/\` | les photos\u00a0: JPEG, PNG ou WebP |
| \`fonts/\` | les polices, s’il vous en faut d’autres\u00a0: WOFF2, TTF ou OTF |
| \`templates/\` | les gabarits que vous voulez changer\u00a0: \`template.html\` et \`style.css\` |

Un fichier d’ici remplace celui de boite qui porte le même nom, et celui-là seulement. Par exemple,
\`brand/templates/campaign/style.css\` change la mise en page du visuel de la campagne; tout le reste
demeure comme avant.

Un logo ou une photo se nomme ensuite dans \`campaign.yaml\`, à partir de ce fichier\u00a0:

\`\`\`yaml
organization:
  id: mon-organisation
  name: Le nom de mon organisation
  logo: brand/logos/logo.svg
\`\`\`

Après chaque changement, \`boite check\` dit si tout est lisible et à sa place.
`,
};
