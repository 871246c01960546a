import test from 'ava';
import { accountLink, webUrl } from '../../src/toolbox/accounts.ts';

const LINKS = [
  [
    'facebook',
    'JourneesPerseveranceScolaire',
    '@JourneesPerseveranceScolaire',
    'https://www.facebook.com/JourneesPerseveranceScolaire',
  ],
  ['twitter', '@JPS_HSD', '@JPS_HSD', 'https://x.com/JPS_HSD'],
  [
    'instagram',
    'perseverance_scolaire',
    '@perseverance_scolaire',
    'https://www.instagram.com/perseverance_scolaire/',
  ],
  ['linkedin', 'rqre', '@rqre', 'https://www.linkedin.com/company/rqre'],
  ['linkedin', 'in/quelqu-un', '@quelqu-un', 'https://www.linkedin.com/in/quelqu-un'],
  [
    'youtube',
    'UCiFjyAGakHO6-v59FbuiSfw',
    '@UCiFjyAGakHO6-v59FbuiSfw',
    'https://www.youtube.com/channel/UCiFjyAGakHO6-v59FbuiSfw',
  ],
  ['youtube', 'journees', '@journees', 'https://www.youtube.com/@journees'],
  [
    'youtube',
    'https://www.youtube.com/@journees?x=1',
    '@journees',
    'https://www.youtube.com/@journees?x=1',
  ],
  ['bluesky', 'jps.bsky.social', '@jps.bsky.social', 'https://bsky.app/profile/jps.bsky.social'],
  ['whatsapp', '15145550000', '@15145550000', 'https://wa.me/15145550000'],
  ['facebook', 'a?b#c"d', '@a', 'https://www.facebook.com/a%3Fb%23c%22d'],
] as const;

for (const [network, account, handle, url] of LINKS) {
  test(`${network} ${account}`, (t) => {
    t.deepEqual(accountLink(network, account), { handle, url });
  });
}

test('only web addresses become links', (t) => {
  t.is(webUrl('https://example.org/é'), 'https://example.org/%C3%A9');
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'x',
    undefined,
  ]) {
    t.is(webUrl(bad), null);
  }
});
