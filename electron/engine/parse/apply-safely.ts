/** One postback that cannot be read must not hold up the others. */
import type { Log } from '../../platform/log.ts';
import { sqliteCode } from '../../platform/database.ts';
import type { NewPostback, PostbackRow } from '../store/postback-rows.ts';
import { waitingPostback } from './waiting-postback.ts';
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

/**
 * Writes one that is new with what is decided on it, in one go; inside the caller's transaction.
 * @returns false where it has to be stored first, because it may hold several, its network is
 * gone, or it cannot be read; nothing is written then
 * @throws as `applySafely`
 */
export function applyNew(deps: ApplyDeps, request: NewPostback): boolean {
  const postback = waitingPostback(request);
  const isOrphan = request.networkId !== null && deps.networkOf(postback) === null;
  if (isOrphan || mayHoldSeveral(postback)) return false;
  try {
    deps.store.transaction(() => applyPostback(deps, postback, 'new'));
    return true;
  } catch (error) {
    if (isAboutAll(error)) throw error;
    return false;
  }
}

/** @returns null when it failed: then the postback is given up */
function inSavepoint<T>(deps: ApplyDeps, log: Log, postback: PostbackRow, work: () => T): T | null {
  try {
    return deps.store.transaction(work);
  } catch (error) {
    if (isAboutAll(error)) throw error;
    log.error({ err: error, postbackId: postback.id }, 'postback not understood');
    giveUpOn(deps, postback);
    return null;
  }
}

function isAboutAll(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && !code.startsWith('SQLITE_CONSTRAINT');
}
