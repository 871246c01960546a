/**
 * The renderer: HTML and CSS to boxes and pixels, in one file, so that another engine could take
 * its place. It knows nothing of campaigns; it silently ignores what it does not understand, which
 * is why images, fonts and characters are proven before they come here.
 */
import { Renderer as Takumi } from '@takumi-rs/core';
import { fromHtml } from '@takumi-rs/helpers/html';
import type { Box } from './types.ts';

/** An element of a page. Texts may be changed in place between two measures. */
export interface PageNode {
  kind: 'container' | 'text' | 'image';
  attributes: Readonly<Record<string, string>>;
  className: string;
  /** Of a text. */
  text: string | undefined;
  /** Of an image. */
  src: string | undefined;
  children: readonly PageNode[];
  setFontSize: (sizePx: number) => void;
  /**
   * Lays a style over the element's own, by property as `fontSize`, and gives what takes it off:
   * `check` measures and draws a page as it would be otherwise, and leaves it as it was.
   */
  restyle: (style: Readonly<Record<string, string>>) => () => void;
  setSource: (src: string) => void;
  /** Of a text only. */
  setText: (text: string) => void;
}

/** Where an element was laid out, the lines of its own text, and the same of what is in it. */
export interface MeasuredNode {
  box: Box;
  runs: readonly { text: string; box: Box }[];
  children: readonly MeasuredNode[];
}

/** A page ready to be measured and drawn any number of times. */
export interface Page {
  root: PageNode;
  /** Of a page that was not changed since, what was measured before. */
  measure: () => Promise<MeasuredNode>;
  /** RGBA, 8 bits a channel, `width * height * 4` bytes. */
  draw: (signal?: AbortSignal) => Promise<Uint8Array>;
  /** The same smaller: `scale` above 0, at most 1; sides are rounded to whole pixels. */
  drawSmaller: (
    scale: number,
    signal?: AbortSignal,
  ) => Promise<{ data: Uint8Array; width: number; height: number }>;
}

/** What a page is drawn from. */
export interface PageSource {
  html: string;
  css: string;
  lang: string;
  widthPx: number;
  heightPx: number;
}

/** An image that a page names in `src` or `url()`. */
export interface PageImage {
  src: string;
  data: Uint8Array;
  /** Whether the same `src` always means the same bytes, in every page of the process. */
  isStable: boolean;
}

/** A font to register, whole or a part of a family. */
export interface PageFont {
  family: string;
  data: Uint8Array;
  unicodeRange?: readonly (readonly [number, number])[];
}

/** Draws pages with the fonts it was given and no others. */
export interface PageRenderer {
  open: (source: PageSource, images: (root: PageNode) => readonly PageImage[]) => Page;
}

type TakumiNode = ReturnType<typeof fromHtml>['node'];
type TakumiMeasure = Awaited<ReturnType<Takumi['measure']>>;

/** Decoded images and rasters: a photo or two; more would be most of what a build holds in memory. */
const CACHE_BYTES = 24 * 1024 * 1024;

/** Registers the fonts and gives the renderer. One a process is enough: it works in parallel. */
export async function createPageRenderer(fonts: readonly PageFont[]): Promise<PageRenderer> {
  const takumi = new Takumi({ cacheMaxBytes: CACHE_BYTES });
  for (const font of fonts) {
    await takumi.registerFont({
      name: font.family,
      data: font.data,
      ...(font.unicodeRange && {
        unicodeRange: font.unicodeRange.map(([first, last]): [number, number] => [first, last]),
      }),
    });
  }
  return { open: (source, images) => openPage(takumi, source, images) };
}

/** What the renderer makes of a declaration. */
export type StyleVerdict = 'known' | 'unknown-property' | 'unknown-value';

/**
 * Asks the renderer itself whether it knows a property and its value: in a stylesheet it ignores in
 * silence what it does not know, in a `style` attribute a bad value throws. A value with `var()` is
 * always known: it is not read before the page is laid out.
 */
