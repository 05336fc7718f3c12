import { expect, test } from 'vitest';
import { Alarms, alarmsOf, type AlarmNews } from '../../../electron/main/alarms.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const AT = new Date(NOW).toISOString();

const calm: AlarmNews = { shown: [], notices: [] };
/** An engine that does not answer. */
const SILENT: AlarmNews = { shown: null, notices: null };

test('what was told on this computer is shown in its words, cut to what systems show', () => {
  const news = {
    ...calm,
    shown: [{ id: '1', at: AT, title: 'No postbacks from 1win', lines: ['a', 'b'.repeat(999)] }],
  };
  const marked = { id: '2', at: AT, title: 'x', lines: ['<a href="x">y</a>'] };
  expect(alarmsOf({ ...calm, shown: [marked] }, NOW, 'Needs you')[0]?.body).toBe('‹a href="x"›y‹/a›');
  const [alarm] = alarmsOf(news, NOW, 'Needs you');
  expect(alarm?.title).toBe('No postbacks from 1win');
  expect(alarm?.body).toMatch(/^a\nb+$/);
  expect(alarm?.body.length).toBe(300);
});

test('a notice that costs something is told, the answer to what the person did is not', () => {
  const notice = (code: string) => ({ code, message: 'What happened.', fix: 'What to do.' });
  const bodies = alarmsOf(
    { ...calm, notices: ['disk_full', 'setup_imported', 'log_damaged', 'unheard_of'].map(notice) },
    NOW,
    'Needs you',
  );
  expect(bodies.map(({ key, body }) => `${key}: ${body}`)).toEqual([
    'notice disk_full: What happened. What to do.',
    'notice log_damaged: What happened. What to do.',
  ]);
});

test('each thing is told once as long as it lasts, and again when it comes back', async () => {
  const shown: string[] = [];
  const due: (() => void)[] = [];
  const news: AlarmNews[] = [];
  const alarms = new Alarms({
    tell: ({ title }) => {
      shown.push(title);
    },
    noticeTitle: () => 'Needs you',
    clock: {
      nowMs: () => 0,
      after: (_delayMs, run) => {
        due.push(run);
        return () => undefined;
      },
    },
    nowMs: () => NOW,
    readNews: () => Promise.resolve(news[0] ?? SILENT),
  });
  const look = async (now: AlarmNews): Promise<void> => {
    news[0] = now;
    due.shift()?.();
    await expect.poll(() => due.length).toBe(1);
  };
  const changed: AlarmNews = {
    ...calm,
    shown: [{ id: '1', at: AT, title: 'Your public address has changed', lines: [] }],
  };
  news[0] = changed;
  alarms.engineIs({
    kind: 'running',
    addresses: { receiver: 'http://r', desk: 'http://d', api: 'http://d/api', token: 't' },
  });
  await expect.poll(() => shown.length).toBe(1);
  await look(changed);
  // An engine that does not answer takes nothing back.
  await look(SILENT);
  await look(changed);
  expect(shown).toHaveLength(1);
  await look(calm);
  await look(changed);
  expect(shown).toEqual(['Your public address has changed', 'Your public address has changed']);
});
