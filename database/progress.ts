/**
 * Progress for the person who waits. Work tells its steps through a `Report`
 * and knows nothing of terminals:
 *
 *     report({ name: '受講 / enrolments', done: 20_000, total: 250_000 })
 *
 * Each report is also the place where work may be cancelled: once the signal
 * is aborted, `report` throws its reason.
 */
import { type GenericFormatter, Presets, SingleBar } from 'cli-progress';

export interface Step {
  /** What is being done, in both languages: "受講 / enrolments". A new name begins a new step. */
  readonly name: string;
  /** How much of it is done; without it the step is only announced. */
  readonly done?: number;
  /** How much there is; without it no share can be shown. */
  readonly total?: number;
}

/** Tells a step or how far it has come; throws the reason of an aborted signal. */
export type Report = (step: Step) => void;

export interface Progress {
  readonly report: Report;
  /** The step under way is done, and nothing follows. */
  close(): void;
  /** The step under way failed or was cancelled: it is left as far as it came. */
  abandon(): void;
}

/** Lines of a step on a stream that is no terminal: its beginning, its end, and one every so many milliseconds. */
const LINE_EVERY = 5_000;

/** Shows steps on `stream`: one moving line on a terminal, plain lines elsewhere (a log, a pipe). */
export function openProgress(stream: NodeJS.WriteStream, signal?: AbortSignal): Progress {
  const show = stream.isTTY ? moving(stream) : lines(stream);
  return {
    report(step) {
      signal?.throwIfAborted();
      show.step(step);
    },
    close: () => show.end(true),
    abandon: () => show.end(false),
  };
}

interface Show {
  step(step: Step): void;
  /** Ends the step under way, if there is one. */
  end(whole: boolean): void;
}

const figure = (value: number): string => value.toLocaleString('en-US');

function lines(stream: NodeJS.WritableStream): Show {
  let name: string | undefined;
  let done: number | undefined;
  let began = 0;
  let told = 0;
  const end = (whole: boolean): void => {
    if (name === undefined) return;
    const count = done === undefined ? '' : ` ${figure(done)}`;
    stream.write(
      `  ${name}:${count} ${whole ? '✓' : '✗'} ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    );
    name = undefined;
  };
  return {
    step(step) {
      const now = performance.now();
      if (step.name !== name) {
        end(true);
        name = step.name;
        began = now;
        told = now;
        stream.write(`  ${step.name} …\n`);
      }
      done = step.done;
      if (done !== undefined && now - told >= LINE_EVERY) {
        told = now;
        const total = step.total === undefined ? '' : ` / ${figure(step.total)}`;
        stream.write(`  ${step.name}: ${figure(done)}${total}\n`);
      }
    },
    end,
  };
}

function moving(stream: NodeJS.WriteStream): Show {
  let name: string | undefined;
  let bar: SingleBar | undefined;
  const end = (whole: boolean): void => {
    if (bar === undefined) return;
    if (whole) bar.update({ mark: '✓' });
    bar.stop();
    bar = undefined;
    name = undefined;
  };
  return {
    step({ name: next, done, total }) {
      if (next !== name) {
        end(true);
        name = next;
        bar = new SingleBar({ stream, format: barLine, hideCursor: true }, Presets.shades_grey);
        bar.start(total ?? 0, 0, { name: next, mark: ' ' });
      }
      if (total !== undefined) bar?.setTotal(total);
      if (done !== undefined) bar?.update(done);
    },
    end,
  };
}

/** The share, where it is known; else only how much is done. */
const barLine: GenericFormatter = (_, { value, total, progress }, { name, mark }) => {
  const share = total > 0 ? (mark === '✓' ? 1 : progress) : 0;
  const full = Math.round(share * barWidth);
  const bar = total > 0 ? `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ` : '';
  return `  ${mark} ${bar}${name}${value > 0 ? ` ${figure(value)}` : ''}`;
};
const barWidth = 24;
