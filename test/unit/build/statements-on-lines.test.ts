/** Code that was shortened is the same program with its statements on lines, and its names are kept. */
import { runInNewContext } from 'node:vm';
import { minifySync } from 'vite';
import { expect, test } from 'vitest';
import { SHORT } from '../../../build/bundle/short.ts';
import { statementsOnLines } from '../../../build/bundle/statements-on-lines.ts';

const SOURCE = `
  'use strict';
  class Counter {
    #count = 0;
    static make() { return new Counter(); }
    get count() { return this.#count; }
    async add(by) { if (by < 0) throw new Error('less'); else this.#count += by; return this; }
    *[Symbol.iterator]() { for (let i = 0; i < this.#count; i += 1) yield i; }
  }
  const text = \`a
    b \${[1, 2].map((each) => { const twice = each * 2; return twice; }).join()} ; if (x) return\`;
  function letters(word) { outer: for (const each of word) { switch (each) { case 'x': break outer; default: continue; } } return word; }
  let n = 0; do n++; while (n < 3);
  try { null.gone; } catch { n += 1; } finally { n *= 10; }
  result = [text, letters('axb'), n, [...(() => { const one = Counter.make(); one.add(3); return one; })()]];
`;

function resultOf(code: string): unknown {
  const context: { result: unknown } = { result: null };
  runInNewContext(code, context);
  return context.result;
}

test('it is the same program, with a line for each statement', () => {
  const short = minifySync('chunk.js', SOURCE, { ...SHORT, module: true }).code;
  const lines = statementsOnLines(short);
  expect(resultOf(lines)).toEqual(resultOf(SOURCE));
  expect(resultOf(SOURCE)).toEqual([expect.stringContaining('2,4'), 'axb', 40, [0, 1, 2]]);
  expect(short.split('\n').length).toBeLessThan(5);
  expect(lines.split('\n').length).toBeGreaterThan(25);
});

test('a trace says which function it was, and Node shows the line and not the program', () => {
  const source = `export const before = '${'x'.repeat(10_000)}'; export function findTheDeposit(value) { const kept = value; return kept.gone.away; }`;
  const code = statementsOnLines(minifySync('chunk.js', source, { ...SHORT, module: true }).code);
  const thrown = runInNewContext(
    `${code.replaceAll('export', '')}; try { findTheDeposit({}) } catch (error) { error.stack }`,
  );
  expect(thrown).toContain('at findTheDeposit');
  expect(String(thrown).split('\n', 3).join('\n').length).toBeLessThan(400);
});

test('what cannot be read is no program that anybody should get', () => {
  expect(() => statementsOnLines('const = 1')).toThrow('cannot be read');
});
