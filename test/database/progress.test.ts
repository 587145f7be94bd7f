import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openProgress } from '../../database/progress.js';

/** A stream that remembers, as a terminal or as a pipe. */
const streamOf = (isTTY: boolean) => {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  const terminal = Object.assign(stream, {
    isTTY,
    columns: 80,
    rows: 24,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
    clearScreenDown: () => true,
  });
  return { stream: terminal as unknown as NodeJS.WriteStream, text: () => text };
};

describe('progress in a log', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is two lines a step: its beginning and its end', () => {
    const { stream, text } = streamOf(false);
    const { report, close } = openProgress(stream);
    report({ name: '受講 / enrolments' });
    for (let done = 0; done <= 250_000; done += 1_000) {
      report({ name: '受講 / enrolments', done, total: 250_000 });
    }
    vi.advanceTimersByTime(1_500);
    report({ name: '採用試験 / exams' });
    close();
    close();
    expect(text()).toBe(
      '  受講 / enrolments …\n  受講 / enrolments: 250,000 ✓ 1.5 s\n' +
        '  採用試験 / exams …\n  採用試験 / exams: ✓ 0.0 s\n',
    );
  });

  it('says how far a long step is, now and then', () => {
    const { stream, text } = streamOf(false);
    const { report, close } = openProgress(stream);
    report({ name: 'long', done: 0, total: 4_000 });
    for (let done = 1_000; done <= 4_000; done += 1_000) {
      vi.advanceTimersByTime(3_000);
      report({ name: 'long', done, total: 4_000 });
    }
    close();
    expect(text().split('\n').slice(0, 4)).toEqual([
      '  long …',
      '  long: 2,000 / 4,000',
      '  long: 4,000 / 4,000',
      '  long: 4,000 ✓ 12.0 s',
    ]);
  });
});

describe('progress on a terminal', () => {
  const aMoment = () => new Promise((done) => setTimeout(done, 150));

  it('is one moving line a step, with its share where it is known', async () => {
    const { stream, text } = streamOf(true);
    const { report, close } = openProgress(stream);
    report({ name: '受講 / enrolments', done: 0, total: 4_000 });
    await aMoment();
    report({ name: '受講 / enrolments', done: 2_000, total: 4_000 });
    await aMoment();
    report({ name: '採用試験 / exams' });
    report({ name: '採用試験 / exams', done: 70_000 });
    close();
    close();
    expect(text()).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} 受講 / enrolments 2,000`);
    expect(text()).toContain(`✓ ${'█'.repeat(24)} 受講 / enrolments`);
    expect(text()).toContain('✓ 採用試験 / exams 70,000');
  });
});

describe('progress', () => {
  it.each([true, false])('stops the work when it is cancelled (terminal: %s)', (isTTY) => {
    const { stream, text } = streamOf(isTTY);
    const controller = new AbortController();
    const { report, abandon } = openProgress(stream, controller.signal);
    report({ name: 'step', done: 1, total: 2 });
    controller.abort(new Error('stopped by hand'));
    expect(() => report({ name: 'step', done: 2, total: 2 })).toThrow('stopped by hand');
    abandon();
    expect(text()).not.toContain('✓');
  });
});
