/** An entry by hand as a row beside those of postbacks: it has values like theirs, and no bytes. */
import { postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { KeptByHand } from '../store/by-hand-column.ts';
import { BY_HAND, type PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { waitingPostback } from './waiting-postback.ts';

/** The row of an entry by hand, before it is decided on: nothing of it is stored yet. */
export function handRow(
  deps: Pick<ApplyDeps, 'newId' | 'now' | 'steadyMs'>,
  network: Pick<NetworkRow, 'id'>,
  isTest: boolean,
  byHand: KeptByHand,
  parsed: ParsedPostback,
): PostbackRow {
  const entry = waitingPostback({
    id: postbackIdSchema.parse(deps.newId()),
    receivedAtMs: deps.now(),
    steadyMs: deps.steadyMs(),
    networkId: network.id,
    method: '',
    head: Buffer.alloc(0),
    body: Buffer.alloc(0),
    bodyState: 'whole',
    remoteAddress: null,
    test: isTest,
    source: BY_HAND,
    sequence: null,
    signature: null,
    signatureState: null,
    isNetworkLost: false,
    resent: null,
  });
  // It is the person's word that there is another one.
  return { ...entry, ...parsed, release: byHand.isAdded ? { event: null } : null, byHand };
}
