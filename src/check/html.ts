/** Pages as data, in the only file that knows parse5. */
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** What a page links to, loads and names. */
export interface PageFacts {
  /** Of `id`, with duplicates. */
  ids: readonly string[];
  /** Of `href`, `src`, and ids that labels and descriptions refer to (as `#id`). */
  links: readonly string[];
  /** `src` of images that have no `alt`. */
  imagesWithoutAlt: readonly string[];
}

/** Reads a page as a browser would, `<template>` included. */
export function readHtml(text: string): PageFacts {
  const ids: string[] = [];
  const links: string[] = [];
  const imagesWithoutAlt: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of defaultTreeAdapter.getChildNodes(node)) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
      const id = attributes.get('id');
      if (id !== undefined) ids.push(id);
      for (const name of ['href', 'src', 'poster']) {
        const link = attributes.get(name);
        if (link !== undefined) links.push(link);
      }
      for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
        const named = (attributes.get(name) ?? '').split(/\s+/).filter((word) => word !== '');
        links.push(...named.map((word) => `#${word}`));
      }
      if (child.tagName === 'img' && !attributes.has('alt')) {
        imagesWithoutAlt.push(attributes.get('src') ?? '');
      }
      if ('content' in child) visit(child.content);
      visit(child);
    }
  };
  visit(parse(text));
  return { ids, links, imagesWithoutAlt };
}
