/** From rounds to medians, ratios and a table. Pure. */
import type { Measured } from './bench-desk.ts';
import type { LoadResult } from './load.ts';
import { markdownTable } from './markdown-table.ts';
import { middle } from './numbers.ts';
import type { MeasuredExport } from './rounds.ts';

export interface Medians extends Omit<LoadResult, 'answered'> {
  readonly memoryMb: number | null;
  /** Not parsed yet when the load ended; null for servers that understand nothing. */
  readonly waiting: number | null;
  readonly drainedMs: number | null;
}

export interface NamedResult extends Medians {
  readonly name: string;
}

export function medians(rounds: readonly Measured[]): Medians {
  return {
    perSecond: middle(rounds.map((each) => each.perSecond)),
    refused: middle(rounds.map((each) => each.refused)),
    p50Ms: middle(rounds.map((each) => each.p50Ms)),
    p99Ms: middle(rounds.map((each) => each.p99Ms)),
    maxMs: middle(rounds.map((each) => each.maxMs)),
    loadCpuShare: middle(rounds.map((each) => each.loadCpuShare)),
    memoryMb: middleOrNull(rounds.map((each) => each.memoryMb)),
    waiting: middleOrNull(rounds.map((each) => each.backlog?.waiting ?? null)),
    drainedMs: middleOrNull(rounds.map((each) => each.backlog?.drainedMs ?? null)),
  };
}

function middleOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : middle(known);
}

/** A table in Markdown. */
export function tableOf(results: readonly NamedResult[]): string {
  const head = ['server', 'requests/s', 'p50', 'p99', 'memory', 'backlog at the end', 'worked off in'];
  const rows = results.map((each) => [
    each.name,
    count(each.perSecond),
    `${each.p50Ms.toFixed(1)} ms`,
    `${each.p99Ms.toFixed(1)} ms`,
    each.memoryMb === null ? 'unknown' : `${Math.round(each.memoryMb)} MB`,
    each.waiting === null ? '' : count(each.waiting),
    each.drainedMs === null ? '' : `${(each.drainedMs / 1_000).toFixed(1)} s`,
  ]);
  return markdownTable(head, rows, ['left', ...head.slice(1).map((): 'right' => 'right')]);
}

/** What the numbers are meant to say, beside their aims. */
export function ratios(results: readonly NamedResult[]): readonly string[] {
  const of = (letter: string): NamedResult | undefined =>
    results.find((each) => each.name.startsWith(`(${letter})`));
  const ratio = (over: string, under: string): string =>
    ((of(over)?.perSecond ?? 0) / (of(under)?.perSecond ?? 1)).toFixed(2);
  return [
    `(d) / (c) = ${ratio('d', 'c')}, aim at least 5`,
    `(d) / (b) = ${ratio('d', 'b')}, aim at least 0.5`,
    `(e) / (d) = ${ratio('e', 'd')}, aim at least 0.9`,
    `p99 of (d) = ${(of('d')?.p99Ms ?? 0).toFixed(1)} ms, aim under 15 ms`,
    `memory of (d) = ${Math.round(of('d')?.memoryMb ?? 0)} MB, of (e) = ${Math.round(of('e')?.memoryMb ?? 0)} MB, aim under 320 MB`,
  ];
}

export function exportLines(measured: MeasuredExport): readonly string[] {
  const { load, lightLoad, lines, linesMeanwhile, tookMs } = measured;
  const seconds = (tookMs / 1_000).toFixed(0);
  const said = (result: LoadResult): string =>
    `${count(result.perSecond)}/s, p50 ${result.p50Ms.toFixed(1)} ms, p99 ${result.p99Ms.toFixed(1)} ms`;
  return [
    `while ${count(lines - 1)} rows were exported in ${seconds} s (${count(linesMeanwhile)} of them meanwhile):`,
    `  every connection busy: ${said(load)}`,
    `  8 connections: ${said(lightLoad)}`,
  ];
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
