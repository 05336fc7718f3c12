/** What the orders of the list take, as tables. */
import type { Figure } from '../gate/section.ts';
import { under } from '../gate/section.ts';
import { markdownTable } from '../markdown-table.ts';
import type { MeasuredSort } from './measure-sorts.ts';

/** @returns the time that 95 of 100 stay below */
export function p95(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

export function shownMs(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** Empty of none. */
export function middle(times: readonly number[]): string {
  const time = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
  return time === undefined ? '' : shownMs(time);
}

export function sortFigures(sorts: readonly MeasuredSort[]): readonly Figure[] {
  const plain = sorts.filter(({ q }) => q === '');
  const filtered = sorts.filter(({ q }) => q !== '');
  const both = (name: string, limitMs: number, wall: readonly number[], cpu: readonly number[]) => [
    under(`${name}, p95`, p95(wall), limitMs),
    under('the same in time of the processor', p95(cpu), limitMs),
  ];
  const all = (rows: readonly MeasuredSort[], times: 'firstMs' | 'firstCpuMs' | 'nextMs' | 'nextCpuMs') =>
    rows.flatMap((row) => row[times]);
  return [
    ...both('first page of a list sorted otherwise', 50, all(plain, 'firstMs'), all(plain, 'firstCpuMs')),
    ...both('sorted and filtered', 50, all(filtered, 'firstMs'), all(filtered, 'firstCpuMs')),
    ...both('next page of a list sorted otherwise', 10, all(plain, 'nextMs'), all(plain, 'nextCpuMs')),
    // Its rows lie among a million others of the order: it is as much work as the first.
    ...both('next page, sorted and filtered', 50, all(filtered, 'nextMs'), all(filtered, 'nextCpuMs')),
  ];
}

/** @param heading where and over how many it was run */
export function sortTables(sorts: readonly MeasuredSort[], heading: string): string {
  return [
    heading,
    markdownTable(
      ['figure', 'measured', 'aim', 'holds'],
      sortFigures(sorts).map(({ name, measured, aim, holds }) => [
        name,
        measured,
        aim,
        holds ? 'yes' : '**no**',
      ]),
    ),
    markdownTable(
      ['order', 'filter', 'first page', 'of it processor', 'next page', 'of it processor'],
      sorts.map(({ by, order, q, firstMs, firstCpuMs, nextMs, nextCpuMs }) => [
        `${by}, ${order}`,
        q === '' ? '' : `\`${q}\``,
        middle(firstMs),
        middle(firstCpuMs),
        middle(nextMs),
        middle(nextCpuMs),
      ]),
      ['left', 'left', 'right', 'right', 'right', 'right'],
    ),
  ].join('\n\n');
}
