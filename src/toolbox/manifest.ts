/** `toolbox.json`. */
import type { Plan } from '../plan/types.ts';
import { ordered } from './local.ts';
import { lookupOf } from './made.ts';
import { MANIFEST_SCHEMA_FILE } from './manifest-schema.ts';
import { TIME_ZONE } from './montreal.ts';
import type { Made, Manifest } from './types.ts';

/** The manifest of a toolbox: the plan, and what proves each file that was made of it. */
export function manifestOf(plan: Plan, made: Made, version: string): Manifest {
  const { campaign } = plan;
  const find = lookupOf(plan, made);
  return {
    $schema: MANIFEST_SCHEMA_FILE,
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
        alt: file.alt,
        archives: rendition.archives,
        thumbnail: {
          path: file.thumbnail.path,
          width: file.thumbnail.width,
          height: file.thumbnail.height,
        },
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
    pages: plan.pages.map(({ lang, path, activity }) => ({
      lang,
      path,
      ...(activity !== undefined && { activity }),
    })),
    visuals: plan.visuals.map(({ id, name }) => ({ id, name: ordered(name, campaign.languages) })),
    activities: campaign.activities.map(({ id, name, date, start, end, deadline, url }) => ({
      id,
      name: ordered(name, campaign.languages),
      ...(date !== undefined && { date }),
      ...(start !== undefined && { start, timeZone: TIME_ZONE }),
      ...(end !== undefined && { end }),
      ...(deadline !== undefined && { deadline }),
      ...(url !== undefined && { url }),
    })),
  };
}

/** The manifest as the bytes of `toolbox.json`. */
export function renderManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
}
