import type { Campaign } from '../../src/campaign/types.ts';

/** The least a campaign can be, as loading gives it. */
export const sampleCampaign: Campaign = {
  dates: { start: '2023-02-13', end: '2023-02-17' },
  theme: {
    fr: {
      wordings: ['Bien entourés, les jeunes peuvent tous persévérer.'],
      path: ['theme'],
    },
  },
  hashtag: '#JPS2023',
  colours: { primary: '#00573f' },
  languages: ['fr'],
  name: { fr: { wordings: ['Journées de la persévérance scolaire'], path: ['name'] } },
  shortName: { fr: { wordings: ['JPS'], path: ['shortName'] } },
  accounts: {},
  activities: [],
  posts: [],
  networks: ['facebook', 'linkedin', 'twitter', 'instagram'],
  formats: { exclude: [], custom: [] },
  files: { pattern: '{campaign}-{visual}-{format}-{lang}', networks: {}, words: {} },
  archives: {},
  visuals: {
    exclude: ['countdown'],
    quote: { template: 'quote' },
    countdown: { template: 'countdown', days: [7, 1, 0] },
  },
  template: 'campaign',
};
