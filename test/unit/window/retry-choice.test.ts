import { expect, test } from 'vitest';
import { needsLook, retryAll, retryKind } from '../../../renderer/features/inbox/detail/retry-choice.ts';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type Standing,
} from '../../../shared/domain/forward/delivery-state.ts';

const of = (...states: readonly DeliveryState[]): readonly { state: DeliveryState }[] =>
  states.map((state) => ({ state }));

test('only what may have arrived already is asked about, and what is under way cannot be sent again', () => {
  const kinds = Object.fromEntries(DELIVERY_STATES.map((state) => [state, retryKind(state)]));
  expect(kinds).toEqual({
    pending: 'none',
    sending: 'none',
    retrying: 'free',
    parked: 'free',
    delivered: 'risky',
    skipped: 'free',
    unknown: 'risky',
    dead: 'free',
  });
});

test('where some failed only those go again, whatever else was delivered', () => {
  expect(retryAll(of('delivered', 'dead', 'unknown', 'retrying'))).toEqual({
    kind: 'free',
    deliveries: of('dead', 'retrying'),
  });
});

test('where none failed it is asked about all that may have arrived', () => {
  expect(retryAll(of('delivered', 'skipped', 'unknown', 'pending'))).toEqual({
    kind: 'risky',
    deliveries: of('delivered', 'unknown'),
  });
});

test('what may count twice, tells a rejection, or is not what the conversion is now is looked at before it goes again', () => {
  const look = (
    state: DeliveryState,
    standing: Standing = 'current',
    reason: 'status_rejected' | null = null,
  ) => needsLook({ state, standing, reason });
  expect([look('delivered'), look('unknown')]).toEqual([true, true]);
  expect([look('dead'), look('retrying'), look('parked'), look('skipped')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([look('dead', 'outdated'), look('skipped', 'current', 'status_rejected')]).toEqual([true, true]);
});

test('what was skipped was meant to be, so there is nothing to send again', () => {
  expect(retryAll(of('skipped', 'pending', 'sending'))).toEqual({ kind: 'none', deliveries: [] });
});
