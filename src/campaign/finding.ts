import type { CampaignDiagnostics } from '../diagnostics/campaign.ts';
import type { Path, Severity } from '../diagnostics/index.ts';

export type CampaignCode = keyof CampaignDiagnostics;

/**
 * A mistake whose place in the file is not looked up yet. `at` says what to point to: the value
 * where it is wrong, the key where it should not be there, the parent where something is missing.
 */
export type Finding = {
  [C in CampaignCode]: {
    severity: Severity;
    code: C;
    params: CampaignDiagnostics[C];
    path: Path;
    at: 'value' | 'key' | 'parent';
    /** Offsets in the text, where no path says it. */
    span?: readonly [start: number, end: number];
  };
}[CampaignCode];

/** What is wrong with a value, whatever its place. */
export type Flaw = {
  [C in CampaignCode]: { code: C; params: CampaignDiagnostics[C] };
}[CampaignCode];

/** An error at a path. */
export function wrong(flaw: Flaw, path: Path, at: Finding['at'] = 'value'): Finding {
  return { severity: 'error', ...flaw, path, at };
}

/** A warning at a path. */
export function doubtful(flaw: Flaw, path: Path, at: Finding['at'] = 'value'): Finding {
  return { severity: 'warning', ...flaw, path, at };
}

/** A path as people read it: `activities[0].name.fr`; `campaign.yaml` for the whole file. */
export function keyText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text === '' ? 'campaign.yaml' : text;
}
