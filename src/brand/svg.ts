/**
 * SVG from strangers: parsed strictly, judged element by element, written anew. What could run,
 * fetch or explode is an error that names it and its line; what only an editor reads is left out.
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Attr, Document, Element, Node } from '@xmldom/xmldom';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic, Place } from '../diagnostics/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { placeAt, placeOnLine } from '../diagnostics/place.ts';
import { PALETTE_ROLES } from '../palette.ts';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, DROPPED_ELEMENTS } from './svg-allowlist.ts';
import { MAX_DEPTH, MAX_ELEMENTS, drawnElements } from './svg-cost.ts';
import { colourReferences, isRole } from '../svg-palette.ts';
import { svgSize } from './svg-size.ts';

/** A drawing that is safe to draw. */
export interface SanitisedSvg {
  /** UTF-8, canonical: the same drawing gives the same text. */
  text: string;
  /** Natural size in CSS pixels. */
  width: number;
  height: number;
}

/** A drawing of ten megabytes is a photo in disguise. */
export const MAX_SVG_BYTES = 10_000_000;

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';
const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;
const PROCESSING_INSTRUCTION_NODE = 7;

/** The doctype that drawing programs write for no reason: nothing reads it. */
const HARMLESS_DOCTYPE =
  /<!DOCTYPE\s+svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG 1\.[01][^"]*"\s*"[^"]*"\s*>/i;

const EMBEDDED_IMAGE = /^\s*data:image\/(png|jpe?g);base64,[a-z0-9+/=\s]*$/i;
const OWN_REFERENCE = /^\s*#[^\s'"()]+\s*$/;

/**
 * Reads an SVG and gives it back safe.
 *
 * @param path as people should read it
 * @throws DiagnosticError `SVG_BROKEN`, `SVG_UNSAFE`, `SVG_SIZE_MISSING`, `SVG_TOO_COMPLEX`,
 *   `SVG_COLOUR_UNKNOWN`, `ASSET_TOO_HEAVY`
 */
export function sanitiseSvg(bytes: Uint8Array, path: string): SanitisedSvg {
  const source = decode(bytes, path);
  const document = parse(source, path);
  const root = document.documentElement;
  if (!root || root.namespaceURI !== SVG_NAMESPACE || root.localName !== 'svg') {
    throw broken(path, `<svg xmlns="${SVG_NAMESPACE}">`);
  }
  const findings: Diagnostic[] = [];
  const unsafe = (what: string, place: Place) => {
    findings.push(error('SVG_UNSAFE', { path, what }, { place }));
  };
  for (const node of Array.from(document.childNodes)) {
    if (node === root) continue;
    if (isStylesheetLink(node)) unsafe('<?xml-stylesheet?>', placeOf(node, source, path));
    document.removeChild(node);
  }
  cleanElement(root, 0, { path, unsafe, placeOf: (node) => placeOf(node, source, path) });
  findings.push(...unknownColours(source, path));
  if (findings.length > 0) throw new DiagnosticError(findings);

  if (drawnElements(root) > MAX_ELEMENTS) throw tooComplex(path);
  const size = svgSize((name) => root.getAttribute(name) ?? undefined);
  if (!size) throw new DiagnosticError([error('SVG_SIZE_MISSING', { path })]);
  root.setAttribute('width', String(size.width));
  root.setAttribute('height', String(size.height));
  root.setAttribute('viewBox', size.viewBox.join(' '));
  return {
    text: new XMLSerializer().serializeToString(root),
    width: size.width,
    height: size.height,
  };
}

function decode(bytes: Uint8Array, path: string): string {
  if (bytes.length > MAX_SVG_BYTES) {
    throw new DiagnosticError([
      error('ASSET_TOO_HEAVY', { path, bytes: bytes.length, maxBytes: MAX_SVG_BYTES }),
    ]);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw broken(path, 'UTF-8', cause);
  }
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1];
  if (declared !== undefined && !/^(utf-8|us-ascii)$/i.test(declared)) {
    throw broken(path, `encoding="${declared}" ≠ UTF-8`);
  }
  return text.replaceAll('\r\n', '\n');
}

function parse(source: string, path: string): Document {
  // Spaces instead of the doctype, so that lines and columns stay what people see.
  const text = source.replace(HARMLESS_DOCTYPE, (doctype) => doctype.replace(/[^\n]/g, ' '));
  const declaration = /<!(DOCTYPE|ENTITY)\b/i.exec(text);
  if (declaration) {
    const place = placeAt(path, source, declaration.index, declaration[0].length);
    throw new DiagnosticError([
      error('SVG_UNSAFE', { path, what: `${declaration[0]}>` }, { place }),
    ]);
  }
  let place: Place | undefined;
  let reported: string | undefined;
  const onError = (_level: string, message: string, context: unknown): void => {
    place = locatorPlace(context, source, path);
    reported = message;
    throw new SyntaxError(message);
  };
  try {
    // An XML declaration may only stand first; a byte order mark or a blank line there is common.
    return new DOMParser({ onError }).parseFromString(text.trimStart(), 'image/svg+xml');
  } catch (cause) {
    // What was reported: the parser may wrap what is thrown in a sentence about itself.
    const message = reported ?? (cause instanceof Error ? cause.message : String(cause));
    const reason = message.split('\n', 1)[0] ?? '';
    throw new DiagnosticError([error('SVG_BROKEN', { path, reason }, place ? { place } : {})], {
      cause,
    });
  }
}

