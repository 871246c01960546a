/** Every finding of a campaign file, from its text; pure. */
import { formatFindings } from './custom-format.ts';
import { exampleOf } from './examples.ts';
import { wrong, type CampaignCode, type Finding } from './finding.ts';
import type { Path } from '../diagnostics/index.ts';
import type { Source } from './parse-source.ts';
import { dateFindings } from './rules-dates.ts';
import { idFindings } from './rules-ids.ts';
import { languageFindings } from './rules-languages.ts';
import { parseRaw, type RawCampaign } from './schema.ts';

/** What is not there; after broken syntax it may only not have been read. */
const ABSENCES: readonly CampaignCode[] = [
  'MISSING_KEY',
  'TRANSLATION_MISSING',
  'LANGUAGE_NOT_DECLARED',
  'ID_UNKNOWN',
];

/** The file's values where they are all sound by themselves, and everything that is wrong. */
export function judgeSource(source: Source): {
  raw: RawCampaign | undefined;
  findings: readonly Finding[];
} {
  const { value, findings: unread, brokenAt } = source;
  // Nothing of what follows the limit was read: judging the rest would only add noise.
  if (unread.some((finding) => finding.code === 'YAML_TOO_MANY_ALIASES')) {
    return { raw: undefined, findings: unread };
  }
  if (value === undefined && unread.length === 0 && source.faults.length === 0) {
    const lines = ['dates', 'theme', 'hashtag', 'colours'].map((key) => exampleOf([key]));
    return { raw: undefined, findings: [wrong({ code: 'CAMPAIGN_EMPTY', params: { lines } }, [])] };
  }
  const { raw, findings: structural } = parseRaw(value, source.written);
  const isTrusted = (finding: Finding): boolean =>
    !isUnder(finding.path, unread) &&
    !isMisspelt(finding, structural) &&
    !source.isLost(finding.path) &&
    !dependsOn(finding, source.lostKeys) &&
    (brokenAt === undefined ||
      (!ABSENCES.includes(finding.code) && source.offset(finding.path) < brokenAt));
  const findings = [
    ...structural,
    ...dateFindings(value),
    ...idFindings(value),
    ...languageFindings(value),
    ...formatFindings(value),
  ].filter(isTrusted);
  return { raw, findings: [...unread, ...findings] };
}

/** Whether a value could not be read, so that nothing more can be said of it. */
function isUnder(path: Path, unread: readonly Finding[]): boolean {
  return unread.some(
    ({ code, path: parent }) =>
      code !== 'HASHTAG_IS_COMMENT' &&
      parent.length > 0 &&
      parent.every((step, at) => step === path[at]),
  );
}

/** Whether a missing key is there under a name that was reported already. */
function isMisspelt({ code, path }: Finding, findings: readonly Finding[]): boolean {
  return (
    code === 'MISSING_KEY' &&
    findings.some(
      (other) =>
        other.code === 'UNKNOWN_KEY' &&
        other.params.nearest === path.at(-1) &&
        other.path.length === path.length &&
        other.path.slice(0, -1).every((step, at) => step === path[at]),
    )
  );
}

/** Whether a finding may only come from a part of the file that was not read. */
function dependsOn(finding: Finding, lostKeys: ReadonlySet<string>): boolean {
  switch (finding.code) {
    case 'TRANSLATION_MISSING':
    case 'LANGUAGE_NOT_DECLARED':
      return lostKeys.has('languages');
    case 'ID_UNKNOWN':
      return ['activities', 'spokesperson', 'formats'].some((key) => lostKeys.has(key));
    default:
      return false;
  }
}
