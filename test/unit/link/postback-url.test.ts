import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import { cleanValue } from '../../../shared/domain/postback/clean-value.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import { type Mapping, normaliseMapping } from '../../../shared/domain/postback/mapping.ts';
import { URL_ROLES, type UrlRole } from '../../../shared/domain/postback/field-role.ts';
import { isNothing } from '../../../shared/domain/postback/nothing.ts';
import { isUnfilledId } from '../../../shared/domain/postback/unfilled.ts';
import { microsToText } from '../../../shared/domain/money/money.ts';
import { looseName } from '../../../shared/domain/link/macro-text.ts';
import { buildPostbackUrl, urlNames, type UrlValues } from '../../../shared/domain/link/postback-url.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { EVENTS, type PostbackEvent, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { targetParts } from '../../../electron/platform/request/target-parts.ts';
import { parseFields } from '../../fixtures/parse-fields.ts';

const KEY = 'abcdefghijklmnop';
const BASE = 'https://buyer.example';

/** The way of a URL through the receiver's own reading. */
function parseUrl(url: string, mapping: Mapping): ParsedPostback {
  const target = url.slice(BASE.length);
  const { fields } = readFields({
    ...targetParts(target, KEY),
    contentType: null,
    body: new Uint8Array(),
    bodyState: 'whole',
  });
  return parseFields(fields, { mapping });
}

/** What is put around a value on the way is taken away again. */
const isClean = (text: string): boolean => cleanValue(text, true).value === text;
const isReal = (text: string): boolean =>
  !isNothing(text, 'id') &&
  !isUnfilledId(text, { field: '', macros: [], idLengths: new Map() }) &&
  isClean(text);
const opaque = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isReal);
const anyName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  // A space before a usual name is taken for a slip of whoever pasted the URL (`query-pairs.ts`).
  .filter((text) => !/^path\.\d/.test(text) && text === text.trim());
const names = fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 });
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '' && isReal(text));

const anyMapping: fc.Arbitrary<Mapping> = fc
  .record({
    fields: fc.record({
      clickId: names,
      event: names,
      status: names,
      payout: names,
      currency: names,
      transactionId: names,
      time: names,
    }),
    events: fc.dictionary(word, fc.constantFrom(...EVENTS), { minKeys: 1, noNullPrototype: true }),
    statuses: fc.dictionary(word, fc.constantFrom(...STATUSES), { minKeys: 1, noNullPrototype: true }),
  })
  .map((parts) => normaliseMapping({ ...defaultMapping, ...parts }));

test('for any mapping and any values, what the URL carries is read back as it was', () => {
  const micros = fc.integer({ min: 1_000_000, max: 999_000_000_000 }).filter((each) => each % 10 !== 0);
  fc.assert(
    fc.property(
      anyMapping,
      opaque,
      micros,
      opaque,
      fc.nat(),
      fc.nat(),
      (mapping, id, amount, tx, one, two) => {
        // The parameter's own name in the place of an id is what nobody filled in.
        const { clickId, transactionId } = mapping.fields;
        const own = [...clickId, ...transactionId].map(looseName);
        fc.pre(!own.includes(looseName(id)) && !own.includes(looseName(tx)));
        const events = Object.entries(mapping.events);
        const statuses = Object.entries(mapping.statuses);
        const [eventWord = '', event] = events[one % events.length] ?? [];
        const [statusWord = '', status] = statuses[two % statuses.length] ?? [];
        const values = {
          clickId: id,
          event: eventWord,
          status: statusWord,
          payout: microsToText(amount),
          currency: 'EUR',
          transactionId: tx,
        };
        const url = buildPostbackUrl({ base: BASE, key: KEY, mapping, values: encoded(values) });
        const read = parseUrl(url, mapping);
        const carried = urlNames(mapping);
        const isRated =
          carried.status !== undefined && carried.event !== undefined && statusWord !== eventWord;
        // What the mapping gives no name of its own is not in the URL, so nothing is expected of it.
        const of = <T>(isCarried: boolean, value: T, otherwise: T): T => (isCarried ? value : otherwise);
        expect(read).toMatchObject({
          clickId: of(carried.clickId !== undefined, id, read.clickId),
          payoutMicros: of(carried.payout !== undefined, amount, read.payoutMicros),
          currency: of(carried.currency !== undefined, 'EUR', read.currency),
          transactionId: of(carried.transactionId !== undefined, tx, read.transactionId),
          event: of(carried.event !== undefined, event ?? null, read.event),
          status: of(isRated, status ?? null, read.status),
        });
      },
    ),
    { numRuns: 300 },
  );
});

function encoded(values: Readonly<Record<UrlRole, string>>): UrlValues {
  return Object.fromEntries(Object.entries(values).map(([role, value]) => [role, encodeURIComponent(value)]));
}

test.each(networkPresets.map((preset) => [preset.id, preset] as const))(
  'what %s fills into its URL is read back',
  (_id, preset) => {
    const mapping = mappingOf(preset);
    for (const [eventWord, event] of eventWordsOf(preset)) {
      const values = filled(preset, eventWord);
      const read = parseUrl(buildPostbackUrl({ base: BASE, key: KEY, mapping, values }), mapping);
      expect(read.clickId, eventWord ?? '').toBe('51ts6sgr1cbkdhljnrv');
      if (event !== null) expect(read.event, eventWord ?? '').toBe(event);
      if (preset.tokens.payout !== null)
        expect(read.payoutMicros).toBe(preset.amounts === 'cents' ? 125_000 : 12_500_000);
      if (preset.tokens.transactionId !== null) expect(read.transactionId).toBe('tx-1');
    }
    for (const { event, status } of preset.eventUrls) {
      const values = { ...filled(preset, null), ...(status === undefined ? {} : { status }) };
      const url = buildPostbackUrl({ base: BASE, key: KEY, mapping, values, event });
      expect(parseUrl(url, mapping)).toMatchObject({ event, isHeld: false });
    }
  },
);

/** Each word that a macro of the preset can be replaced by; none where it has no such macro. */
function eventWordsOf(preset: NetworkPreset): readonly (readonly [string | null, PostbackEvent | null])[] {
  const { event, status } = preset.tokens;
  if (event === null && status === null) return [[null, preset.fixedEvent]];
  const words = Object.entries(preset.events);
  return words.length === 0 ? [[null, null]] : words;
}

function filled(preset: NetworkPreset, eventWord: string | null): UrlValues {
  const { tokens } = preset;
  const of = (token: string | null, value: string | null): string | null =>
    token === null || value === null ? null : encodeURIComponent(value);
  return {
    clickId: '51ts6sgr1cbkdhljnrv',
    event: of(tokens.event, eventWord),
    status: tokens.event === null ? of(tokens.status, eventWord) : null,
    payout: of(tokens.payout, '12.5'),
    currency: of(tokens.currency, 'USD'),
    transactionId: of(tokens.transactionId, 'tx-1'),
  };
}

test('a mapping of each preset has a name in the URL for each of its fields', () => {
  const nameless = networkPresets.flatMap((preset) => {
    const carried = urlNames(mappingOf(preset));
    return URL_ROLES.filter((role) => carried[role] === undefined).map((role) => `${preset.id} ${role}`);
  });
  expect(nameless).toEqual([]);
});
