/** What each station of a simulated chain shows in one line. Pure. */
import { parametersOf, parseLink } from '../../../shared/domain/link/link-text.ts';
import type { StationRow } from './station-row.ts';

export type StationState = 'ok' | 'broken' | 'after';

/** What follows the first break is told as such. */
export function stationState(rows: readonly StationRow[], index: number): StationState {
  const breakAt = rows.findIndex((row) => row.broken !== null);
  if (breakAt === -1 || index < breakAt) return 'ok';
  return index === breakAt ? 'broken' : 'after';
}

/** The piece of a station's text that holds the click id: `sub1=x7k2m9q4`; empty where it does not hold it. */
export function snippetOf({ code, lines }: StationRow, clickId: string): string {
  if (clickId === '') return '';
  const url = (code ?? '').replace(/^[A-Z]+ /u, '').split('\n', 1)[0] ?? '';
  const parameter = parametersOf(parseLink(url)).find((each) => (each.value ?? '').includes(clickId));
  if (parameter !== undefined) return `${parameter.name}=${clickId}`;
  return [code ?? '', ...lines].some((text) => text.includes(clickId)) ? clickId : '';
}
