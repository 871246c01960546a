/** What the page is told, made of what the stages know. Pure. */
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Place } from '../diagnostics/index.ts';
import { compositionOf, contentZone } from '../formats/catalogue.ts';
import { canvasPixelsPerPhonePixel } from '../formats/phone.ts';
import type { Format } from '../formats/types.ts';
import { explain } from '../language/explain.ts';
import type { Lang } from '../language/langs.ts';
import { placeName } from '../language/places.ts';
import { previewTextsOf } from '../language/preview.ts';
import { altText } from '../plan/alt.ts';
import { TEXT_ROLES } from '../plan/types.ts';
import type { LocalString, Plan } from '../plan/types.ts';
import type { Shown } from './gallery.ts';
import type { GalleryState, Named, RenditionState, ShownFinding, ShownFormat } from './types.ts';
import type { Watched } from './watch.ts';

/** The campaign as the page shows it, in the language of its reader. */
export function galleryState(plan: Plan, lang: Lang): GalleryState {
  const texts = previewTextsOf(lang);
  const said = (text: LocalString): string => text[lang] ?? text[plan.campaign.languages[0]] ?? '';
  const formats = plan.formats.map((format) => shownFormat(format, lang));
  const { campaign } = plan;
  return {
    campaign: {
      name: said(campaign.name),
      organization: campaign.organization?.name ?? said(campaign.name),
      accounts: campaign.accounts,
      website: campaign.website ?? '',
      theme: said(campaign.theme),
    },
    visuals: plan.visuals.map(({ id, name }) => ({ id, name: said(name) || id })),
    networks: distinct(formats.map(({ network }) => network)).map((id) => ({
      id,
      name: named(texts.networks, id),
    })),
    compositions: distinct(formats.map(({ composition }) => composition)).map((id) => ({
      id,
      name: named(texts.compositions, id),
    })),
    languages: plan.campaign.languages,
    formats: Object.fromEntries(formats.map((format) => [format.id, format])),
    renditions: plan.renditions.map(({ id, visual, format, lang: own, scene }) => ({
      id,
      visual,
      format,
      lang: own,
      alt: altText(scene, own, TEXT_ROLES),
    })),
  };
}

function shownFormat(format: Format, lang: Lang): ShownFormat {
  const { id, network, width, height, shape, mask, avatars, avoid, views } = format;
  return {
    id,
    network,
    width,
    height,
    shape,
    ...(mask && { mask }),
    ...(avatars && { avatars }),
    ...(avoid && { avoid: avoid.map((rect) => ({ ...rect, why: placeName(rect.why, lang) })) }),
    ...(views && { views: views.map((view) => ({ ...view, name: placeName(view.name, lang) })) }),
    name: format.name[lang],
    where: format.where[lang],
    composition: compositionOf(format),
    placement: format.placement ?? 'post',
    safeZone: format.safeZone,
    contentZone: contentZone(format),
    perPhonePixel: canvasPixelsPerPhonePixel(format),
  };
}

/** A rendition as the page shows it. */
export function renditionState(
  id: string,
  { current, before, isStale }: Shown,
  findings: readonly ShownFinding[],
): RenditionState {
  return {
    id,
    key: current?.key ?? null,
    before: before?.key ?? null,
    isStale,
    texts:
      current?.layout.texts.map(({ role, box, fontSizePx }) => ({ role, box, fontSizePx })) ?? [],
    images: current?.layout.images.map(({ role, box }) => ({ role, box })) ?? [],
    findings,
  };
}

/** A finding in words, its place as a link that editors open. */
export function shownFinding(diagnostic: Diagnostic, lang: Lang): ShownFinding {
  const { severity, code, place } = diagnostic;
  return {
    severity,
    code,
    ...explain(diagnostic, lang),
    ...(place && {
      place: `${place.file}:${place.line}:${place.column}`,
      href: editorLink(place),
      frame: place.frame.map(({ line, text }) => ({ line, text, isMarked: line === place.line })),
    }),
  };
}

/** `vscode://file/home/…/campaign.yaml:3:10`; several editors took it over from the first. */
function editorLink({ file, line, column }: Place): string {
  const path = pathToFileURL(resolve(file)).pathname;
  return `vscode://file${path}:${line}:${column}`;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function named(names: Readonly<Record<string, string>>, id: Named['id']): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

/** What the preview watches of a campaign's folder and of the tool's own, whatever it names. */
export function watchedOf(campaignFile: string, packageFolder: string): Watched {
  const folder = dirname(campaignFile);
  const own = join(packageFolder, 'brand');
  return {
    roots: [folder, own],
    trees: [
      join(folder, 'brand'),
      ...['templates', 'fonts', 'logos', 'art', 'photos'].map((name) => join(own, name)),
    ],
    files: [campaignFile],
  };
}