export function createStyleProbe(): (property: string, value: string) => Promise<StyleVerdict> {
  const takumi = new Takumi();
  const isRead = async (property: string, value: string): Promise<boolean> => {
    const style: Record<string, string> = { [styleKey(property)]: value };
    const node = { type: 'container' as const, style };
    return takumi.measure(node, { width: 8, height: 8 }).then(
      () => true,
      () => false,
    );
  };
  return async (property, value) => {
    if (!(await isRead(property, value))) return 'unknown-value';
    // No property has this for a value, so one that takes it was not looked at.
    return (await isRead(property, '@@')) ? 'unknown-property' : 'known';
  };
}

/** `-webkit-text-stroke` → `WebkitTextStroke`, `font-size` → `fontSize`. */
function styleKey(property: string): string {
  return property.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function openPage(
  takumi: Takumi,
  source: PageSource,
  images: (root: PageNode) => readonly PageImage[],
): Page {
  const { node, css } = fromHtml(source.html);
  dropIndentation(node);
  // Nothing is measured twice: a page is as it was until somebody changes it.
  let measured: Promise<MeasuredNode> | undefined;
  const root = toPageNode(node, () => (measured = undefined));
  const options = {
    width: source.widthPx,
    height: source.heightPx,
    lang: source.lang,
    css: [source.css, ...(css ?? [])],
    images: images(root).map(({ src, data, isStable }) => ({
      src,
      data,
      cache: isStable ? ('auto' as const) : ('none' as const),
    })),
  };
  // Once a page: padding in em would change with a text's size, and templates measure in units.
  let insets: Promise<Insets> | undefined;
  const measure = async () => {
    insets ??= takumi.measure(withMarkers(node), options).then((marked) => insetsIn(marked, node));
    const [found, known] = await Promise.all([takumi.measure(node, options), insets]);
    return toMeasuredNode(found, node, known);
  };
  return {
    root,
    measure: async () => (measured ??= measure()),
    draw: (signal) => takumi.render(node, { ...options, format: 'raw', ...(signal && { signal }) }),
    drawSmaller: async (scale, signal) => {
      const size = scaledSize(source, scale);
      const data = await takumi.render(node, {
        ...options,
        ...size,
        devicePixelRatio: scale,
        format: 'raw',
        ...(signal && { signal }),
      });
      return { data, ...size };
    },
  };
}

function scaledSize({ widthPx, heightPx }: PageSource, scale: number) {
  const scaled = (px: number) => Math.max(1, Math.round(px * scale));
  return { width: scaled(widthPx), height: scaled(heightPx) };
}

/** Removes the white space between lines of markup: it is not laid out, and so not measured. */
function dropIndentation(node: TakumiNode): void {
  if (node.type !== 'container' || !node.children) return;
  node.children = node.children.filter(
    (child) => !(child.type === 'text' && /^\s*\n\s*$/.test(child.text)),
  );
  node.children.forEach(dropIndentation);
}

function toPageNode(node: TakumiNode, onChange: () => void): PageNode {
  const inside = node.type === 'container' ? (node.children ?? []) : [];
  const children = inside.map((child) => toPageNode(child, onChange));
  return {
    kind: node.type,
    attributes: node.attributes ?? {},
    className: node.className ?? '',
    get text() {
      return node.type === 'text' ? node.text : undefined;
    },
    src: node.type === 'image' && typeof node.src === 'string' ? node.src : undefined,
    children,
    setFontSize: (sizePx) => {
      node.style = { ...node.style, fontSize: `${sizePx}px` };
      onChange();
    },
    restyle: (style) => {
      const own = node.style;
      node.style = { ...own, ...style };
      onChange();
      return () => {
        if (own) node.style = own;
        else delete node.style;
        onChange();
      };
    },
    setText: (text) => {
      if (node.type === 'text') node.text = text;
      onChange();
    },
    setSource: (src) => {
      if (node.type === 'image') node.src = src;
      onChange();
    },
  };
}

/** How far inside an element its lines begin, across and down. */
type Insets = ReadonlyMap<TakumiNode, readonly [dx: number, dy: number]>;

/** Takes no room and draws nothing; that it is there makes the renderer measure a text's own block. */
const MARKER: TakumiNode = {
  type: 'container',
  style: { position: 'absolute', width: '0px', height: '0px' },
};

/**
 * The tree with a marker in every text. The renderer tells where lines are in an element's content,
 * and not where its padding and border put that; beside a marker, the content has a box of its own.
 * Lines may break elsewhere in it, so it serves for nothing else.
 */
function withMarkers(node: TakumiNode): TakumiNode {
  if (node.type === 'text' && holdsLines(node)) {
    const { text, ...element } = node;
    return { ...element, type: 'container', children: [MARKER, { type: 'text', text }] };
  }
  if (node.type !== 'container' || !node.children) return node;
  return holdsLines(node)
    ? { ...node, children: [MARKER, ...node.children] }
    : { ...node, children: node.children.map(withMarkers) };
}

/** A block that is a text, or in which a text stands beside others: `<p>Le <b>16</b></p>`. */
function holdsLines(node: TakumiNode): boolean {
  if (node.preset?.display !== 'block') return false;
  if (node.type === 'text') return true;
  return (
    node.type === 'container' &&
    (node.children ?? []).some((child) => child.type === 'text' && child.tagName === undefined)
  );
}

function insetsIn(marked: TakumiMeasure, node: TakumiNode): Insets {
  const insets = new Map<TakumiNode, readonly [number, number]>();
  const visit = (place: TakumiMeasure, of: TakumiNode) => {
    if (holdsLines(of)) {
      const content = place.children.find(({ runs }) => runs.length > 0);
      const [, , , , x, y] = place.transform;
      // In a flex container a text is an item, which has its own place.
      const isBesideMarker = content?.children.some(({ width, height }) => width + height === 0);
      if (content && isBesideMarker) {
        insets.set(of, [content.transform[4] - x, content.transform[5] - y]);
      }
      return;
    }
    if (of.type !== 'container') return;
    of.children?.forEach((child, index) => {
      const childPlace = place.children[index];
      if (childPlace) visit(childPlace, child);
    });
  };
  visit(marked, node);
  return insets;
}

function toMeasuredNode(
  measured: TakumiMeasure,
  node: TakumiNode | undefined,
  insets: Insets,
): MeasuredNode {
  const { transform, width, height } = measured;
  const [dx, dy] = (node && insets.get(node)) ?? [0, 0];
  const children = node?.type === 'container' ? (node.children ?? []) : [];
  return {
    box: transformed(transform, 0, 0, width, height),
    runs: measured.runs.map((run) => {
      const [x, y, w, h] = transformed(transform, run.x, run.y, run.width, run.height);
      return { text: run.text, box: [x + dx, y + dy, w, h] };
    }),
    children: measured.children.map((child, index) =>
      toMeasuredNode(child, children[index], insets),
    ),
  };
}

/** The upright box around a box that was moved, and perhaps turned or scaled; the matrix is absolute. */
function transformed(
  [a, b, c, d, e, f]: TakumiMeasure['transform'],
  x: number,
  y: number,
  w: number,
  h: number,
): Box {
  if (a === 1 && b === 0 && c === 0 && d === 1) return [e + x, f + y, w, h];
  const left = Math.min(a * x, a * (x + w)) + Math.min(c * y, c * (y + h)) + e;
  const top = Math.min(b * x, b * (x + w)) + Math.min(d * y, d * (y + h)) + f;
  return [left, top, Math.abs(a) * w + Math.abs(c) * h, Math.abs(b) * w + Math.abs(d) * h];
}
