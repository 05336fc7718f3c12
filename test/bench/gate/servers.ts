/** The receiver beside what it is made of, by wrk. */
import type { Load, Measured } from '../bench-desk.ts';
import { CONNECTIONS } from '../load-desk.ts';
import { medians, type NamedResult, tableOf } from '../results.ts';
import { measureDesk, measureInsert, measurePlain } from '../rounds.ts';
import { type Figure, type Section, under } from './section.ts';
import { isWrkInstalled, wrkFor } from './wrk.ts';

const ROUNDS = 3;
const MEASURE_S = 6;
const SHORT_MEASURE_S = 2;

const SERVERS = [
  { id: 'http', name: 'bare node:http', measure: (load: Load) => measurePlain('plain-http-child.ts', load) },
  { id: 'express', name: 'bare Express', measure: (load: Load) => measurePlain('express-child.ts', load) },
  { id: 'insert', name: 'Express, one durable insert each', measure: measureInsert },
  { id: 'desk', name: 'Postback Desk', measure: measureDesk },
] as const;

type ServerId = (typeof SERVERS)[number]['id'];

export const servers: Section = async ({ isShort, say }) => {
  if (!isWrkInstalled()) return { kind: 'skipped', reason: 'wrk is not installed' };
  const load = wrkFor(isShort ? SHORT_MEASURE_S : MEASURE_S);
  const rounds: Record<ServerId, Measured[]> = { http: [], express: [], insert: [], desk: [] };
  for (let round = 1; round <= (isShort ? 1 : ROUNDS); round += 1) {
    for (const { id, name, measure } of SERVERS) {
      const measured = await measure(load);
      rounds[id].push(measured);
      say(`round ${round} ${name}: ${Math.round(measured.perSecond)}/s, p99 ${measured.p99Ms.toFixed(1)} ms`);
    }
  }
  const of = (id: ServerId): NamedResult => ({
    name: SERVERS.find((each) => each.id === id)?.name ?? id,
    ...medians(rounds[id]),
  });
  const [desk, express, insert] = [of('desk'), of('express'), of('insert')];
  return {
    kind: 'measured',
    figures: [
      atLeast('requests/s by wrk, of bare Express', desk.perSecond / express.perSecond, 0.5, 0.6),
      atLeast('of Express with one durable insert each', desk.perSecond / insert.perSecond, 5, 6),
      under(`p99 at ${CONNECTIONS} connections by wrk`, desk.p99Ms, 10),
      { name: 'not answered 200', measured: String(desk.refused), aim: '0', holds: desk.refused === 0 },
    ],
    table: tableOf([of('http'), express, insert, desk]),
    numbers: rounds,
  };
};

function atLeast(name: string, ratio: number, least: number, aim: number): Figure {
  return {
    name,
    measured: ratio.toFixed(2),
    aim: `at least ${least}, better ${aim}`,
    holds: ratio >= least,
  };
}
