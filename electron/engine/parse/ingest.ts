/**
 * The one way in for a request, whatever received it: this computer's gate, a mailbox on a server, or the person. It is stored, and
 * read where it can be, inside the transaction of its batch; whoever hands it over never does so twice.
 */
import type { Signature } from '../../../shared/domain/access/signature.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { sqliteCode } from '../../platform/database.ts';
import type { Log } from '../../platform/log.ts';
import type { NumberedRequest } from '../../platform/spool/spooled-request.ts';
import type { NewPostback, PostbackRow } from '../store/postback-rows.ts';
import { waitingPostback } from './waiting-postback.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { applyNew, applySafely } from './apply-safely.ts';
import { giveUpOn } from './apply-postback.ts';

export interface IngestDeps extends ApplyDeps {
  readonly log: Log;
  readonly steadyAtMs: (request: NumberedRequest) => number;
  /** Of a request that the gate let in without the secret: what its signature is worth. */
  readonly checkSignature: (
    networkId: NetworkId,
    request: Pick<NumberedRequest, 'head' | 'body'>,
  ) => Signature | 'wrong' | 'unchecked' | null;
}

export interface IngestedRequest {
  readonly id: PostbackId;
  /** How many further postbacks it holds, which wait to be parsed. */
  readonly added: number;
}

/**
 * A database that was put back may not know its network any more: then it is kept as nobody's.
 * @returns what is stored now
 */
function storeKept({ store: { postbacks } }: Pick<ApplyDeps, 'store'>, request: NewPostback): PostbackRow {
  try {
    // A constraint undoes the statement alone (sqlite.org/lang_conflict.html, ABORT).
    postbacks.insert(request);
    return waitingPostback(request);
  } catch (error) {
    const isOrphan =
      request.networkId !== null && sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true;
    if (!isOrphan) throw error;
    const nobodys = {
      ...request,
      networkId: null,
      isNetworkLost: true,
      signature: null,
      signatureState: null,
    };
    postbacks.insert(nobodys);
    return waitingPostback(nobodys);
  }
}

/** @param isGivenUp as for `takeIn` */
export function ingest(
  deps: IngestDeps,
  source: string,
  request: NumberedRequest,
  isGivenUp: boolean,
): IngestedRequest {
  const { facts, head, body, receivedAtMs, sequence } = request;
  const id = postbackIdSchema.parse(deps.newId());
  const { networkId } = facts;
  const signature =
    facts.isSignatureUnchecked && networkId !== null
      ? deps.checkSignature(networkId, request)
      : facts.signature;
  const isSigned = signature !== 'wrong' && signature !== 'unchecked';
  const row: NewPostback = {
    id,
    receivedAtMs,
    steadyMs: deps.steadyAtMs(request),
    networkId,
    isNetworkLost: false,
    method: facts.method,
    head,
    body,
    bodyState: facts.bodyState,
    remoteAddress: facts.remoteAddress,
    test: facts.test || facts.isOwnTest,
    source,
    sequence,
    signature: isSigned ? signature : null,
    signatureState: isSigned ? null : signature,
    resent: null,
  };
  return takeIn(deps, row, isGivenUp);
}

/** @param isGivenUp reading it stopped the program again and again: it is stored and shown as it came */
export function takeIn(
  deps: ApplyDeps & Pick<IngestDeps, 'log'>,
  request: NewPostback,
  isGivenUp: boolean,
): IngestedRequest {
  const { id } = request;
  if (!isGivenUp && applyNew(deps, request)) return { id, added: 0 };
  const stored = storeKept(deps, request);
  if (isGivenUp) {
    deps.log.error({ postbackId: id }, 'a postback is not parsed: the program stopped at it again and again');
    giveUpOn(deps, stored);
    return { id, added: 0 };
  }
  return { id, added: applySafely(deps, deps.log, stored) };
}
