/** What `docs/architecture.md` draws is what the linter enforces. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENGINE_ROWS, GATE_ROWS, WINDOW_ROWS } from '../../../build/layers.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** The rows of the drawing below a mark, top first. */
function drawnRows(mark: string): readonly (readonly string[])[] {
  const [, drawing = ''] = page.split(`<!-- ${mark} -->`);
  const lines = drawing.trimStart().split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  return lines.slice(0, end).map((line) => line.trim().split(/\s+/));
}

test('the page draws the layers of the engine as the table has them', () => {
  expect(drawnRows('engine layers')).toEqual(ENGINE_ROWS);
  expect(drawnRows('gate layers')).toEqual(GATE_ROWS);
});

test('the page draws the layers of the window as the table has them', () => {
  expect(drawnRows('window layers')).toEqual(WINDOW_ROWS);
});

test('every file that the page names is there', () => {
  const bases = [
    '',
    'electron',
    'electron/engine',
    'electron/gate',
    'electron/gate/tunnel',
    'electron/engine/reach',
  ];
  const named = [...page.matchAll(/`([\w/.-]+\.tsx?)`/g)].map(([, file = '']) => file);
  const missing = named.filter((file) => !bases.some((base) => existsSync(join(root, base, file))));
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
