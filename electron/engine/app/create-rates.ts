/** Exchange rates: read, fetched, and what conversions are worth by them. */
import { createAgents } from '../forward/agents.ts';
import { fetchRateFile } from '../rates/fetch-rate-file.ts';
import { Rates } from '../rates/rates.ts';
import type { RatesDeps } from '../rates/rates.ts';
import type { Base } from './base.ts';
import type { Parsing } from './create-parsing.ts';

export interface RateWork {
  readonly rates: Rates;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

export function createRates(
  { store, now, elapsed, log, events }: Base,
  { applying }: Pick<Parsing, 'applying'>,
  userAgent: string,
  onRecount: RatesDeps['onRecount'],
): RateWork {
  const agents = createAgents();
  const rates = new Rates({
    store,
    valuer: applying.valuer,
    now,
    elapsed,
    log,
    fetch: async (url) => fetchRateFile(agents.publicOnly, url, userAgent),
    onRecount,
    onChanged: () => {
      events.emit('rates.changed', null);
    },
  });
  return {
    rates,
    start: () => {
      rates.start();
    },
    stop: async () => {
      rates.stop();
      await Promise.all([agents.publicOnly.destroy(), agents.any.destroy()]);
    },
  };
}
