import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { conversionIdentity } from '../../../shared/domain/conversion/identity.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import { isUnreplacedMacro } from '../../../shared/domain/postback/macros.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { parseFields } from '../../fixtures/parse-fields.ts';

function read(query: Readonly<Record<string, string>>, pathEvent: string | null = null): ParsedPostback {
  const fields: Field[] = Object.entries(query).map(([name, value]) => ({ name, value, source: 'query' }));
  if (pathEvent !== null) fields.unshift({ name: 'path.1', value: pathEvent, source: 'path' });
  return parseFields(fields);
}
const codes = (parsed: ParsedPostback): readonly string[] => parsed.problems.map((each) => each.code);

test('the click id is opaque: its case is kept, and nothing goes but what was put around it', () => {
  expect(read({ clickid: ' 00AbC ', event: 'reg' })).toMatchObject({ clickId: '00AbC', isHeld: false });
});

test('names and words count in any case, and the word is kept as sent', () => {
  const parsed = read({ ClickID: 'x', EVENT: 'First_Deposit', Status: 'Approved' });
  expect(parsed).toMatchObject({
    event: 'first_deposit',
    eventWord: 'First_Deposit',
    status: 'approved',
    statusWord: 'Approved',
  });
});

test('the event of the path wins over the field', () => {
  expect(read({ clickid: 'x', event: 'dep' }, 'reg').event).toBe('registration');
});

test('a status word that is an event stands for it when no event came', () => {
  const parsed = read({ clickid: 'x', status: 'ftd' });
  expect(parsed).toMatchObject({ event: 'first_deposit', status: null, isHeld: false });
});

test('an unmapped status holds it back, because it may be a rejection', () => {
  const parsed = read({ clickid: 'x', event: 'ftd', status: 'hold' });
  expect(codes(parsed)).toContain('status_unknown');
  expect(parsed.isHeld).toBe(true);
});

test('an unknown amount or currency stays unknown', () => {
  const parsed = read({ clickid: 'x', event: 'ftd', payout: 'sixty', currency: 'coins' });
  expect(parsed).toMatchObject({ payoutMicros: null, currency: null, isHeld: false });
  expect(codes(parsed)).toEqual(['payout_not_a_number', 'currency_unknown']);
});

test('a real value is preferred to an unfilled macro under another name', () => {
  expect(read({ clickid: '{clickid}', sub1: 'real', event: 'reg' })).toMatchObject({
    clickId: 'real',
    isHeld: false,
  });
});

test('words that every object inherits are not events', () => {
  expect(codes(read({ clickid: 'x', event: 'constructor' }))).toEqual(['event_unknown']);
  expect(codes(read({ clickid: 'x', event: '__proto__' }))).toEqual(['event_unknown']);
});

test('macros of the common spellings are recognised and ids are not', () => {
  for (const macro of [
    '{clickid}',
    '{{campaign.id}}',
    '${SUBID}',
    '[CLICK_ID]',
    '#s2#',
    '##CLICK_ID##',
    '__CID__',
    '%id%',
    '{}',
  ]) {
    expect(isUnreplacedMacro(macro), macro).toBe(true);
  }
  for (const id of ['123456', 'a_b-c', '#tag', 'x{y}', '__', 'user%20name', '[1,2]', '50%']) {
    expect(isUnreplacedMacro(id), id).toBe(false);
  }
});

test('no fields make it throw, and held always means a fatal problem', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.option(fc.string()), (query, pathEvent) => {
      const parsed = read(query, pathEvent);
      expect(parsed.isHeld).toBe(parsed.problems.some((each) => each.severity === 'fatal'));
      if (!parsed.isHeld) expect(parsed.event).not.toBeNull();
    }),
  );
});

test('without a transaction id registration counts once, deposits by amount', () => {
  const identity = (
    event: 'registration' | 'deposit',
    payoutMicros: number | null,
    transactionId: string | null,
  ) => conversionIdentity({ event, eventWord: null, transactionId, payoutMicros }, defaultMapping.repeats);
  expect(identity('registration', 5, null)).toEqual(identity('registration', null, null));
  expect(identity('deposit', 5, null)).not.toEqual(identity('deposit', 6, null));
  expect(identity('deposit', 5, 'a')).toEqual(identity('deposit', 6, 'a'));
});
