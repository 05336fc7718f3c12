import { describe, expect, test } from 'vitest';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { tokensOfNetwork } from '../../../shared/catalog/network-tokens.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import type { Link } from '../../../shared/contract/links.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { linkIdSchema, networkIdSchema } from '../../../shared/domain/ids.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { buildPostbackUrl } from '../../../shared/domain/link/postback-url.ts';
import { otherUrlsOf } from '../../../renderer/features/networks/pasted-urls.ts';

const id = networkIdSchema.parse('n1');
const preset = findPreset('affise');
const mapping = mappingOf(preset ?? fail());
const base = { base: 'https://buyer.example', key: 'abcdefghijklmnop', mapping };
const network: Network = {
  id,
  name: 'Affise',
  preset: 'affise',
  key: base.key,
  postbackUrl: buildPostbackUrl({ ...base, values: tokensOfNetwork({ preset: 'affise', mapping }) }),
  isPostbackUrlPublic: true,
  eventUrls: [],
  acceptsKeyless: false,
  answerBody: 'OK',
  mapping,
  test: false,
  createdAt: '2026-11-23T12:00:00.000Z',
  confirmedAt: null,
  rereading: null,
  lastHeardAt: null,
  postbackCount: 0,
};

function fail(): never {
  throw new Error('Affise is in the catalog.');
}

function link(name: string, offerUrl: string, pastedAt: string | null): Link {
  return {
    id: linkIdSchema.parse(name),
    name,
    tags: [],
    notes: '',
    draft: { ...EMPTY_DRAFT, networkId: id, offerUrl },
    networkName: network.name,
    offerLink: offerUrl,
    marks: {},
    idParameter: 'sub1',
    archivedAt: null,
    createdAt: '2026-11-23T12:00:00.000Z',
    address: { state: pastedAt === null ? 'not_pasted' : 'pasted', host: 'buyer.example', pastedAt },
  };
}

const plain = (name: string, pastedAt: string | null): Link =>
  link(name, 'https://offer.example/?sub1={clickid}', pastedAt);
const marked = (name: string, pastedAt: string | null, parameter = 'sub2'): Link =>
  link(name, `https://offer.example/?sub1={clickid}&${parameter}=${name}`, pastedAt);

describe('one network, one postback URL', () => {
  test('links that need no more than the network’s own URL say nothing', () => {
    expect(otherUrlsOf(network, [])).toBeNull();
    expect(otherUrlsOf(network, [plain('a', '2026-11-23T12:00:00.000Z'), marked('b', null)])).toBeNull();
  });

  test('a pasted link whose URL carries more: what replacing it loses, and for which links', () => {
    const links = [marked('creo7', '2026-11-23T12:00:00.000Z'), marked('creo8', '2026-11-22T12:00:00.000Z')];
    const other = otherUrlsOf(network, links);
    expect(other?.link.name).toBe('creo7');
    expect(other?.missing).toEqual(['sub2']);
    expect(other?.urls[0]?.url).toContain('sub2={sub2}');
    expect(other?.broken.map(({ name }) => name)).toEqual(['creo7', 'creo8']);
  });

  test('the one that was pasted last counts: links that need more than it has are broken by it', () => {
    const links = [plain('later', '2026-11-24T12:00:00.000Z'), marked('creo7', '2026-11-23T12:00:00.000Z')];
    const other = otherUrlsOf(network, links);
    expect(other?.link.name).toBe('later');
    expect(other?.missing).toEqual([]);
    expect(other?.broken.map(({ name }) => name)).toEqual(['creo7']);
  });

  test('archived links and those of other networks do not matter', () => {
    const archived = { ...marked('old', '2026-11-24T12:00:00.000Z'), archivedAt: '2026-11-25T12:00:00.000Z' };
    const foreign = marked('foreign', '2026-11-24T12:00:00.000Z');
    const elsewhere = { ...foreign, draft: { ...foreign.draft, networkId: networkIdSchema.parse('n2') } };
    expect(otherUrlsOf(network, [archived, elsewhere])).toBeNull();
  });
});
