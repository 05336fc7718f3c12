/** Entries that once said something else than the page of the vendor that they cite: what the page says. */
import { expect, test } from 'vitest';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { findSource } from '../../../shared/catalog/source-presets.ts';
import { buildPair } from '../../../shared/domain/link/build-pair.ts';
import { linkPartsOf } from '../../../shared/catalog/link-parts.ts';

const macrosOf = (id: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(findSource(id)?.macros ?? [], ({ means }) => means)).map(
      ([means, macros]) => [means, macros.map(({ macro }) => macro)],
    ),
  );

test('VK Ads fills in double braces, so a link made for it carries no macro of the old cabinet', () => {
  expect(macrosOf('vk')).toEqual({
    click_id: ['{{clickid}}'],
    campaign_id: ['{{campaign_id}}'],
    ad_id: ['{{banner_id}}'],
  });
  const draft = {
    source: 'vk',
    app: 'landing',
    networkId: null,
    offerUrl: '',
    landing: 'https://land.example/',
    idMacro: '',
    naming: null,
    edits: {},
  };
  const { adLink } = buildPair(draft, linkPartsOf(draft, null));
  expect(adLink).toBe(
    'https://land.example/?source_click={{clickid}}&campaign={{campaign_id}}&ad={{banner_id}}',
  );
});

test('Kadam has the macros of its wiki first, those of templates in use beside them, and is called weak', () => {
  expect(macrosOf('kadam')).toMatchObject({
    click_id: ['[CPA]', '{click_id}'],
    cost: ['[CLC]', '{cpc}'],
    site: ['[SID]', '{site_id}'],
  });
  expect(findSource('kadam')?.certainty).toBe('weak');
});

test('impact.com writes its macros with capitals, and has a status, a currency and a transaction id', () => {
  expect(findPreset('impact')).toMatchObject({
    fixedCurrency: null,
    tokens: {
      clickId: '{SubId1}',
      status: '{Status}',
      payout: '{Payout}',
      currency: '{Currency}',
      transactionId: '{ActionId}',
    },
  });
});

test('TUNE carries the click id in aff_click_id', () => {
  expect(findPreset('tune')).toMatchObject({ tokens: { clickId: '{aff_click_id}' } });
  expect(findPreset('tune')?.linkParameters[0]).toBe('aff_click_id');
});

test('CAKE gives its own id of the conversion as #leadid#, and s1 is not for click ids', () => {
  const cake = findPreset('cake');
  expect(cake?.tokens.transactionId).toBe('#leadid#');
  expect(cake?.linkParameters).toEqual(['s2', 's3', 's4', 's5']);
  expect(cake?.parameterLimits?.map(({ parameter, maxLength }) => [parameter, maxLength])).toEqual([
    ['s1', 50],
    ['s2', 100],
    ['s3', 100],
    ['s4', 100],
    ['s5', 100],
  ]);
});
