/** What conversions are worth, and what was spent for them. */
import type { RouterDeps } from '../api/router.ts';
import { Warnings } from '../warnings/warnings.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { QueryingThreadDeps } from '../../platform/querying-thread.ts';
import type { Base } from './base.ts';
import { createCosts } from './create-costs.ts';
import type { Linking } from './create-linking.ts';
import type { Parsing } from './create-parsing.ts';
import { createRates } from './create-rates.ts';

export interface MoneyWork {
  /** What the API needs of it. */
  readonly routes: Pick<RouterDeps, 'rates' | 'costs' | 'costFile' | 'origins' | 'warnings'>;
  readonly start: () => void;
  /** Nothing is written any more. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

export interface MoneyDeps {
  readonly linking: Linking;
  readonly parsing: Parsing;
  readonly readers: ReaderPool;
}

export interface MoneyPlace extends Omit<QueryingThreadDeps, 'log'> {
  readonly dataDir: string;
  /** Of the program. */
  readonly version: string;
}

export function createMoney(
  base: Base,
  { linking, parsing, readers }: MoneyDeps,
  place: MoneyPlace,
): MoneyWork {
  const costWork = createCosts(base, linking, parsing, readers, place);
  const rateWork = createRates(base, parsing, `PostbackDesk/${place.version}`, (scope) => {
    costWork.revalue.begin(scope);
  });
  const { store, newId, now, log, elapsed, events } = base;
  const warnings = new Warnings({
    store,
    newId,
    now,
    log,
    elapsed,
    figures: async (rules, nowMs) => readers.background.read('warningFigures', { rules, nowMs }),
    scopeOf: ({ networkId, linkId }) =>
      (linkId === null ? store.networks.all().find(({ id }) => id === networkId) : store.links.get(linkId))
        ?.name ?? null,
    onChanged: () => {
      events.emit('warnings.changed', null);
    },
  });
  events.on('postback.parsed', () => {
    warnings.wake();
  });
  return {
    routes: { rates: rateWork.rates, warnings, ...costWork.routes },
    start: () => {
      rateWork.start();
      costWork.start();
      warnings.wake();
    },
    stop: () => {
      warnings.stop();
      costWork.stop();
    },
    close: async () => {
      await Promise.all([costWork.close(), rateWork.stop()]);
    },
  };
}
