/** What conversions are worth, and what was spent for them. */
import type { RouterDeps } from '../api/router.ts';
import type { QueryingThreadDeps } from '../../platform/querying-thread.ts';
import type { Base } from './base.ts';
import { createCosts } from './create-costs.ts';
import type { Linking } from './create-linking.ts';
import type { Parsing } from './create-parsing.ts';
import { createRates } from './create-rates.ts';
import type { Subjects } from './create-subjects.ts';

export interface MoneyWork {
  /** What the API needs of it. */
  readonly routes: Pick<RouterDeps, 'rates' | 'costs' | 'costFile' | 'origins'>;
  readonly start: () => void;
  /** Nothing is written any more. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

export interface MoneyDeps {
  readonly subjects: Subjects;
  readonly linking: Linking;
  readonly parsing: Parsing;
}

export interface MoneyPlace extends Omit<QueryingThreadDeps, 'log'> {
  readonly dataDir: string;
  /** Of the program. */
  readonly version: string;
}

export function createMoney(
  base: Base,
  { subjects, linking, parsing }: MoneyDeps,
  place: MoneyPlace,
): MoneyWork {
  const costWork = createCosts(base, subjects, linking, parsing, place);
  const rateWork = createRates(base, parsing, `PostbackDesk/${place.version}`, (scope) => {
    costWork.revalue.begin(scope);
  });
  return {
    routes: { rates: rateWork.rates, ...costWork.routes },
    start: () => {
      rateWork.start();
      costWork.start();
    },
    stop: costWork.stop,
    close: async () => {
      await Promise.all([costWork.close(), rateWork.stop()]);
    },
  };
}
