/** The further postbacks of a request whose bytes are there: they are made again from it where their rows are lost. */
import { postbackIdSchema } from '../../../../shared/domain/ids.ts';
import type { WritableDb } from '../../../platform/database.ts';
import { createRequestWrites } from '../requests.ts';

/** They wait to be parsed. @returns how many */
export function restoreFurther(db: WritableDb): number {
  const requests = db.query<[], { id: string; count: number }>(
    'rescue.requests',
    `SELECT id, request_count AS count FROM postbacks
     WHERE request_count > 1 AND request_id IS NULL AND network_id IS NOT NULL AND length(head) > 0`,
  );
  const { split } = createRequestWrites(db);
  return db.transaction(() =>
    requests.all().reduce((sum, { id, count }) => sum + split(postbackIdSchema.parse(id), count), 0),
  );
}
