/** Finds out how many postbacks a request holds, when it is parsed for the first time and never again. */
import { postbackCountOf } from '../postback/read-postback.ts';
import { headLines, targetIn } from '../../platform/request/raw-head.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';

export interface SplitRequest {
  /** The first postback, with its place among the others. */
  readonly postback: PostbackRow;
  /** How many further ones wait now. */
  readonly added: number;
}

/**
 * Gives each further postback of a request a row. Must run inside the transaction in which the first one is parsed.
 * What came without a network stays one: whoever sends such may be anybody, and a network that takes it over parses
 * it for the first time.
 */
export function splitRequest(
  deps: Pick<ApplyDeps, 'store' | 'networkOf'>,
  postback: PostbackRow,
): SplitRequest {
  const network = deps.networkOf(postback);
  const isNew = !postback.isAgain && postback.id === postback.requestId && postback.place.count === 1;
  if (!isNew || network === null || !mayHoldSeveral(postback)) return { postback, added: 0 };
  const count = postbackCountOf(postback, network);
  if (count === 1) return { postback, added: 0 };
  const added = deps.store.requests.split(postback.id, count);
  return { postback: { ...postback, place: { index: 1, count } }, added };
}

/** A list stands in brackets or elements, packed ones in a body too: most postbacks are a query without any. */
export function mayHoldSeveral({ head, body }: PostbackRow): boolean {
  return body.length > 0 || /\[|%5b/i.test(targetIn(headLines(head)));
}
