/** One postback that cannot be read must not hold up the others. */
import type { Log } from '../../platform/log.ts';
import { sqliteCode } from '../../platform/database.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { applyPostback, giveUpOn } from './apply-postback.ts';
import { mayHoldSeveral, splitRequest } from './split-request.ts';

/**
 * Applies a postback in a savepoint of its own, inside the caller's transaction.
 * @returns how many further postbacks its request turned out to hold, which wait now
 * @throws what concerns all of them, such as a full disk
 */
export function applySafely(deps: ApplyDeps, log: Log, stored: PostbackRow): number {
  // By itself: the others of its request do not depend on whether the first one can be read.
  const split = mayHoldSeveral(stored)
    ? inSavepoint(deps, log, stored, () => splitRequest(deps, stored))
    : null;
  const { postback, added } = split ?? { postback: stored, added: 0 };
  inSavepoint(deps, log, postback, () => {
    applyPostback(deps, postback);
  });
  return added;
}

/** @returns null when it failed: then the postback is given up */
function inSavepoint<T>(deps: ApplyDeps, log: Log, postback: PostbackRow, work: () => T): T | null {
  try {
    return deps.store.transaction(work);
  } catch (error) {
    const code = sqliteCode(error);
    if (code !== null && !code.startsWith('SQLITE_CONSTRAINT')) throw error;
    log.error({ err: error, postbackId: postback.id }, 'postback not understood');
    giveUpOn(deps, postback);
    return null;
  }
}
