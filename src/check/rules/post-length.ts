/** A suggested post is one that its networks take. */
import { error } from '../../diagnostics/index.ts';
import { LANGS } from '../../language/langs.ts';
import type { Network } from '../../formats/types.ts';
import { charactersOf, weightedCharacters } from '../characters.ts';
import type { CampaignRule } from '../types.ts';

/**
 * Characters of a post, by network. X weighs them its own way; the others count what people see.
 * X: docs.x.com/fundamentals/counting-characters. LinkedIn: 3,000. Facebook: 63,206. Instagram:
 * 2,200. TikTok: 2,200 on the web. Bluesky: 300 graphemes. Threads: 500. Pinterest: 800.
 */
export const MAX_CHARACTERS: Readonly<Partial<Record<Network, number>>> = {
  twitter: 280,
  facebook: 63_206,
  linkedin: 3000,
  instagram: 2200,
  tiktok: 2200,
  bluesky: 300,
  threads: 500,
  pinterest: 800,
};

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
          const maxCharacters = MAX_CHARACTERS[network] ?? Number.POSITIVE_INFINITY;
          const characters =
            network === 'twitter' ? weightedCharacters(filled) : charactersOf(filled);
          if (characters <= maxCharacters) return [];
          const params = { id, network, characters, maxCharacters };
          return [error('POST_TOO_LONG', params, { path: said.path })];
        });
      }),
    ),
};
