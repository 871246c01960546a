/**
 * The steps of docs/designers.md, so that the test and the pictures follow what people read.
 *
 * A fenced block whose info string names a file is a step: `css brand/x/style.css` is the whole
 * file, `… end` goes to its end, `yaml campaign.yaml keys` takes the place of those keys. Of a `sh`
 * block, the lines that begin with `mkdir` and `cp` are steps.
 */
import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';

/** One thing to do in the campaign's folder. */
export interface Step {
  /** Text of the `##` heading it stands under. */
  section: string;
  /** What people read between the last block and this one. */
  before: string;
  /** The file it makes or changes, relative to the campaign's folder; undefined for commands. */
  file: string | undefined;
  mode: 'whole' | 'end' | 'keys' | 'commands';
  text: string;
}

const BLOCK = /^```(\w+)(?: +(\S+))?(?: +(end|keys))?\n([\s\S]*?)^```$/gm;

/** The steps of a guide, in order. */
export function guideSteps(markdown: string): Step[] {
  const steps: Step[] = [];
  let last = 0;
  for (const match of markdown.matchAll(BLOCK)) {
    const [whole, lang, file, mode, text = ''] = match;
    const before = markdown.slice(last, match.index);
    last = match.index + whole.length;
    const section = /[\s\S]*^## (.+)$/m.exec(markdown.slice(0, match.index))?.[1] ?? '';
    const isOfFile = mode === 'end' || mode === 'keys';
    if (lang === 'sh') steps.push({ section, before, file: undefined, mode: 'commands', text });
    else if (file !== undefined) {
      steps.push({ section, before, file, mode: isOfFile ? mode : 'whole', text });
    }
  }
  return steps;
}

/** Does one step in a campaign's folder. */
export async function takeStep(step: Step, folder: string, tool: string): Promise<void> {
  if (step.file === undefined) {
    for (const line of step.text.trim().split('\n')) await runLine(line, folder, tool);
    return;
  }
  const file = path.join(folder, step.file);
  await mkdir(path.dirname(file), { recursive: true });
  if (step.mode === 'end') await appendFile(file, `\n${step.text}`);
  else if (step.mode === 'keys')
    await writeFile(file, withKeys(await readFile(file, 'utf8'), step.text));
  else await writeFile(file, step.text);
}

function withKeys(yaml: string, keys: string): string {
  const document = parseDocument(yaml);
  for (const [key, value] of Object.entries<unknown>(parseDocument(keys).toJS())) {
    document.set(key, document.createNode(value));
  }
  return document.toString();
}

async function runLine(line: string, folder: string, tool: string): Promise<void> {
  const [, made] = /^mkdir -p (\S+)$/.exec(line) ?? [];
  if (made !== undefined) await mkdir(path.join(folder, made), { recursive: true });
  const [, from, to] = /^cp (?:-r )?"\$TOOL\/([^"]+)" (\S+)$/.exec(line) ?? [];
  if (from === undefined || to === undefined) return;
  const target = to.endsWith('/') ? path.join(to, path.basename(from)) : to;
  await cp(path.join(tool, from), path.join(folder, target), { recursive: true });
}
