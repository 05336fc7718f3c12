/** Of the tables `outages` and `heartbeat` the copy of what the gate wrote. */
import type { OutageBook } from '../../platform/outages/outage-log.ts';
import { createHeartbeatWrite } from '../../platform/outages/outages-table.ts';
import type { NamedValues, WritableDb } from '../../platform/database.ts';

export type OutageCopyWrites = ReturnType<typeof createOutageCopyWrites>;

export function createOutageCopyWrites(db: WritableDb) {
  const drop = db.write<[]>('outages.dropCopied', 'DELETE FROM outages WHERE is_copied = 1');
  const insert = db.write<[NamedValues]>(
    'outages.copy',
    `INSERT INTO outages (cause, began_at_ms, ended_at_ms, noticed_at_ms, detail, is_copied)
     VALUES (@cause, @beganAtMs, @endedAtMs, @noticedAtMs, @detail, 1)`,
  );
  const endOpen = db.write<[number]>(
    'outages.endOld',
    'UPDATE outages SET ended_at_ms = max(began_at_ms, ?) WHERE ended_at_ms IS NULL AND is_copied = 0',
  );
  const saveHeartbeat = createHeartbeatWrite(db, 'outages.copyHeartbeat');
  return {
    /** In place of the copy before; what an older program wrote itself stays. */
    copy: ({ outages, heartbeat }: OutageBook): void => {
      drop.run();
      for (const outage of outages) insert.run({ ...outage });
      if (heartbeat === null) return;
      endOpen.run(heartbeat.wallMs);
      saveHeartbeat(heartbeat);
    },
  };
}
