/** Runs the pure functions of understanding over one stored postback. */
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { problem, readFields, type ReadFields } from '../../../shared/domain/fields.ts';
import { understand, type Understood } from '../../../shared/domain/understand.ts';
import { queryOf } from '../receiver/route.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { headerOf, parseHead } from './raw-head.ts';

/** The fields of a stored postback, read anew from its raw bytes. */
export function fieldsOf(postback: Pick<PostbackRow, 'head' | 'body' | 'bodyState'>): ReadFields {
  const head = parseHead(postback.head);
  return readFields({
    query: queryOf(head.target),
    contentType: headerOf(head, 'content-type'),
    body: postback.body,
    bodyState: postback.bodyState,
  });
}

/** What is said of a postback that our own fault keeps us from reading. */
export const notUnderstood: Understood = {
  clickId: null,
  event: null,
  eventWord: null,
  status: null,
  statusWord: null,
  payoutMicros: null,
  currency: null,
  transactionId: null,
  origins: {},
  problems: [problem('not_understood', 'fatal')],
  isHeld: true,
};

/** Understands a postback as this network's. */
export function understandPostback(postback: PostbackRow, network: NetworkRow | null): Understood {
  const read = fieldsOf(postback);
  return understand({
    fields: read.fields,
    problems: read.problems,
    pathEvent: postback.pathEvent,
    mapping: network?.mapping ?? defaultMapping,
    hasNetwork: network !== null,
  });
}
