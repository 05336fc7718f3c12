import { expect, test } from 'vitest';
import { type Destination, DESTINATION_DEFAULTS } from '../../../shared/contract/destinations.ts';
import { DEFAULT_RULES } from '../../../shared/domain/forward/rules.ts';
import { destinationIdSchema } from '../../../shared/domain/ids.ts';
import { en } from '../../../shared/text/en.ts';
import { checkDestination } from '../../../renderer/features/destinations/check-destination.ts';
import {
  destinationEdit,
  destinationValues,
  type DestinationValues,
  withSent,
} from '../../../renderer/features/destinations/destination-values.ts';
import { formatsOf } from '../../../renderer/ui/formats.ts';

const { count } = formatsOf('en');

const destination: Destination = {
  ...DESTINATION_DEFAULTS,
  id: destinationIdSchema.parse('d1'),
  name: 'App Craft',
  preset: 'app-craft',
  proxyLoginState: 'empty',
  enabled: false,
  request: {
    method: 'POST',
    url: 'https://app.example/s2s?id={clickid}',
    headers: { 'X-Key': 'abc' },
    body: '{"event":"{event}"}',
  },
  events: { registration: 'reg', first_deposit: 'dep' },
  rules: DEFAULT_RULES,
  constants: [
    { name: 'team', isSecret: false, value: 'alpha', state: 'set' },
    { name: 'token', isSecret: true, value: null, state: 'set' },
  ],
  health: { kind: 'well' },
  waitingCount: 0,
  test: false,
  createdAt: '2026-11-23T12:00:00.000Z',
};
const values = destinationValues(destination);

function errorsOf(part: Partial<DestinationValues>, isUrlNeeded = false): Record<string, string> {
  return checkDestination({ ...values, ...part }, isUrlNeeded, en);
}

test('what the form takes in is what it gives back', () => {
  const edit = destinationEdit(values);
  expect({ ...destination, ...edit }).toEqual({
    ...destination,
    constants: [
      { name: 'team', isSecret: false, value: 'alpha' },
      // A secret that was not typed stays as the engine keeps it.
      { name: 'token', isSecret: true, value: undefined },
    ],
  });
  const changed = destinationEdit({ ...values, name: ' Other ', isSafeToRepeat: true, timeoutSeconds: 2 });
  expect(changed).toMatchObject({ name: 'Other', isSafeToRepeat: true, timeoutMs: 2_000 });
  // What is switched in the list is not switched back by a save.
  expect(edit).not.toHaveProperty('enabled');
  expect(edit).not.toHaveProperty('isPaused');
  expect(errorsOf({}, true)).toEqual({});
});

test('an empty address is fine while it is being set up, and an error where it is needed', () => {
  expect(errorsOf({ url: ' ' })).toEqual({});
  expect(errorsOf({ url: ' ' }, true)).toEqual({ 'request.url': en.errors.template.url_missing('') });
});

test.each([
  'app.example/x',
  'ftp://app.example/',
  'https://{clickid}.example/',
  'https://a.example/?x={nope}',
])('the address %s is refused at its field', (url) => {
  expect(Object.keys(errorsOf({ url }))).toEqual(['request.url']);
});

test('an address over the limit is refused with both lengths', () => {
  const url = `https://a.example/?x=${'y'.repeat(9_000)}`;
  expect(errorsOf({ url })['request.url']).toBe(en.destinations.check.urlTooLong(count(9_021), count(8_192)));
});

test('each broken header is marked in its own row, at the name or at the value', () => {
  const headers = [
    { id: 0, name: 'bad name', value: '{nope}' },
    { id: 4, name: '', value: 'x' },
    { id: 5, name: 'A', value: '1' },
    { id: 6, name: 'a', value: '2' },
    { id: 7, name: ' ', value: '' },
  ];
  expect(Object.keys(errorsOf({ headers })).toSorted()).toEqual([
    'request.headers.0.name',
    'request.headers.0.value',
    'request.headers.4.name',
    'request.headers.6.name',
  ]);
});

test('a macro in the body is checked only while the body is sent', () => {
  expect(Object.keys(errorsOf({ body: '{nope}' }))).toEqual(['request.body']);
  expect(errorsOf({ body: '{nope}', method: 'GET' })).toEqual({});
});

test('what is too long for a header is marked at its name or at its value', () => {
  const headers = [
    { id: 3, name: 'n'.repeat(201), value: 'x' },
    { id: 7, name: 'X-Long', value: 'x'.repeat(8_193) },
  ];
  const { tooLong } = en.forms.issues;
  expect(errorsOf({ headers })).toEqual({
    'request.headers.3.name': tooLong('200'),
    'request.headers.7.value': tooLong(count(8_192)),
  });
});

test('constants are marked in their own rows, also below a row that is empty', () => {
  const blank = { isSecret: false, state: 'empty' } as const;
  const constants = [
    { ...blank, id: 0, name: '', value: '' },
    { ...blank, id: 4, name: 'a b', value: '' },
    { ...blank, id: 5, name: 'team', value: 'x'.repeat(4_097) },
    { ...blank, id: 6, name: 'team', value: '' },
  ];
  expect(errorsOf({ constants })).toEqual({
    'constants.4.name': en.destinations.check.constantName,
    'constants.5.value': en.forms.issues.tooLong(count(4_096)),
    'constants.6.name': en.userErrors.constant_twice({ code: 'constant_twice', name: 'team' }),
  });
});

test('a rule that cannot be used is said at its field, and saving does not leave it out unseen', () => {
  const rules = {
    ...values.rules,
    contains: ['fine', 'x'.repeat(201)],
    testMarkName: 'm'.repeat(61),
    perSecond: '-',
    concurrency: 65,
    countries: ['PL', 'POL'],
    statuses: 'zz',
    currency: 'USDX',
  };
  const { check } = en.destinations;
  const { tooLong } = en.forms.issues;
  expect(errorsOf({ rules })).toEqual({
    'rules.conditions.countries.1': check.countries,
    'rules.success.statuses': check.statuses,
    'rules.success.contains.1': tooLong('200'),
    'rules.perSecond': check.number(0.01, 10_000),
    'rules.concurrency': check.number(1, 64),
    'rules.testMark.name': tooLong('60'),
    'rules.currency': check.currency,
  });
  expect(destinationEdit({ ...values, rules })).toBeNull();
});

test.each([1.1, 1.5, 0.05])('%s of a second, or of a day, is a time like any other', (part) => {
  const rules = { ...values.rules, maxAgeDays: part };
  expect(errorsOf({ timeoutSeconds: 1 + part, rules })).toEqual({});
});

test.each([0, 121, '', '-', Number.NaN])('a timeout of %s seconds is refused', (timeoutSeconds) => {
  expect(Object.keys(errorsOf({ timeoutSeconds }))).toEqual(['timeoutMs']);
});

test('an event that is ticked gets our word for it, and needs one', () => {
  const ticked = withSent(values.events, 'lead', true);
  expect(ticked.lead).toEqual({ isSent: true, word: 'lead' });
  const blank = { ...ticked, lead: { isSent: true, word: ' ' } };
  expect(Object.keys(errorsOf({ events: blank }))).toEqual(['events.lead']);
});
