/** What the bot decides without looking at anything else: commands, codes, cuts, names, pace. */
import { expect, test } from 'vitest';
import { CommandRate } from '../../../electron/engine/telegram/command-rate.ts';
import { Pairing } from '../../../electron/engine/telegram/pairing.ts';
import { PauseQuestions } from '../../../electron/engine/telegram/pause-questions.ts';
import { telegramChatIdSchema } from '../../../shared/domain/ids.ts';
import { freshUpdates } from '../../../shared/domain/telegram/fresh-updates.ts';
import { inertText, shortId } from '../../../shared/domain/telegram/inert-text.ts';
import { nextSlot } from '../../../shared/domain/telegram/pace.ts';
import { readPairingCode } from '../../../shared/domain/telegram/pairing-code.ts';
import { parseCommand } from '../../../shared/domain/telegram/parse-command.ts';
import { splitMessage } from '../../../shared/domain/telegram/split-message.ts';

test.each([
  ['/today', { kind: 'command', command: 'today' }],
  ['/Today@My_Bot  please', { kind: 'command', command: 'today' }],
  ['/start  7K2M-9QXD', { kind: 'start', code: '7K2M-9QXD' }],
  ['/start', { kind: 'start', code: '' }],
  ['/stop@my_bot', { kind: 'stop' }],
  ['/dance', { kind: 'unknown' }],
  ['/today@other_bot', null],
  ['today', null],
  [' /today', null],
  ['/todayé', null],
  ['', null],
])('%s is read as what it is', (text, heard) => {
  expect(parseCommand(text, 'my_bot')).toEqual(heard);
});

test('a code is read in any writing of it, and nothing else is', () => {
  expect(readPairingCode(' 7k2m 9qxd ')).toBe('7K2M9QXD');
  for (const text of ['', '7K2M-9QX', '7K2M-9QXD2', '7K2M-9QX0', '7K2M-9QXÄ', 'x'.repeat(100_000)])
    expect(readPairingCode(text)).toBeNull();
});