function locatorPlace(context: unknown, source: string, path: string): Place | undefined {
  if (typeof context !== 'object' || context === null || !('locator' in context)) return undefined;
  const { locator } = context;
  if (typeof locator !== 'object' || locator === null || !('lineNumber' in locator))
    return undefined;
  const skipped = source.length - source.trimStart().length;
  const before = source.slice(0, skipped).split('\n').length - 1;
  const line = Number(locator.lineNumber);
  const column = 'columnNumber' in locator ? Number(locator.columnNumber) : 1;
  return line > 0 ? placeOnLine(path, source, line + before, Math.max(1, column)) : undefined;
}

interface Judge {
  path: string;
  unsafe: (what: string, place: Place) => void;
  placeOf: (node: Node) => Place;
}

function cleanElement(element: Element, depth: number, judge: Judge): void {
  if (depth > MAX_DEPTH) throw tooComplex(judge.path);
  cleanAttributes(element, judge);
  if (element.localName === 'style') {
    const what = unsafeCss(element.textContent ?? '');
    if (what !== undefined) judge.unsafe(what, judge.placeOf(element));
  }
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType === TEXT_NODE || child.nodeType === CDATA_NODE) continue;
    if (!isElement(child)) {
      if (isStylesheetLink(child)) judge.unsafe('<?xml-stylesheet?>', judge.placeOf(child));
      element.removeChild(child);
    } else if (child.namespaceURI !== SVG_NAMESPACE) {
      // An editor's own elements are never drawn; HTML would be.
      if (child.namespaceURI === XHTML_NAMESPACE) {
        judge.unsafe(`<${child.nodeName}>`, judge.placeOf(child));
      }
      element.removeChild(child);
    } else if (DROPPED_ELEMENTS.has(child.localName ?? '')) {
      element.removeChild(child);
    } else if (!ALLOWED_ELEMENTS.has(child.localName ?? '')) {
      judge.unsafe(`<${child.nodeName}>`, judge.placeOf(child));
    } else {
      cleanElement(child, depth + 1, judge);
    }
  }
}

function cleanAttributes(element: Element, judge: Judge): void {
  for (const attribute of Array.from(element.attributes)) {
    const what = unsafeAttribute(element, attribute);
    if (what !== undefined) judge.unsafe(what, judge.placeOf(element));
    if (!isKept(element, attribute)) element.removeAttributeNode(attribute);
  }
}

function isKept(element: Element, attribute: Attr): boolean {
  if (attribute.name === 'xmlns' || attribute.name === 'xml:space') return true;
  if (attribute.name === 'xmlns:xlink') return element.parentNode?.nodeType !== ELEMENT_NODE;
  if (isHref(attribute)) return true;
  return attribute.namespaceURI === null && ALLOWED_ATTRIBUTES.has(attribute.name);
}

function isHref(attribute: Attr): boolean {
  const isPlain = attribute.namespaceURI === null || attribute.namespaceURI === XLINK_NAMESPACE;
  return attribute.localName === 'href' && isPlain;
}

/** What is unsafe in an attribute, as people should read it. */
function unsafeAttribute(element: Element, attribute: Attr): string | undefined {
  const { name, value } = attribute;
  const written = `${name}="${shortened(value)}"`;
  if (/^on/i.test(attribute.localName ?? name)) return written;
  if (name.startsWith('xmlns')) return undefined;
  if (name === 'xml:base') return written;
  if (attribute.localName === 'href') {
    const isImage = element.localName === 'image';
    return OWN_REFERENCE.test(value) || (isImage && EMBEDDED_IMAGE.test(value))
      ? undefined
      : written;
  }
  if (!isKept(element, attribute)) return undefined;
  return unsafeCss(value) === undefined ? undefined : written;
}

/** What in a style sheet or a value would fetch or hide something. */
function unsafeCss(css: string): string | undefined {
  // An escape could spell `url(` in a way that the next test does not see.
  if (css.includes('\\')) return '\\';
  const atRule = /@(import|font-face|namespace|charset)\b/i.exec(css);
  if (atRule) return atRule[0];
  for (const [written, inner = ''] of css.matchAll(
    /\b(?:url|src|image|image-set)\s*\(([^)]*)\)?/gi,
  )) {
    const target = inner.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (!OWN_REFERENCE.test(target)) return shortened(written);
  }
  return /(javascript|vbscript)\s*:|expression\s*\(/i.exec(css)?.[0];
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** `var(--x)` of a colour that no palette has, with nothing to show instead. */
function unknownColours(source: string, path: string): Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const { start, end, name, fallback } of colourReferences(source)) {
    if (isRole(name) || fallback !== undefined) continue;
    const near = nearest(name, PALETTE_ROLES);
    const params = {
      path,
      name,
      ...(near !== undefined && { nearest: near }),
      known: PALETTE_ROLES,
    };
    const place = placeAt(path, source, start, end - start);
    findings.push(error('SVG_COLOUR_UNKNOWN', params, { place }));
  }
  return findings;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

function isStylesheetLink(node: Node): boolean {
  return node.nodeType === PROCESSING_INSTRUCTION_NODE && /^xml-stylesheet$/i.test(node.nodeName);
}

function placeOf(node: Node, source: string, path: string): Place {
  const skipped = source.slice(0, source.length - source.trimStart().length).split('\n').length - 1;
  return placeOnLine(path, source, (node.lineNumber ?? 1) + skipped, node.columnNumber ?? 1);
}

function tooComplex(path: string): DiagnosticError {
  return new DiagnosticError([error('SVG_TOO_COMPLEX', { path, maxElements: MAX_ELEMENTS })]);
}

function broken(path: string, reason: string, cause?: unknown): DiagnosticError {
  return new DiagnosticError([error('SVG_BROKEN', { path, reason })], { cause });
}
