/** A postback as the window gets it, for tests of what it says about one. */
import type { DeliveryDetail } from '../../../shared/contract/deliveries.ts';
import type { PostbackDetail } from '../../../shared/contract/postbacks.ts';
import {
  conversionIdSchema,
  deliveryIdSchema,
  destinationIdSchema,
  networkIdSchema,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';

const AT = '2026-11-25T12:04:31.000Z';

export function postbackWith(part: Partial<PostbackDetail>): PostbackDetail {
  const id = postbackIdSchema.parse('p1');
  return {
    id,
    requestId: id,
    index: 1,
    count: 1,
    receivedAt: AT,
    networkId: networkIdSchema.parse('n1'),
    networkName: '1win',
    method: 'GET',
    clickId: 'abc123',
    event: 'first_deposit',
    eventWord: 'ftd',
    status: 'approved',
    statusWord: 'approved',
    payout: 60,
    currency: 'USD',
    transactionId: null,
    occurredAt: null,
    problems: [],
    isHeld: false,
    duplicateOf: null,
    relation: { kind: 'first' },
    isReleased: false,
    test: false,
    byHand: null,
    resent: null,
    marks: { isPinned: false, note: null, tags: [] },
    deliveries: [],
    raw: {
      method: 'GET',
      target: '/postback/key?clickid=abc123',
      httpVersion: '1.1',
      headers: [],
      body: '',
      headBase64: '',
      bodyBase64: '',
      remoteAddress: '203.0.113.7',
    },
    fields: [],
    origins: {},
    deliveryDetails: [],
    notForwarded: [],
    conversion: null,
    ...part,
  };
}

export function deliveryWith(
  destinationName: string,
  part: Partial<DeliveryDetail> & Pick<DeliveryDetail, 'state'>,
): DeliveryDetail {
  return {
    id: deliveryIdSchema.parse(`d-${destinationName}`),
    destinationId: destinationIdSchema.parse(`t-${destinationName}`),
    destinationName,
    reason: null,
    errorText: null,
    failure: null,
    postbackId: postbackIdSchema.parse('p1'),
    conversionId: conversionIdSchema.parse('c1'),
    networkId: networkIdSchema.parse('n1'),
    clickId: 'abc123',
    event: 'first_deposit',
    version: 1,
    standing: 'current',
    attemptCount: 1,
    nextAttemptAt: null,
    createdAt: AT,
    updatedAt: AT,
    test: false,
    attempts: [],
    ...part,
  };
}