test('a text is cut at line ends, inside only where a line is too long, and never through a character', () => {
  expect(splitMessage('a\nb', 10)).toEqual(['a\nb']);
  expect(splitMessage('aaaa\nbbbb\ncccc', 9)).toEqual(['aaaa\nbbbb', 'cccc']);
  expect(splitMessage('abcdefgh', 5)).toEqual(['abcde', 'fgh']);
  expect(splitMessage('Network 139, Network 140', 20)).toEqual(['Network 139, Network', '140']);
  expect(splitMessage('Network 139, Network 140', 18)).toEqual(['Network 139,', 'Network 140']);
  expect(splitMessage('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
  expect(splitMessage(' \n ', 5)).toEqual(['…']);
  const endless = splitMessage('x'.repeat(1_000), 5);
  expect(endless).toHaveLength(10);
  expect(endless.at(-1)).toBe('xxxx…');
});

test('names become no link, mention or command, and are cut', () => {
  const text = inertText('@admin /stop #tag $BTC https://evil.example\n\u202etxt', 60);
  for (const linking of [/@a/u, /\/s/u, /#t/u, /\$B/u, /:\//u, /\.e/u, /[\n\u202e]/u])
    expect(text).not.toMatch(linking);
  expect(text.replaceAll('\u2060', '')).toBe('@admin /stop #tag $BTC https://evil.example  txt');
  expect(inertText('x'.repeat(10_000), 20)).toBe(`${'x'.repeat(20)}…`);
  expect(inertText('😀😀', 3)).toBe('😀…');
});

test('no click id is shown whole', () => {
  expect(shortId('click-0123456789abcdef')).toBe('clic…cdef');
  expect(shortId('12345678')).toBe('1234…');
  expect(shortId('1')).toBe('1…');
});

test('messages keep the pace: one a second to a chat, twenty a minute to a group, thirty a second to all', () => {
  expect(nextSlot({ toChat: [], toAll: [] }, 'group', 5_000)).toBe(5_000);
  for (const pace of ['careful', 'group'] as const)
    expect(nextSlot({ toChat: [4_500], toAll: [4_500] }, pace, 5_000)).toBe(5_500);
  const twenty = Array.from({ length: 20 }, (_, index) => index * 1_000);
  expect(nextSlot({ toChat: twenty, toAll: [] }, 'group', 20_000)).toBe(60_000);
  expect(nextSlot({ toChat: twenty, toAll: [] }, 'careful', 20_000)).toBe(20_000);
  const thirty = Array.from({ length: 30 }, (_, index) => 4_100 + index * 10);
  expect(nextSlot({ toChat: [], toAll: thirty }, 'usual', 4_500)).toBe(5_100);
});

test('a burst to a chat is short, has a pause between two, and is made up for before the next', () => {
  const send = (times: readonly number[], now: number): number[] => [
    ...times,
    nextSlot({ toChat: times.slice(-60), toAll: [] }, 'usual', now),
  ];
  let times: readonly number[] = [];
  for (let count = 0; count < 60; count += 1) times = send(times, times.at(-1) ?? 0);
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(Math.min(...pauses)).toBe(600);
  expect(times.filter((at) => at < 60_000).length).toBeLessThanOrEqual(67);
  expect(pauses.slice(-30).every((pause) => pause === 1_000)).toBe(true);
  const last = times.at(-1) ?? 0;
  const rested = send(send(times, last + 2_000), last + 2_000);
  expect((rested.at(-1) ?? 0) - (rested.at(-2) ?? 0)).toBe(600);
});

test('a chat has eight answers at once, then one every four seconds, and is told once a minute that it is too much', () => {
  let now = 0;
  const rate = new CommandRate(() => now);
  const turns = Array.from({ length: 10 }, () => rate.take('a'));
  expect(turns).toEqual([...Array.from({ length: 8 }, () => 'now'), 'tell', 'never']);
  expect(rate.take('b')).toBe('now');
  now = 4_000;
  expect([rate.take('a'), rate.take('a')]).toEqual(['now', 'never']);
  now = 64_000;
  expect(Array.from({ length: 9 }, () => rate.take('a')).at(-1)).toBe('tell');
});

test('a code is over after ten minutes or fifty wrong tries, and a block after ten minutes', () => {
  let now = 0;
  const pairing = new Pairing(() => now);
  const first = pairing.begin();
  now = 10 * 60_000;
  expect(pairing.attempt(1, first.code)).toBe('none_waits');
  pairing.begin();
  for (let index = 0; index < 50; index += 1) pairing.attempt(index, 'AAAA-AAAA');
  expect(pairing.view()).toBeNull();
  const third = pairing.begin();
  for (let index = 0; index < 5; index += 1) pairing.attempt(7, 'AAAA-AAAA');
  expect(pairing.attempt(7, third.code)).toBe('blocked');
  now += 11 * 60_000;
  const fourth = pairing.begin();
  expect(pairing.attempt(7, fourth.code)).toBe('right');
  expect(pairing.attempt(7, fourth.code)).toBe('none_waits');
});

test('a question is over after two minutes, in another chat, and once it was answered', () => {
  let now = 0;
  const questions = new PauseQuestions(() => now);
  const chat = telegramChatIdSchema.parse('c1');
  const question = { chat, askerId: 1, kind: 'pause', destinations: [] } as const;
  const first = questions.ask(question);
  expect(questions.answer(first.yes, { chat: telegramChatIdSchema.parse('c2'), askerId: 1 }).kind).toBe(
    'over',
  );
  expect(questions.answer(first.yes, { chat, askerId: 2 }).kind).toBe('not_yours');
  expect(questions.answer(first.yes, { chat, askerId: 1 }).kind).toBe('yes');
  expect(questions.answer(first.yes, { chat, askerId: 1 }).kind).toBe('over');
  const second = questions.ask(question);
  now = 2 * 60_000;
  expect(questions.answer(second.yes, { chat, askerId: 1 }).kind).toBe('over');
  expect(questions.answer('yes', { chat, askerId: 1 }).kind).toBe('over');
});

test('an update is taken once, in its order; numbers that begin anew are none of before', () => {
  const ids = (handedOut: readonly number[], next: number) =>
    freshUpdates(
      handedOut.map((id) => ({ update_id: id })),
      next,
    ).map(({ update_id: id }) => id);
  expect(ids([12, 10, 11, 10], 10)).toEqual([10, 11, 12]);
  expect(ids([8, 9, 10], 10)).toEqual([10]);
  expect(ids([9], 10)).toEqual([]);
  expect(ids([40, 41], 900_000_000)).toEqual([40, 41]);
  expect(ids([], 0)).toEqual([]);
});
