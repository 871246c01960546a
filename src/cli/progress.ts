import cliProgress from 'cli-progress';
import type { BuildEvent } from '../build.ts';
import type { CliMessages } from '../language/cli-messages.ts';
import type { Output } from './output.ts';

/** Shows how a build goes; `stop` leaves the terminal as it was. */
export interface Progress {
  show: (event: BuildEvent) => void;
  stop: () => void;
}

/** A live bar on a terminal; elsewhere plain lines, at the start and at each quarter. */
export function makeProgress(stream: Output, messages: CliMessages): Progress {
  return isStream(stream) && stream.isTTY === true
    ? barProgress(stream, messages)
    : lineProgress(stream, messages);
}

function barProgress(stream: NodeJS.WritableStream, { progress }: CliMessages): Progress {
  const bar = new cliProgress.SingleBar({
    format: `{bar} {value}/{total}  ${progress.timeLeft} {eta_formatted}  {rendition}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
    // Ctrl-C belongs to the command, which still has to clean up.
    gracefulExit: false,
  });
  let total = 0;
  const start = (): void => bar.start(total, 0, { rendition: '' });
  return {
    show: (event) => {
      if (event.type === 'planned') {
        total = event.renditions;
        start();
      } else if (event.type === 'rendition') bar.update(event.done, { rendition: event.id });
      else if (event.type === 'waiting-for-lock') {
        // The bar is there already: its line is cleared for the sentence, and it goes on below.
        bar.stop();
        stream.write(`${progress.waiting}\n`);
        start();
      } else if (event.type === 'publishing') bar.stop();
    },
    stop: () => bar.stop(),
  };
}

function lineProgress(stream: Output, { progress }: CliMessages): Progress {
  let quarter = 0;
  const say = (line: string): unknown => stream.write(`${line}\n`);
  return {
    show: (event) => {
      switch (event.type) {
        case 'planned':
          say(progress.planned(event.renditions, event.archives, event.pages));
          break;
        case 'rendition': {
          const reached = Math.floor((event.done / event.total) * 4);
          if (reached > quarter) say(progress.renditions(event.done, event.total));
          quarter = Math.max(quarter, reached);
          break;
        }
        case 'waiting-for-lock':
          say(progress.waiting);
          break;
        case 'publishing':
          say(progress.publishing);
          break;
        case 'archive':
          break;
      }
    },
    stop: () => undefined,
  };
}

function isStream(output: Output): output is Output & NodeJS.WritableStream {
  return 'on' in output;
}
