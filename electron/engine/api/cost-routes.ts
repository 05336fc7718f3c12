/** Procedures of costs. Thin: each one calls and shows. */
import { type CostFileView, MOST_COST_DAYS } from '../../../shared/contract/costs.ts';
import { LINK_DIMENSION } from '../../../shared/domain/cost/cost-dimension.ts';
import { knownKeys } from '../../../shared/domain/cost/known-keys.ts';
import { parseRateDay } from '../../../shared/domain/money/rates/rate-day.ts';
import { UserError } from '../../platform/user-error.ts';
import type { CostFile } from '../costs/cost-file.ts';
import type { CostFileProgress } from '../costs/cost-file-progress.ts';
import type { Costs } from '../costs/costs.ts';
import type { OriginFiller } from '../parse/origin-filler.ts';
import type { Links } from '../links/links.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { ApiBase } from './base.ts';

export interface CostRouteDeps {
  readonly costs: Costs;
  readonly costFile: CostFile;
  readonly origins: Pick<OriginFiller, 'isReading'>;
  readonly links: Links;
  readonly readers: ReaderPool;
}

const SAMPLES = 3;
const SAMPLE_CHARS = 80;

export function costRoutes(base: ApiBase, deps: CostRouteDeps) {
  const { costs, costFile, origins, links, readers } = deps;
  return {
    get: base.costs.get.handler(async ({ input: { dimension, from, to, timeZone } }) => {
      const days = (parseRateDay(to) ?? 0) - (parseRateDay(from) ?? 0) + 1;
      if (days < 1 || days > MOST_COST_DAYS)
        throw new UserError('BAD_REQUEST', { code: 'cost_period_invalid', mostDays: MOST_COST_DAYS });
      const saved = links.list();
      // Asked before: what is read meanwhile is not in the figures.
      const isMatching = origins.isReading;
      const report = await readers.window.read('costs', {
        dimension,
        from,
        to,
        timeZone: timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
        known: [...knownKeys(dimension, saved)],
        names:
          dimension === LINK_DIMENSION ? Object.fromEntries(saved.map(({ id, name }) => [id, name])) : {},
      });
      return { ...report, isMatching };
    }),
    save: base.costs.save.handler(({ input: { dimension, rows, isLook } }) =>
      isLook ? costs.look(dimension, rows) : costs.save(dimension, rows),
    ),
    remove: base.costs.remove.handler(({ input: { dimension, key, from, to } }) => ({
      removed: costs.remove(dimension, key, from, to),
    })),
    file: {
      get: base.costs.file.get.handler(() =>
        costFile.progress === null ? null : fileView(costFile.progress),
      ),
      create: base.costs.file.create.handler(({ input }) =>
        fileView(costFile.create(input.name, input.bytes)),
      ),
      upload: base.costs.file.upload.handler(({ input }) =>
        fileView(costFile.upload(input.offset, Buffer.from(input.data, 'base64'))),
      ),
      inspect: base.costs.file.inspect.handler(({ input }) => {
        const { mapping, names, rows, isBinary } = costFile.inspect(input);
        const columns = names.map((name, index) => ({
          name,
          samples: rows
            .map((cells) => (cells[index] ?? '').slice(0, SAMPLE_CHARS))
            .filter((cell) => cell !== '')
            .slice(0, SAMPLES),
        }));
        return { mapping, columns, isBinary };
      }),
      read: base.costs.file.read.handler(({ input }) => fileView(costFile.read(input))),
      save: base.costs.file.save.handler(() => fileView(costFile.save())),
      cancel: base.costs.file.cancel.handler(() => {
        costFile.cancel();
        return { ok: true } as const;
      }),
    },
  };
}

function fileView({ faults, faultLines, ...progress }: CostFileProgress): CostFileView {
  return { ...progress, faults: { ...faults }, faultLines: faultLines.map((each) => ({ ...each })) };
}
