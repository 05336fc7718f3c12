import { expect, test } from 'vitest';
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import { eventUrlsOfNetwork, tokensOfNetwork } from '../../../shared/catalog/network-tokens.ts';
import { lacksCurrency, mappingOf, withOfferCurrency } from '../../../shared/catalog/preset-mapping.ts';
import { buildPostbackUrl } from '../../../shared/domain/link/postback-url.ts';
import { en } from '../../../shared/text/en.ts';
import { currencyChoices, DIFFERS } from '../../../renderer/features/networks/currency-choices.ts';
import { movedIndex } from '../../../renderer/features/networks/card-keys.ts';
import { NETWORK_SECTIONS, sectionOfField } from '../../../renderer/features/networks/network-sections.ts';
import { presetsInOrder } from '../../../renderer/features/networks/presets-in-order.ts';
import { formatsOf } from '../../../renderer/ui/formats.ts';

test('every network is offered once', () => {
  expect(presetsInOrder.map(({ id }) => id).toSorted()).toEqual(
    networkPresets.map(({ id }) => id).toSorted(),
  );
  expect(presetsInOrder[0]?.id).toBe('1win');
});

test('whoever sends amounts without a currency is asked for it, and carries it in each of its URLs', () => {
  const asking = networkPresets.filter(lacksCurrency);
  expect(asking.length).toBeGreaterThan(20);
  for (const preset of asking) {
    const mapping = withOfferCurrency(mappingOf(preset), 'EUR');
    const network = { preset: preset.id, mapping };
    const url = { base: 'https://buyer.example', key: 'k', mapping, values: tokensOfNetwork(network) };
    const urls = [
      buildPostbackUrl(url),
      ...eventUrlsOfNetwork(network).map(({ event }) => buildPostbackUrl({ ...url, event })),
    ];
    for (const each of urls) {
      expect(each).toMatch(/[?&]currency=EUR(?:&|$)/);
      // Nothing else of the preset is lost by it.
      expect(each).toContain(preset.tokens.clickId);
    }
  }
});

test('whoever says the currency, always pays in one, or sends no amount is not asked', () => {
  for (const preset of networkPresets.filter((each) => !lacksCurrency(each))) {
    const { tokens, fixedCurrency, sends } = preset;
    const knows = tokens.currency ?? fixedCurrency ?? sends?.currency;
    const sendsAmount = tokens.payout !== null || sends?.payout !== undefined;
    expect(knows !== undefined && knows !== null ? true : !sendsAmount).toBe(true);
  }
  expect(findPreset('keitaro')).not.toBeNull();
});

test('the usual currencies come first, each once, and several is one of the answers', () => {
  const choices = currencyChoices(en.catalog.currency.differs, formatsOf('en').currencyName);
  const values = choices.map(({ value }) => value);
  expect(values.slice(0, 2)).toEqual(['USD', 'EUR']);
  expect(new Set(values).size).toBe(values.length);
  expect(values).toContain(DIFFERS);
  expect(choices[0]?.label).toBe('USD US Dollar');
});

test.each([
  // Nothing reached yet: down reaches the first match, the other keys belong to the text.
  ['ArrowDown', { index: -1, isReached: false }, 0],
  ['ArrowDown', { index: 0, isReached: false }, 0],
  ['ArrowLeft', { index: 0, isReached: false }, null],
  ['ArrowUp', { index: 0, isReached: false }, null],
  ['Home', { index: 3, isReached: true }, null],
  // Among the cards.
  ['ArrowDown', { index: 1, isReached: true }, 4],
  ['ArrowDown', { index: 6, isReached: true }, 7],
  ['ArrowUp', { index: 4, isReached: true }, 1],
  ['ArrowUp', { index: 1, isReached: true }, -1],
  ['ArrowRight', { index: 7, isReached: true }, 7],
  ['ArrowLeft', { index: 0, isReached: true }, 0],
] as const)('%s from %o leads to %s', (key, place, wanted) => {
  expect(movedIndex(key, { count: 8, columns: 3, ...place })).toBe(wanted);
});

test.each([
  ['name', 'more'],
  ['answerBody', 'more'],
  ['mapping.events.deposit', 'meanings'],
  ['mapping.holdWords', 'meanings'],
  ['mapping.fields.payout', 'reading'],
  ['mapping.fixed.currency', 'reading'],
  ['mapping', 'reading'],
  ['notPayout', 'reading'],
])('what is wrong with %s is shown in its section', (path, section) => {
  expect(sectionOfField(path)).toBe(section);
  expect(NETWORK_SECTIONS).toContain(section);
});
