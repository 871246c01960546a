/** The pages that are open: what each shows, and what all of them are told. */
import { randomUUID } from 'node:crypto';
import { judgeCampaign } from '../check/judge-campaign.ts';
import type { Lang } from '../language/langs.ts';
import type { Palette } from '../palette.ts';
import { withPlace } from '../prepare.ts';
import { fieldsOf } from './fields.ts';
import { createGallery } from './gallery.ts';
import type { Gallery, Shown } from './gallery.ts';
import type { Reading, Scenery } from './read.ts';
import { parseLook } from './requests.ts';
import type { Send } from './server.ts';
import { galleryState, renditionState, shownFinding } from './show.ts';
import type {
  EditorState,
  GalleryState,
  PreviewEvents,
  RenditionState,
  ShownFinding,
} from './types.ts';

/** Everybody who looks. */
export interface Audience {
  /** Something is about to be read. */
  expect: () => void;
  /** Shows what was read; where that cannot be drawn, what is wrong with it. */
  take: (reading: Reading) => void;
  /** A page came; gives what is called when it goes. */
  join: (send: Send) => () => void;
  /** A page says what it shows; false where it makes no sense. */
  look: (body: unknown) => boolean;
  picture: Gallery['picture'];
  editor: () => EditorState;
  close: () => Promise<void>;
}

/** An audience of nobody yet. `file` is campaign.yaml as people should read it. */
export function createAudience(
  file: string,
  lang: Lang,
  onFailure: (cause: unknown) => void,
): Audience {
  const pages = new Map<string, { send: Send; visible?: ReadonlyMap<string, number> }>();
  const tellAll: Send = (event, data) => pages.forEach(({ send }) => send(event, data));
  let state: GalleryState | undefined;
  /** What is shown as it is now; undefined while the pictures are older. */
  let shown: Scenery | undefined;
  /** The colours of what was shown last. */
  let palette: Palette | undefined;
  /** What the editor's fields are to be read from, once the pictures are drawn. */
  let unread: { text: string; revision: string } | undefined;
  let findings: PreviewEvents['findings'] = { isStale: false, findings: [] };
  let progress: PreviewEvents['progress'] = { done: 0, total: 0 };
  let editor: EditorState = { revision: '', file, fields: [] };
  const told = new Map<string, { state: RenditionState; json: string }>();

  let judged: readonly ShownFinding[] = [];
  let read: readonly ShownFinding[] = [];
  let stateJson = '';
  const tellGallery = (next: GalleryState): void => {
    const json = JSON.stringify(next);
    const isSame = json === stateJson;
    [state, stateJson] = [next, json];
    if (!isSame) tellAll('gallery', state);
  };
  const tellEditor = (next: EditorState): void => {
    editor = next;
    tellAll('editor', editor);
  };
  const readFields = (): void => {
    if (!unread || !palette) return;
    const { text, revision } = unread;
    unread = undefined;
    const fields = fieldsOf(text, palette);
    // Without them, those that were there may not be where they were.
    tellEditor(fields ? { revision, file, fields } : { ...editor, revision: '' });
  };
  const tellFindings = (isStale: boolean): void => {
    const seen = new Set<string>();
    const all = [...read, ...judged].filter((finding) => {
      const json = JSON.stringify(finding);
      return !seen.has(json) && seen.add(json);
    });
    const next = { isStale, findings: all };
    if (JSON.stringify(next) === JSON.stringify(findings)) return;
    findings = next;
    tellAll('findings', findings);
  };

  const gallery = createGallery({
    onIdle: async (scenery) => {
      const isWanted = () => scenery === shown;
      if (isWanted()) readFields();
      const { loaded, plan, brand } = scenery;
      const found = await judgeCampaign({ campaign: loaded.campaign, plan, brand }, isWanted);
      if (!isWanted()) return;
      judged = found.map((item) => shownFinding(withPlace(item, loaded), lang));
      tellFindings(false);
    },
    onRendition: (id, rendition, scenery) => {
      const next = stateOf(id, rendition, scenery);
      const json = JSON.stringify(next);
      if (told.get(id)?.json === json) return;
      told.set(id, { state: next, json });
      tellAll('rendition', next);
    },
    onProgress: (done, total) => {
      progress = { done, total };
      tellAll('progress', progress);
    },
    onFailure,
  });
  const stateOf = (id: string, rendition: Shown, { loaded }: Scenery): RenditionState =>
    renditionState(
      id,
      rendition,
      rendition.diagnostics.map((found) => shownFinding(withPlace(found, loaded), lang)),
    );

  return {
    expect: gallery.expect,
    take: ({ scenery, diagnostics, text, revision }) => {
      read = diagnostics.map((found) => shownFinding(found, lang));
      shown = scenery;
      unread = text === undefined ? undefined : { text, revision };
      if (scenery) {
        const { plan } = scenery;
        const ids = new Set(plan.renditions.map(({ id }) => id));
        for (const id of told.keys()) if (!ids.has(id)) told.delete(id);
        ({ palette } = plan.campaign);
        tellGallery(galleryState(plan, lang));
        gallery.show(scenery);
        // With nobody there no picture has to wait for it.
        if (pages.size === 0) readFields();
      } else {
        // A value that is wrong can be mended where it was typed.
        if (unread) readFields();
        else tellEditor({ ...editor, revision: '' });
        // What `check` said was about a campaign that could be read.
        judged = [];
      }
      tellFindings(scenery === undefined && state !== undefined);
    },
    join: (send) => {
      const client = randomUUID();
      pages.set(client, { send });
      send('hello', { client });
      if (state) send('gallery', state);
      send('editor', editor);
      send('findings', findings);
      told.forEach(({ state: known }) => send('rendition', known));
      send('progress', progress);
      return () => {
        pages.delete(client);
        gallery.look(unionOf([...pages.values()].flatMap(({ visible }) => visible ?? [])));
      };
    },
    look: (body) => {
      const look = parseLook(body);
      const page = look && pages.get(look.client);
      if (!page) return false;
      page.visible = look.visible;
      gallery.look(unionOf([...pages.values()].flatMap(({ visible }) => visible ?? [])));
      return true;
    },
    picture: gallery.picture,
    editor: () => editor,
    close: gallery.close,
  };
}

/** What any page shows, at the largest width that is wanted; undefined where none looks. */
function unionOf(
  all: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> | undefined {
  if (all.length === 0) return undefined;
  const union = new Map<string, number>();
  for (const visible of all) {
    for (const [id, widthPx] of visible) union.set(id, Math.max(widthPx, union.get(id) ?? 0));
  }
  return union;
}
