import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MoodFacts, TRAY_MOODS, trayImage, trayMood } from '../../../electron/main/tray-mood.ts';

const IMAGES = join(import.meta.dirname, '../../../electron/main/images/tray');
const well: MoodFacts = {
  gate: 'running',
  engine: 'running',
  address: { problem: null, state: 'up' },
  isPaused: false,
  hasAlarm: false,
};

test.each<[string, Partial<MoodFacts>, string]>([
  ['all is well', {}, 'receiving'],
  ['the address is not known yet', { address: null }, 'receiving'],
  ['it works over another database', { engine: 'reopening' }, 'receiving'],
  ['the receiver died', { gate: 'waiting' }, 'trouble'],
  ['the engine died', { engine: 'waiting' }, 'trouble'],
  ['the engine starts again, and that was told', { engine: 'starting', hasAlarm: true }, 'trouble'],
  ['networks do not reach it', { address: { problem: null, state: 'down' } }, 'trouble'],
  ['it starts', { gate: 'starting', engine: 'starting', address: null }, 'stopped'],
  ['forwarding is paused', { isPaused: true }, 'stopped'],
  ['forwarding is paused and the receiver died', { isPaused: true, gate: 'waiting' }, 'trouble'],
])('the icon when %s', (_when, facts, mood) => {
  expect(trayMood({ ...well, ...facts })).toBe(mood);
});

test('every icon is there, in both sizes', () => {
  const files = TRAY_MOODS.flatMap((mood) => [
    trayImage(mood, 'darwin', false),
    trayImage(mood, 'linux', false),
    trayImage(mood, 'win32', true),
  ]);
  expect(new Set(files).size).toBe(9);
  const both = files.flatMap((file) => [file, file.replace('.png', '@2x.png')]);
  expect(both.filter((file) => !existsSync(join(IMAGES, file)))).toEqual([]);
});
