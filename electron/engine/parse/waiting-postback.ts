/** A postback that waits to be parsed. */
import { ONLY_ONE } from '../../../shared/domain/postback/fields.ts';
import type { NewPostback, PostbackRow } from './postback-rows.ts';

/** @returns what reading the row of a request would give that is only stored yet */
export function waitingPostback(request: NewPostback): PostbackRow {
  return {
    ...request,
    requestId: request.id,
    place: ONLY_ONE,
    parsedAtMs: null,
    conversionId: null,
    duplicateOf: null,
    clickId: null,
    event: null,
    eventWord: null,
    status: null,
    statusWord: null,
    payoutMicros: null,
    currency: null,
    transactionId: null,
    origins: {},
    problems: [],
    isHeld: false,
    isTakenBack: false,
    occurredAtMs: null,
    relation: null,
    release: null,
    isAgain: false,
    byHand: null,
    importedFrom: null,
  };
}
