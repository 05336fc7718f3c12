/** What was spent: saved, read from files, and brought together with what came of it. */
import type { CostRouteDeps } from '../api/cost-routes.ts';
import { CostFile } from '../costs/cost-file.ts';
import { Costs } from '../costs/costs.ts';
import { LinkKeys } from '../costs/link-keys.ts';
import { RevalueCosts } from '../costs/revalue-costs.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { QueryingThreadDeps } from '../../platform/querying-thread.ts';
import type { Base } from './base.ts';
import type { Linking } from './create-linking.ts';
import type { Parsing } from './create-parsing.ts';

export interface CostWork {
  readonly routes: Pick<CostRouteDeps, 'costs' | 'costFile' | 'origins'>;
  readonly revalue: RevalueCosts;
  readonly start: () => void;
  /** Nothing is written any more. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

export function createCosts(
  { store, newId, elapsed, log, events }: Base,
  { links }: Pick<Linking, 'links'>,
  { applying, originFiller }: Pick<Parsing, 'applying' | 'originFiller'>,
  readers: Pick<ReaderPool, 'background'>,
  place: Omit<QueryingThreadDeps, 'log'> & { readonly dataDir: string },
): CostWork {
  const { valuer } = applying;
  const tell = (): void => {
    events.emit('costs.changed', null);
  };
  const keys = new LinkKeys({ store, links: () => links.list() });
  const costs = new Costs({ store, valuer, keys, onChanged: tell });
  const { dataDir, databasePath, queries } = place;
  const costFile = new CostFile({
    store,
    valuer,
    keys,
    planOf: async (dimension) => readers.background.read('costPlan', dimension),
    dataDir,
    databasePath,
    queries,
    newId,
    log,
    elapsed,
    onChanged: tell,
  });
  const revalue = new RevalueCosts({ store, valuer, log, elapsed, onDone: tell });
  events.on('link.changed', () => {
    keys.adopt();
    tell();
  });
  return {
    routes: { costs, costFile, origins: originFiller },
    revalue,
    start: () => {
      keys.adopt();
      costFile.start();
      revalue.wake();
    },
    stop: () => {
      costFile.stop();
      revalue.stop();
    },
    close: async () => costFile.close(),
  };
}
