import { expect, test } from 'vitest';
import type { ConversionView } from '../../../shared/contract/postbacks.ts';
import { conversionIdSchema, networkIdSchema } from '../../../shared/domain/ids.ts';
import { additionOf, emptyAddition } from '../../../renderer/features/inbox/hand/add-draft.ts';
import { correctionOf, draftOf } from '../../../renderer/features/inbox/hand/correction-draft.ts';

const conversion: ConversionView = {
  id: conversionIdSchema.parse('c1'),
  networkId: networkIdSchema.parse('n1'),
  clickId: 'abc',
  event: 'lead',
  status: 'pending',
  payout: 20,
  currency: 'USD',
  worth: null,
  version: 1,
  isVoid: false,
  history: [],
};

test('only what was changed is sent, with the reason, and nothing where nothing was', () => {
  const draft = draftOf(conversion);
  expect(correctionOf(conversion, draft)).toBeNull();
  expect(correctionOf(conversion, { ...draft, why: 'because' })).toBeNull();
  expect(correctionOf(conversion, { ...draft, payout: 35, why: ' because ' })).toEqual({
    payout: 35,
    why: 'because',
  });
  expect(correctionOf(conversion, { ...draft, payout: '', currency: 'EUR', event: 'sale' })).toEqual({
    event: 'sale',
    payout: null,
    currency: 'EUR',
  });
});

test('a void conversion is voided alone, and restored by taking that back', () => {
  const draft = draftOf(conversion);
  expect(correctionOf(conversion, { ...draft, isVoid: true, payout: 35 })).toEqual({ isVoid: true });
  const gone = { ...conversion, isVoid: true };
  expect(correctionOf(gone, draftOf(gone))).toBeNull();
  expect(correctionOf(gone, { ...draftOf(gone), isVoid: false })).toEqual({ isVoid: false });
});

test('what cannot be used is not sent', () => {
  const draft = draftOf(conversion);
  expect(correctionOf(conversion, { ...draft, currency: 'dollars' })).toBeNull();
  expect(correctionOf(conversion, { ...draft, payout: -1 })).toBeNull();
  const addition = { ...emptyAddition([]), networkId: 'n1', clickId: ' Ab ' };
  expect(additionOf({ ...addition, clickId: '' })).toBeNull();
  expect(additionOf({ ...addition, payout: 'x' })).toBeNull();
  // A time that cannot be read is not now.
  expect(additionOf({ ...addition, time: null })).toBeNull();
  // Whoever made the id meant every character of it.
  expect(additionOf(addition)).toMatchObject({ clickId: ' Ab ', payout: null, currency: null });
});
