import { expect, test } from 'vitest';
import type { EngineState } from '../../../electron/supervision/desk-processes.ts';
import { askPerson, type AskPerson } from '../../../electron/main/ask-person.ts';
import { mayQuit, quitQuestion } from '../../../electron/main/quit-question.ts';
import { StayAwake } from '../../../electron/main/stay-awake.ts';
import type { Awake } from '../../../shared/contract/awake.ts';
import type { OutageSummary } from '../../../shared/contract/outages.ts';
import { shouldStayAwake } from '../../../shared/program/stay-awake.ts';
import { TUNNEL_STATES } from '../../../shared/domain/tunnel/tunnel-state.ts';
import { en } from '../../../shared/text/en.ts';

const running: EngineState = {
  kind: 'running',
  addresses: { receiver: 'http://r', desk: 'http://d', api: 'http://d/api', token: 't' },
};

/** A shell whose engine says what the test says, and a clock that is moved by hand. */
function keptAwake(answers: (Awake | null)[]) {
  const blockers = new Set<number>();
  const due: (() => void)[] = [];
  let lastId = 0;
  const awake = new StayAwake({
    blocker: {
      start: (type) => {
        lastId += 1;
        if (type === 'prevent-app-suspension') blockers.add(lastId);
        return lastId;
      },
      stop: (id) => blockers.delete(id),
    },
    clock: {
      nowMs: () => 0,
      after: (_delayMs, run) => {
        due.push(run);
        return () => {
          due.splice(due.indexOf(run), 1);
        };
      },
    },
    readAwake: () => Promise.resolve(answers.shift() ?? null),
  });
  return { awake, blockers, next: () => due.shift()?.(), due };
}

const kept: Awake = { isWanted: true, isKept: true };
const free: Awake = { isWanted: true, isKept: false };

test('the computer is kept awake as long as the engine wants it, with one blocker', async () => {
  const { awake, blockers, next, due } = keptAwake([kept, kept, free]);
  awake.engineIs({ kind: 'starting' });
  expect(blockers.size).toBe(0);
  awake.engineIs(running);
  await expect.poll(() => blockers.size).toBe(1);
  next();
  await expect.poll(() => due.length).toBe(1);
  expect(blockers.size).toBe(1);
  next();
  await expect.poll(() => blockers.size).toBe(0);
});

test('an engine that starts again or does not say leaves it as it was; the end lets it sleep', async () => {
  const { awake, blockers, next, due } = keptAwake([kept, null]);
  awake.engineIs(running);
  await expect.poll(() => due.length).toBe(1);
  next();
  await expect.poll(() => due.length).toBe(1);
  awake.engineIs({ kind: 'waiting', delayMs: 1, code: 1, reason: null });
  expect([blockers.size, due.length]).toEqual([1, 0]);
  awake.release();
  expect(blockers.size).toBe(0);
});

test('only a switched-off address lets a computer sleep that is to stay awake', () => {
  expect(TUNNEL_STATES.filter((state) => !shouldStayAwake(true, state))).toEqual(['off']);
  expect(TUNNEL_STATES.filter((state) => shouldStayAwake(false, state))).toEqual([]);
});

const summary: OutageSummary = {
  watchedSince: '2026-11-01T00:00:00.000Z',
  receivingSince: '2026-11-23T00:00:00.000Z',
  deaf: null,
  deafTodayMs: 0,
  deafWeekMs: 0,
  silent: [],
  expected: [
    { name: '1win', count: 12 },
    { name: 'Young', count: null },
  ],
};

test('the question names who usually sends within the hour', () => {
  const question = quitQuestion(summary, en.shell.quitQuestion);
  expect(question?.detail).toContain('1win (about 12), Young (sent something today)');
});

test('nobody is asked when nobody is expected, when nothing is received anyway, or when the engine is silent', () => {
  expect(quitQuestion({ ...summary, expected: [] }, en.shell.quitQuestion)).toBeNull();
  expect(quitQuestion({ ...summary, receivingSince: null }, en.shell.quitQuestion)).toBeNull();
  expect(quitQuestion(null, en.shell.quitQuestion)).toBeNull();
});

test.each([
  [0, false],
  [1, true],
])('button %i quits: %s', async (response, quits) => {
  const shown: { buttons?: string[]; defaultId?: number; cancelId?: number }[] = [];
  const dialog = {
    showMessageBox: (options: unknown) => {
      shown.push(options as (typeof shown)[number]);
      return Promise.resolve({ response, checkboxChecked: false });
    },
  };
  const ask: AskPerson = (question) => askPerson(dialog, null, 'Postback Desk', question);
  expect(await mayQuit({ ask, text: () => en, readSummary: () => Promise.resolve(summary) })).toBe(quits);
  // Enter and Escape keep the program.
  expect(shown).toMatchObject([{ buttons: ['Keep receiving', 'Quit anyway'], defaultId: 0, cancelId: 0 }]);
});
