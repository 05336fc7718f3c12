/** One postback that cannot be read must not hold up the others. */
import type { Log } from '../../platform/log.ts';
import { sqliteCode } from '../../platform/database.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { applyPostback, giveUpOn } from './ingest.ts';

/**
 * Applies a postback in a savepoint of its own, inside the caller's transaction.
 * @throws what concerns all of them, such as a full disk
 */
export function applySafely(deps: ApplyDeps, log: Log, postback: PostbackRow): void {
  try {
    deps.store.transaction(() => {
      applyPostback(deps, postback);
    });
  } catch (error) {
    const code = sqliteCode(error);
    if (code !== null && !code.startsWith('SQLITE_CONSTRAINT')) throw error;
    log.error({ err: error, postbackId: postback.id }, 'postback not understood');
    giveUpOn(deps, postback);
  }
}
