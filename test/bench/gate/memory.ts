/** Proportional memory of all processes together, under a flood and a minute after it. */
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchDesk, withBenchDesk } from '../bench-desk.ts';
import { CONNECTIONS, load as ownLoad } from '../load-desk.ts';
import type { Figure, Section } from './section.ts';
import { isWrkInstalled, wrkFor } from './wrk.ts';

const LOAD_S = 10;
const QUIET_MS = 60_000;
const SHORT_LOAD_S = 2;
const SHORT_QUIET_MS = 5_000;
const SAMPLE_MS = 250;
const AT_ONCE = 32;

/** In MB: the program's first process, gate and engine. */
type Sample = readonly number[];

export const memory: Section = async ({ isShort, say }) =>
  withBenchDesk({ answersAfterMs: 0, concurrency: AT_ONCE }, async (desk) => {
    const atStart = desk.server.memoryPartsMb();
    if (atStart === null) return { kind: 'skipped', reason: 'this system does not say proportional memory' };
    const underLoad = await highestDuring(desk, async () => {
      const load = isWrkInstalled() ? wrkFor(isShort ? SHORT_LOAD_S : LOAD_S) : ownLoad;
      await load(desk.server.port, desk.path);
    });
    const afterwards = await highestDuring(desk, () => workedOff(desk));
    const quietMs = isShort ? SHORT_QUIET_MS : QUIET_MS;
    say(`Everything is parsed and sent; quiet for ${quietMs / 1_000} s …`);
    await pause(quietMs);
    const idle = desk.server.memoryPartsMb() ?? [];
    const samples = { atStart, underLoad, afterwards, idle };
    for (const [name, sample] of Object.entries(samples)) say(`${name}: ${sample.map(mb).join(' + ')}`);
    return {
      kind: 'measured',
      figures: [
        underMb(`memory of all processes, highest at ${CONNECTIONS} connections`, underLoad, 320),
        underMb('highest while the rest is parsed and sent', afterwards, 320),
        underMb('after a minute of quiet', idle, 220),
      ],
      table: null,
      numbers: samples,
    };
  });

/** The sample with the highest sum. */
async function highestDuring({ server }: BenchDesk, work: () => Promise<void>): Promise<Sample> {
  let highest: Sample = [];
  const sampling = setInterval(() => {
    const sample = server.memoryPartsMb() ?? [];
    if (sum(sample) > sum(highest)) highest = sample;
  }, SAMPLE_MS);
  await work();
  clearInterval(sampling);
  return highest;
}

/** Everything is parsed and sent. */
async function workedOff({ api }: BenchDesk): Promise<void> {
  for (;;) {
    const { postbacks, deliveries } = await api.ledger();
    const { planned, delivered, skipped, unknown, dead } = deliveries;
    if (postbacks.waiting === 0 && planned === delivered + skipped + unknown + dead) return;
    await pause(SAMPLE_MS);
  }
}

const sum = (sample: Sample): number => sample.reduce((total, part) => total + part, 0);
const mb = (value: number): string => `${Math.round(value)} MB`;

function underMb(name: string, sample: Sample, limitMb: number): Figure {
  return { name, measured: mb(sum(sample)), aim: `under ${limitMb} MB`, holds: sum(sample) < limitMb };
}
