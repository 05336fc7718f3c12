import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveCloseNotice } from '../../../electron/main/close-notice.ts';
import { ShellMemory } from '../../../electron/main/shell-memory.ts';
import { startBounds, type WindowPlace } from '../../../electron/main/window-place.ts';
import { en } from '../../../shared/text/en.ts';

const place: WindowPlace = { x: 40, y: 30, width: 1_200, height: 800, isMaximized: false };
const screen = { x: 0, y: 0, width: 1_920, height: 1_040 };
const secondScreen = { x: 1_920, y: 0, width: 1_280, height: 984 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postback-desk-memory-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what the shell remembers outlives a start', () => {
  const file = join(folder, 'shell.json');
  new ShellMemory(file).change({ windowPlace: place });
  new ShellMemory(file).change({ hasSeenCloseNotice: true });
  expect(new ShellMemory(file).get()).toMatchObject({ windowPlace: place, hasSeenCloseNotice: true });
});

test.each(['', '{', '[]', '{"windowPlace":{"x":"left"},"hasSeenCloseNotice":1}'])(
  'a damaged memory (%s) is no reason not to start',
  (content) => {
    const file = join(folder, 'shell.json');
    writeFileSync(file, content);
    expect(new ShellMemory(file).get()).toMatchObject({ windowPlace: null, hasSeenCloseNotice: false });
  },
);

test('one damaged value does not take the others with it', () => {
  const file = join(folder, 'shell.json');
  writeFileSync(file, JSON.stringify({ windowPlace: { x: 1.5 }, hasSeenCloseNotice: true }));
  expect(new ShellMemory(file).get()).toMatchObject({ windowPlace: null, hasSeenCloseNotice: true });
});

test('a folder that cannot be written is no reason to fail', () => {
  const memory = new ShellMemory(join(folder, 'gone/shell.json'));
  memory.change({ hasSeenCloseNotice: true });
  expect(memory.get().hasSeenCloseNotice).toBe(true);
});

test('the first window has the usual size and a place of the system’s choice', () => {
  expect(startBounds(null, [screen])).toEqual({ width: 1_320, height: 860 });
});

test('the first window is not larger than a small screen, and never too small to use', () => {
  expect(startBounds(null, [{ x: 0, y: 0, width: 1_024, height: 700 }])).toEqual({
    width: 1_024,
    height: 700,
  });
  expect(startBounds(null, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual({ width: 900, height: 560 });
});

test('the window comes back to its place, also on a second screen', () => {
  expect(startBounds(place, [screen])).toEqual({ x: 40, y: 30, width: 1_200, height: 800 });
  const there = { ...place, x: 2_000 };
  expect(startBounds(there, [screen, secondScreen])).toEqual({ x: 2_000, y: 30, width: 1_200, height: 800 });
});

test('a place on a screen that is gone is forgotten, and the size is kept', () => {
  expect(startBounds({ ...place, x: 2_000 }, [screen])).toEqual({ width: 1_200, height: 800 });
  expect(startBounds({ ...place, y: -900 }, [screen])).toEqual({ width: 1_200, height: 800 });
});

test('the question on closing is asked once, and its Quit quits', async () => {
  const memory = new ShellMemory(join(folder, 'shell.json'));
  let asked = 0;
  const ask = (): Promise<number> => {
    asked += 1;
    return Promise.resolve(1);
  };
  const findTray = (): Promise<boolean> => Promise.resolve(true);
  expect(await giveCloseNotice(ask, memory, findTray, () => en)).toBe(false);
  expect(await giveCloseNotice(ask, memory, findTray, () => en)).toBe(true);
  expect(asked).toBe(1);
  expect(JSON.parse(readFileSync(join(folder, 'shell.json'), 'utf8'))).toMatchObject({
    hasSeenCloseNotice: true,
  });
});
