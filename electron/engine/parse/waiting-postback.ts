/** A postback, or an entry beside them, of which nothing was decided yet. */
import { ONLY_ONE } from '../../../shared/domain/postback/fields.ts';
import { NOTHING_READ } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NewPostback, PostbackRow } from '../store/postback-rows.ts';

/** @returns what reading the row of a request would give that is only stored yet */
export function waitingPostback(request: NewPostback): PostbackRow {
  return {
    ...request,
    ...NOTHING_READ,
    requestId: request.id,
    place: ONLY_ONE,
    parsedAtMs: null,
    conversionId: null,
    duplicateOf: null,
    relation: null,
    release: null,
    isAgain: false,
    byHand: null,
    importedFrom: null,
  };
}
