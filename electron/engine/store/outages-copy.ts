/** Of the tables `outages` and `heartbeat` the copy of what the gate wrote. */
import type { OutageBook } from '../../platform/outages/outage-log.ts';
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
  const upsertBeat = db.write<[NamedValues]>(
    'outages.copyHeartbeat',
    `INSERT INTO heartbeat (id, wall_ms, uptime_ms, is_goodbye, watched_since_ms)
     VALUES (1, @wallMs, @uptimeMs, @isGoodbye, @watchedSinceMs)
     ON CONFLICT (id) DO UPDATE SET wall_ms = excluded.wall_ms, uptime_ms = excluded.uptime_ms,
       is_goodbye = excluded.is_goodbye,
       watched_since_ms = min(watched_since_ms, excluded.watched_since_ms)`,
  );
  return {
    /** In place of the copy before; what an older program wrote itself stays. */
    copy: ({ outages, heartbeat }: OutageBook): void => {
      drop.run();
      for (const outage of outages) insert.run({ ...outage });
      if (heartbeat === null) return;
      endOpen.run(heartbeat.wallMs);
      upsertBeat.run({ ...heartbeat, isGoodbye: Number(heartbeat.isGoodbye) });
    },
  };
}
