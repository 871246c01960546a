import type { Composition, Network } from '../formats/types.ts';
import type { ImageRole, TextRole } from '../plan/types.ts';

/** A count in words; `{n}` stands for the number. */
export interface Counted {
  one: string;
  many: string;
}

/**
 * What the preview's page says, in one language. Strings only: the page is given all of them as
 * JSON. `{…}` stands for what the page fills in.
 */
export interface PreviewTexts {
  title: string;
  /** While nothing has arrived yet. */
  loading: string;
  /** Where the campaign has never been drawn. */
  nothingYet: string;
  nothingMatches: string;
  /** Where only changed pictures are asked for, and none did. */
  nothingChanged: string;
  /** A button. */
  showAll: string;
  connection: { lost: string; back: string };
  filters: {
    title: string;
    visual: string;
    network: string;
    composition: string;
    lang: string;
    findings: string;
    /** What each filter says while it lets everything through, in its own gender. */
    all: Readonly<Record<'visual' | 'network' | 'composition' | 'lang' | 'show', string>>;
    withFindings: string;
    withChanges: string;
  };
  size: {
    title: string;
    small: string;
    medium: string;
    large: string;
    phone: string;
    full: string;
  };
  overlays: {
    title: string;
    safe: string;
    avatars: string;
    crops: string;
    texts: string;
  };
  /** Of texts and images, over their boxes. */
  roles: Readonly<Record<TextRole | ImageRole, string>>;
  stage: {
    close: string;
    previous: string;
    next: string;
    view: string;
    fit: string;
    full: string;
    phone: string;
    frame: string;
    compare: string;
    before: string;
    after: string;
    slider: string;
    noBefore: string;
    cropped: string;
    whole: string;
    facts: string;
    composition: string;
    safeZone: string;
  };
  findings: {
    title: string;
    campaign: string;
    error: string;
    warning: string;
    stale: string;
    staleCampaign: string;
    hint: string;
    open: string;
    copy: string;
    copied: string;
    notCopied: string;
    none: string;
    /** In place of `none`, while the campaign cannot be read. */
    unknown: string;
    /** A button that leads to the errors. */
    show: Counted;
    errors: Counted;
    warnings: Counted;
  };
  status: { pictures: Counted; looking: string };
  editor: {
    title: string;
    close: string;
    intro: string;
    derived: string;
    /** What the field beside a colour takes. */
    code: string;
    saved: string;
    locked: string;
    refused: Readonly<
      Record<
        'changed' | 'unwritable' | 'unknown-field' | 'not-a-colour' | 'too-long' | 'not-editable',
        string
      >
    >;
    groups: Readonly<
      Record<'campaign' | 'organization' | 'spokesperson' | 'symbol' | 'posts', string>
    >;
    keys: Readonly<Record<string, string>>;
    long: string;
    short: string;
    langs: Readonly<Record<'fr' | 'en', string>>;
  };
  /** What the frames of the networks say around a picture. */
  frame: {
    now: string;
    like: string;
    comment: string;
    share: string;
    follow: string;
    sponsored: string;
    views: string;
    reply: string;
    to: string;
  };
  networks: Readonly<Record<Network, string>>;
  compositions: Readonly<Record<Composition, string>>;
}
