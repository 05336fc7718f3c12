/** The test postback of each network of the catalog, read as the network itself would be. */
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { eventUrlsOfNetwork } from '../../../shared/catalog/network-tokens.ts';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import { testPostback } from '../../../shared/domain/link/test-postback.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import { parseFields } from '../../fixtures/parse-fields.ts';

const CLICK_ID = 'testq7m2x0c9v4b1n8k3j6h5';
const KEY = 'k'.repeat(22);

function readBack(preset: string, mapping: Mapping) {
  const made = testPostback({
    base: 'https://mybuyer.example',
    key: KEY,
    mapping,
    eventUrls: eventUrlsOfNetwork({ preset, mapping }),
    clickId: CLICK_ID,
  });
  const { pathname, search } = new URL(made.url);
  const { fields, problems } = readFields({
    pathRest: pathname.slice(`/postback/${KEY}`.length + 1),
    query: search.slice(1),
    contentType: null,
    body: new Uint8Array(),
    bodyState: 'whole',
  });
  return { made, read: parseFields(fields, { problems, mapping }) };
}

test('a network that nobody described gets a first deposit of 60 USD', () => {
  const { made, read } = readBack('default', defaultMapping);
  expect(made.event).toBe('first_deposit');
  expect(read).toMatchObject({
    clickId: CLICK_ID,
    event: 'first_deposit',
    payoutMicros: 60_000_000,
    currency: 'USD',
    isHeld: false,
  });
});

test('every network of the catalog gets one that its own mapping reads, holds back and doubts nothing of', () => {
  const wrong = networkPresets.flatMap((preset) => {
    const { made, read } = readBack(preset.id, mappingOf(preset));
    const isRight = read.clickId === CLICK_ID && read.event === made.event && !read.isHeld;
    return isRight
      ? []
      : [`${preset.id}: ${made.url} ${JSON.stringify(read.problems.map(({ code }) => code))}`];
  });
  expect(wrong).toEqual([]);
});
