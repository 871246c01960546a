/** A suggested post is one that its networks take. */
import { error } from '../../diagnostics/index.ts';
import { LANGS } from '../../language/langs.ts';
import { POST_LIMITS, postLength } from '../../toolbox/post-length.ts';
import type { CampaignRule } from '../types.ts';

/** What a reader fills in; names of schools and regional bodies are about as long. */
const BLANK = 'x'.repeat(30);

export const rule: CampaignRule = {
  id: 'post-length',
  needs: 'campaign',
  codes: ['POST_TOO_LONG'],
  judge: ({ campaign }) =>
    campaign.posts.flatMap(({ id, networks, text }) =>
      LANGS.flatMap((lang) => {
        const said = text[lang];
        const filled = said?.wordings[0]?.replace(/\{\{\s*\w+\s*\}\}/g, BLANK);
        if (said === undefined || filled === undefined) return [];
        return networks.flatMap((network) => {
          const maxCharacters = POST_LIMITS[network] ?? Number.POSITIVE_INFINITY;
          const characters = postLength(filled, network);
          if (characters <= maxCharacters) return [];
          const params = { id, network, characters, maxCharacters };
          return [error('POST_TOO_LONG', params, { path: said.path })];
        });
      }),
    ),
};
