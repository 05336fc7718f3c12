/** In the table `settings`: what destinations refused since something passed, so that a restart forgets none of it. */
import { z } from 'zod';
import type { RefusalWatch } from '../../../shared/domain/forward/refusals.ts';
import { deliveryIdSchema, type DestinationId } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const watchSchema = z.object({
  refusals: z.array(z.object({ id: deliveryIdSchema, clickKey: z.string(), answer: z.string() })),
  isAtFault: z.boolean(),
  givenBack: z.array(deliveryIdSchema).transform((ids) => new Set(ids)),
  patience: z.number(),
});

const nameOf = (id: DestinationId): string => `refusals/${id}`;

export type RefusalSettingReads = ReturnType<typeof createRefusalSettingReads>;

export function createRefusalSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.refusals',
    'SELECT value FROM settings WHERE name = ?',
  );
  return {
    /** Null where nothing was refused since something passed. */
    of: (id: DestinationId): RefusalWatch | null => {
      const row = select.get(nameOf(id));
      return row === undefined ? null : (watchSchema.safeParse(JSON.parse(row.value)).data ?? null);
    },
  };
}

export type RefusalSettingWrites = ReturnType<typeof createRefusalSettingWrites>;

export function createRefusalSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveRefusals',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[string]>('settings.removeRefusals', 'DELETE FROM settings WHERE name = ?');
  return {
    save: (id: DestinationId, watch: RefusalWatch): void => {
      if (watch.refusals.length === 0 && !watch.isAtFault && watch.givenBack.size === 0) {
        remove.run(nameOf(id));
      } else {
        upsert.run(nameOf(id), JSON.stringify({ ...watch, givenBack: [...watch.givenBack] }));
      }
    },
  };
}
