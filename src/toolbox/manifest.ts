/** `toolbox.json`. */
import type { Plan } from '../plan/types.ts';
import { ordered } from './local.ts';
import { lookupOf } from './made.ts';
import type { Made, Manifest } from './types.ts';

/** The manifest of a toolbox: the plan, and what proves each file that was made of it. */
export function manifestOf(plan: Plan, made: Made, version: string): Manifest {
  const { campaign } = plan;
  const find = lookupOf(plan, made);
  return {
    schemaVersion: 1,
    generator: { name: 'boite-a-outils', version },
    campaign: {
      name: ordered(campaign.name, campaign.languages),
      dates: { start: campaign.dates.start, end: campaign.dates.end },
      theme: ordered(campaign.theme, campaign.languages),
      hashtag: campaign.hashtag,
      languages: campaign.languages,
    },
    renditions: plan.renditions.map((rendition) => {
      const file = find.rendition(rendition.id);
      return {
        id: rendition.id,
        visual: rendition.visual,
        format: rendition.format,
        network: rendition.network,
        lang: rendition.lang,
        path: file.path,
        type: file.type,
        width: file.width,
        height: file.height,
        bytes: file.bytes,
        sha256: file.sha256,
        alt: rendition.alt,
        archives: rendition.archives,
      };
    }),
    archives: plan.archives.map((archive) => {
      const { id, path, bytes, sha256, entries } = find.archive(archive.id);
      return { id, path, bytes, sha256, entries };
    }),
    posts: plan.posts.map(({ id, visual, networks, lang, text }) => ({
      id,
      visual,
      networks,
      lang,
      text,
    })),
    pages: plan.pages.map(({ lang, path }) => ({ lang, path })),
  };
}

/** The manifest as the bytes of `toolbox.json`. */
export function renderManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
}
