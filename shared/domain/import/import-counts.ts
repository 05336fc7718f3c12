/** What an import has found so far. Pure. */
import type { LineFault } from './import-line.ts';

export interface ImportCounts {
  readonly lines: number;
  /** Would come in, or came in. */
  readonly fresh: number;
  /** Here already. */
  readonly known: number;
  /** Corrections by hand, which are left out. */
  readonly corrections: number;
  /** Lines that cannot be read. */
  readonly bad: number;
  /** The first of them. */
  readonly faults: readonly { readonly line: number; readonly fault: LineFault }[];
  /** Of no network that is here by its name: left out. Null: of none at all. */
  readonly unknownNetworks: readonly { readonly name: string | null; readonly count: number }[];
}

export const NO_COUNTS: ImportCounts = {
  lines: 0,
  fresh: 0,
  known: 0,
  corrections: 0,
  bad: 0,
  faults: [],
  unknownNetworks: [],
};

const MOST_FAULTS = 100;
const MOST_NETWORKS = 50;

export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  return {
    lines: one.lines + other.lines,
    fresh: one.fresh + other.fresh,
    known: one.known + other.known,
    corrections: one.corrections + other.corrections,
    bad: one.bad + other.bad,
    faults: other.faults.length === 0 ? one.faults : [...one.faults, ...other.faults].slice(0, MOST_FAULTS),
    unknownNetworks: addNetworks(one.unknownNetworks, other.unknownNetworks),
  };
}

type Networks = ImportCounts['unknownNetworks'];

function addNetworks(one: Networks, other: Networks): Networks {
  if (other.length === 0) return one;
  const counts = new Map(one.map(({ name, count }) => [name, count]));
  for (const { name, count } of other) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].slice(0, MOST_NETWORKS).map(([name, count]) => ({ name, count }));
}
