/** What `docs/architecture.md` draws is what the linter enforces. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENGINE_ROWS, WINDOW_ROWS } from '../../../build/layers.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/architecture.md'), 'utf8');

/** The rows of the drawing below a mark, top first. */
function drawnRows(mark: string): readonly (readonly string[])[] {
  const [, drawing = ''] = page.split(`<!-- ${mark} -->`);
  const lines = drawing.trimStart().split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  return lines.slice(0, end).map((line) => line.trim().split(/\s+/));
}

test('the page draws the layers of the engine as the table has them', () => {
  expect(drawnRows('engine layers')).toEqual(ENGINE_ROWS);
});

test('the page draws the layers of the window as the table has them', () => {
  expect(drawnRows('window layers')).toEqual(WINDOW_ROWS);
});
