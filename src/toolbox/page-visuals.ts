/** Pictures of a page: by visual, then by network, each with its small picture. */
import { NETWORKS, type Network } from '../formats/types.ts';
import type { PlannedRendition } from '../plan/types.ts';
import { said } from './local.ts';
import { filterAnchor } from './filter-css.ts';
import { visualArchiveModel } from './page-archives.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import type { AltModel, CardModel, FilterGroup, NetworkModel, VisualModel } from './page-types.ts';
import { postPicture, thumbnailModel } from './thumbnails.ts';

/** From this ratio on, a picture is too flat for one column of the grid. */
const WIDE_RATIO = 2.2;

/** Columns of the widest grid, in style.css. */
const ROW_COLUMNS = 4;

/** The anchor of a visual, or of a network in it; ids are kebab-case, so `--` cannot clash. */
export function visualAnchor(visual: string, network?: Network): string {
  return network === undefined ? `visual--${visual}` : `visual--${visual}--${network}`;
}

/** Every visual that has pictures in the language of the page, in the campaign's order; or one. */
export function visualModels(context: PageContext, only?: string): readonly VisualModel[] {
  const { plan, find, lang, texts, writing, root } = context;
  return plan.visuals.flatMap((visual) => {
    if (only !== undefined && visual.id !== only) return [];
    const renditions = plan.renditions.filter(
      (rendition) => rendition.visual === visual.id && rendition.lang === lang,
    );
    const best = postPicture(renditions, find);
    if (best === undefined) return [];
    const name = said(visual.name, lang, plan.campaign.languages) ?? { text: visual.id, lang };
    const page = plan.pages.find((each) => each.lang === lang && each.activity === visual.id);
    const count = renditions.length;
    // The first visual is shown at length, and the one a page is about; of others, a row a network.
    const isAtLength = only !== undefined || visual === plan.visuals[0];
    return [
      {
        id: visualAnchor(visual.id),
        visual: visual.id,
        name,
        pictures: texts.pictures(writing.integer(count), count === 1),
        thumbnail: thumbnailModel(best, find.format(best.format), find, root),
        networks: networkModels(visual.id, renditions, isAtLength, context),
        alts: altModels(renditions, context),
        archive: visualArchiveModel(visual.id, name.text, context),
        page: page === undefined || only !== undefined ? null : `${root}${page.path}`,
      },
    ];
  });
}

/** What the pictures of a visual say: the text of most of them first. */
function altModels(
  renditions: readonly PlannedRendition[],
  { find, texts, writing }: PageContext,
): readonly AltModel[] {
  const counts = new Map<string, number>();
  for (const { id } of renditions) {
    const { alt } = find.rendition(id);
    counts.set(alt, (counts.get(alt) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([text, count]) => ({
      text,
      pictures: texts.pictures(writing.integer(count), count === 1),
    }));
}

/** The networks and the visuals to choose from; a choice of one is none. */
export function filterGroups(
  visuals: readonly VisualModel[],
  { lang, texts: { labels, networks: names } }: PageContext,
): readonly FilterGroup[] {
  const networks = NETWORKS.filter((id) =>
    visuals.some((visual) => visual.networks.some(({ network }) => network === id)),
  );
  const groups: readonly FilterGroup[] = [
    {
      kind: 'visual',
      label: labels.filterVisual,
      options: visuals.map(({ visual, name, thumbnail, pictures }) => ({
        id: visual,
        anchor: filterAnchor('visual', visual),
        name,
        // Its name stands beside it: the picture has nothing to add for those who do not see it.
        thumbnail: { ...thumbnail, alt: '' },
        pictures,
      })),
    },
    {
      kind: 'network',
      label: labels.filterNetwork,
      options: networks.map((id) => ({
        id,
        anchor: filterAnchor('network', id),
        name: { text: names[id], lang },
        thumbnail: null,
        pictures: null,
      })),
    },
  ];
  return groups.filter(({ options }) => options.length > 1);
}

function networkModels(
  visual: string,
  renditions: readonly PlannedRendition[],
  isAtLength: boolean,
  context: PageContext,
): readonly NetworkModel[] {
  const { texts, writing, find } = context;
  return NETWORKS.flatMap((network) => {
    const here = renditions.filter((rendition) => rendition.network === network);
    if (here.length === 0) return [];
    // Where nothing is marked as needed, the other sizes are what there is to show.
    const needed = here.filter(({ format }) => find.format(format).tier === 'mandatory');
    const wanted = needed.length > 0 ? needed : here;
    const first = isAtLength ? wanted : oneRow(wanted, context);
    const others = here.filter((rendition) => !first.includes(rendition));
    const count = writing.integer(others.length);
    const cards = cardModels(first, context);
    return [
      {
        id: visualAnchor(visual, network),
        network,
        name: texts.networks[network],
        pictures: texts.pictures(writing.integer(here.length), here.length === 1),
        columns: Math.min(ROW_COLUMNS, columnsOf(cards)),
        cards,
        others: cardModels(others, context),
        othersLabel: texts.otherSizes(count, others.length === 1),
      },
    ];
  });
}

function columnsOf(cards: readonly CardModel[]): number {
  return cards.reduce((columns, { wide }) => columns + (wide ? 2 : 1), 0);
}

/** What fits a row of the grid, publications first: what people want of an activity. */
function oneRow(
  renditions: readonly PlannedRendition[],
  { find }: PageContext,
): readonly PlannedRendition[] {
  const isPost = ({ format }: PlannedRendition) => find.format(format).placement === 'post';
  const ranked = [
    ...renditions.filter(isPost),
    ...renditions.filter((rendition) => !isPost(rendition)),
  ];
  let columns = 0;
  const kept = ranked.filter(({ id }) => {
    const { width, height } = find.rendition(id);
    columns += width / height > WIDE_RATIO ? 2 : 1;
    return columns <= ROW_COLUMNS;
  });
  return renditions.filter((rendition) => kept.includes(rendition));
}

/** Wide cards first: they take two columns, so the grid has no holes. */
function cardModels(
  renditions: readonly PlannedRendition[],
  context: PageContext,
): readonly CardModel[] {
  const cards = renditions.map((rendition) => cardModel(rendition, context));
  return [...cards.filter(({ wide }) => wide), ...cards.filter(({ wide }) => !wide)];
}

function cardModel(rendition: PlannedRendition, context: PageContext): CardModel {
  const { find, lang, texts } = context;
  const format = find.format(rendition.format);
  const made = find.rendition(rendition.id);
  const dimensions = texts.dimensions(made.width, made.height);
  const download = downloadOf(made.path, made.bytes, context);
  return {
    ...download,
    name: format.name[lang],
    where: format.where[lang],
    network: rendition.network,
    dimensions,
    kind: made.type === 'image/png' ? 'PNG' : 'JPG',
    alt: made.alt,
    thumbnail: thumbnailModel(rendition, format, find, context.root),
    wide: made.width / made.height > WIDE_RATIO,
    spoken: texts.downloadPicture(format.name[lang], dimensions, download.weight),
  };
}
