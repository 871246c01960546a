import { addDays } from '../calendar.ts';
import type { InitTexts, NewCampaign } from '../init-types.ts';

/** The files that `boite init` writes in English. */
export const initTexts: InitTexts = {
  campaign: ({
    year,
    start,
    end,
    commands,
    schema,
  }: NewCampaign) => `${schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`}# The campaign of ${year}
#
# Everything in the toolbox comes from this file. Change it, then run:
#
#   ${commands.check}     to read the campaign over
#   ${commands.build}     to make the pictures, the archives and the page
#
# A line that begins with # is a comment: boite does not read it. To use one of the lines proposed
# below, remove its # and the space after it.
# Keep the quotes around texts, above all around the hashtag and the colours.

# --- The four things that are needed ---------------------------------------------------------

# The first and the last day, as year-month-day.
dates:
  start: ${start}
  end: ${end}

# The theme of the year, in one sentence: the most visible text of the pictures.
theme: "This year’s theme"
# A shorter version is used where the whole sentence does not fit:
# theme:
#   en:
#     long: "The theme of the year, in one sentence"
#     short: "The theme, in short"

# The hashtag, with its # and its quotes.
hashtag: "#JPS${year}"

# The colours. Only the first is needed: the others are derived from it.
colours:
  primary: "#00573F"
  # secondary: "#5FC65A"
  # accent: "#B7E34B"
  # background: "#FFFFFF"
  # text: "#10251C"

# The languages of the campaign; each has its own pictures, page and posts.
languages: [en]

# --- What you may add ------------------------------------------------------------------------

# The name of the campaign, in full and in short, and the number of the edition.
# name: Hooked on School Days
# shortName: HSD
# edition: 1

# Your organization. Its id is used in file names: letters without accents, digits and hyphens.
# The logo is a file of the brand folder.
# organization:
#   id: my-organization
#   name: The name of my organization
#   logo: brand/logos/logo.svg

# Where to find you and to write to you.
# website: https://www.example.org
# contact: name@example.org
# accounts:
#   facebook: AccountName
#   instagram: account_name

# The key message of the campaign.
# message: "What everyone should remember of the campaign."

# The spokesperson, and a quote.
# spokesperson:
#   name: First Last
#   quote: "A few words of the spokesperson."

# The activities: each has its own pictures.
# activities:
#   - id: green-thursday
#     name: Green Thursday
#     date: ${addDays(end, -1)}
#     text: "Wear green to encourage students."
#     url: https://www.example.org/activity

# The suggested posts. Whoever copies one replaces {{organization}} with a name.
# posts:
#   - id: ambassador
#     visual: campaign
#     networks: [facebook, linkedin]
#     text: "Join {{organization}} to encourage young people! #JPS${year}"
`,
  brandReadme: `# Your visual identity

This folder gives the visuals your colours. It may stay empty: boite comes with templates, fonts and
drawings.

| Folder | What goes there |
|---|---|
| \`logos/\` | logos, SVG where possible, else PNG with a transparent background |
| \`photos/\` | photos: JPEG, PNG or WebP |
| \`fonts/\` | fonts, where you need others: WOFF2, TTF or OTF |
| \`templates/\` | the templates you want to change: \`template.html\` and \`style.css\` |

A file here replaces the one of boite that has the same name, and only that one. For example,
\`brand/templates/campaign/style.css\` changes the layout of the campaign's visual; everything else
stays as it was.

A logo or a photo is then named in \`campaign.yaml\`, starting from that file:

\`\`\`yaml
organization:
  id: my-organization
  name: The name of my organization
  logo: brand/logos/logo.svg
\`\`\`

After each change, \`boite check\` tells whether everything is readable and in its place.
`,
};
