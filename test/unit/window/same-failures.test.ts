import { expect, test } from 'vitest';
import { sameFailures } from '../../../renderer/features/inbox/detail/same-failures.ts';
import type { AttemptFailure, DeliveryDetail } from '../../../shared/contract/deliveries.ts';
import { deliveryIdSchema, destinationIdSchema } from '../../../shared/domain/ids.ts';
import { deliveryWith } from './postback-view.ts';

const REFUSED: AttemptFailure = { verdict: 'wrong_status', status: 403, code: null };
const failed = (id: string, part: Partial<DeliveryDetail> = {}) =>
  deliveryWith('App Craft', { id: deliveryIdSchema.parse(id), state: 'dead', failure: REFUSED, ...part });

test('those that one destination refused for one reason are sent again together', () => {
  const all = [
    failed('d1'),
    failed('d2'),
    failed('d3'),
    failed('other-status', { failure: { ...REFUSED, status: 404 } }),
    failed('other-text', { failure: { ...REFUSED, verdict: 'wrong_text' } }),
    failed('no-response', { failure: { verdict: 'no_answer', status: null, code: 'connection_refused' } }),
    failed('other-place', { destinationId: destinationIdSchema.parse('t-other') }),
    failed('test', { test: true }),
    failed('waits', { state: 'parked' }),
    failed('maybe', { state: 'unknown' }),
  ];
  expect(sameFailures(failed('d1'), all).map((each) => each.id)).toEqual(['d2', 'd3']);
});

test('one that waits or may have arrived brings no others along', () => {
  for (const state of ['retrying', 'parked', 'unknown', 'delivered', 'skipped'] as const)
    expect(sameFailures(failed('d1', { state }), [failed('d2')])).toEqual([]);
  expect(sameFailures(failed('d1', { failure: null }), [failed('d2')])).toEqual([]);
});
