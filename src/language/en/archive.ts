import type { ArchiveTexts } from '../toolbox-types.ts';

/** `README.txt` and the suggested posts as a text file, in English. */
export const archiveTexts: ArchiveTexts = {
  readmeName: 'README.txt',
  heading: (campaign) => campaign,
  about: (archive, pictures) => `This archive holds the visuals for ${archive}: ${pictures}.`,
  aboutVisual: (visual, pictures) =>
    `This archive holds the visual “${visual}” in all its formats: ${pictures}.`,
  licence: 'Licence',
  everything: (pictures) => `This archive holds every visual of the campaign: ${pictures}.`,
  facts: {
    theme: 'Theme',
    dates: 'Dates',
    hashtag: 'Hashtag',
    message: 'Key message',
    website: 'Website',
  },
  pictures: 'The pictures',
  picturesIntro:
    'The alternative text describes the picture to people who do not see it. Paste it into the field the network provides when you publish.',
  size: 'Dimensions',
  where: 'Used for',
  alt: 'Alternative text',
  rules: 'Terms of use',
  contact: 'Contact',
  posts: 'Suggested posts',
  postsIntro: (hasBlank) =>
    hasBlank
      ? 'Copy a text and replace what is between square brackets.'
      : 'Copy a text and publish it.',
  postVisual: 'Visual',
};
