import { describe, expect, it } from 'vitest';
import { appPresets, findApp } from '../../../shared/catalog/app-presets.ts';
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import { parameterLimits } from '../../../shared/catalog/parameter-limits.ts';
import { findSource, sourcePresets } from '../../../shared/catalog/source-presets.ts';
import { buildPair } from '../../../shared/domain/link/build-pair.ts';
import { checkPair } from '../../../shared/domain/link/check-pair.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import type { FindingCode } from '../../../shared/domain/link/findings.ts';
import type { PairInput } from '../../../shared/domain/link/pair-input.ts';
import { readLink } from '../../../shared/domain/link/read-link.ts';
import { simulateChain } from '../../../shared/domain/link/simulate.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';

const KEY = 'abcdefghijklmnopqrstuv';
const OURS = { base: 'https://desk.example', key: KEY, otherKeys: [] };

function need<T>(value: T | null): T {
  if (value === null) throw new Error('not in the catalog');
  return value;
}

function pairOf(over: Partial<PairInput> & { postback?: string } = {}): PairInput {
  const { postback, ...rest } = over;
  return {
    source: need(findSource('facebook')),
    app: need(findApp('app-craft')),
    idMacro: '{clickid}',
    network: need(findPreset('affise')),
    offerLink: 'https://offer.example/?sub1={clickid}',
    adLink: '',
    postbacks: [
      {
        part: 'postback.all',
        label: '',
        url: postback ?? `https://desk.example/postback/${KEY}?clickid={sub1}&status={status}&payout={sum}`,
      },
    ],
    ours: OURS,
    siblings: [],
    pasted: [],
    sources: sourcePresets,
    limits: parameterLimits,
    ...rest,
  };
}

const codes = (input: PairInput): FindingCode[] => checkPair(input).map((each) => each.code);
const fixOf = (input: PairInput, code: FindingCode): string | undefined =>
  checkPair(input).find((each) => each.code === code)?.fix?.text;

describe('a pair', () => {
  it('that fits has nothing to say', () => {
    expect(checkPair(pairOf())).toEqual([]);
  });

  it('is broken when the postback gives another sub back, and the fix makes it whole', () => {
    const broken = pairOf({ postback: `https://desk.example/postback/${KEY}?clickid={sub2}` });
    const fixed = fixOf(broken, 'id_in_other_parameter');
    expect(fixed).toBe(`https://desk.example/postback/${KEY}?clickid={sub1}`);
    expect(codes(pairOf({ postback: fixed ?? '' }))).toEqual([]);
  });

  it('knows that Affise has no {clickid}', () => {
    const broken = pairOf({ postback: `https://desk.example/postback/${KEY}?clickid={clickid}` });
    expect(fixOf(broken, 'pair_broken')).toContain('clickid={sub1}');
  });

  it('takes {Sub5} at Everflow for what is sent as it stands', () => {
    const broken = pairOf({
      network: need(findPreset('everflow')),
      offerLink: 'https://offer.example/?sub5={clickid}',
      postback: `https://desk.example/postback/${KEY}?clickid={Sub5}`,
    });
    expect(codes(broken)).toEqual(['network_macro_case']);
    expect(fixOf(broken, 'network_macro_case')).toContain('clickid={sub5}');
  });

  it('wants an id macro that the app really fills in', () => {
    expect(fixOf(pairOf({ offerLink: 'https://offer.example/?sub1={click_id}' }), 'id_macro_case')).toBe(
      'https://offer.example/?sub1={clickid}',
    );
    expect(
      fixOf(pairOf({ offerLink: 'https://offer.example/?sub1={external_id}' }), 'id_macro_not_filled'),
    ).toBe('https://offer.example/?sub1={clickid}');
    expect(fixOf(pairOf({ offerLink: 'https://offer.example/?a=1' }), 'id_missing')).toBe(
      'https://offer.example/?a=1&sub1={clickid}',
    );
  });

  it.each<[FindingCode, string, string | undefined]>([
    ['no_scheme', 'offer.example/?sub1={clickid}', 'https://offer.example/?sub1={clickid}'],
    ['has_spaces', 'https://offer.example/a b?sub1={clickid}', 'https://offer.example/a%20b?sub1={clickid}'],
    ['idn_host', 'https://пример.example/?sub1={clickid}', 'https://xn--e1afmkfd.example/?sub1={clickid}'],
    [
      'fragment_swallows',
      'https://offer.example/#/x?sub1={clickid}',
      'https://offer.example/?sub1={clickid}#/x',
    ],
    ['macro_in_host', 'https://{sub3}.example/?sub1={clickid}', undefined],
    ['macro_in_path', 'https://offer.example/{sub3}?sub1={clickid}', undefined],
    ['too_long', `https://offer.example/?sub1={clickid}&x=${'y'.repeat(8_192)}`, undefined],
    [
      'not_encoded',
      'https://offer.example/?sub1={clickid}&c=Київ',
      'https://offer.example/?sub1={clickid}&c=%D0%9A%D0%B8%D1%97%D0%B2',
    ],
    [
      'double_encoded',
      'https://offer.example/?sub1={clickid}&u=a%2520b',
      'https://offer.example/?sub1={clickid}&u=a%20b',
    ],
    [
      'bad_percent',
      'https://offer.example/?sub1={clickid}&u=50%',
      'https://offer.example/?sub1={clickid}&u=50%25',
    ],
    ['macro_encoded', 'https://offer.example/?sub1=%7Bclickid%7D', 'https://offer.example/?sub1={clickid}'],
    [
      'html_ampersand',
      'https://offer.example/?a=1&amp;sub1={clickid}',
      'https://offer.example/?a=1&sub1={clickid}',
    ],
    [
      'second_question_mark',
      'https://offer.example/?a=1?sub1={clickid}',
      'https://offer.example/?a=1&sub1={clickid}',
    ],
    [
      'parameter_twice',
      'https://offer.example/?sub1={clickid}&sub1=x',
      'https://offer.example/?sub1={clickid}',
    ],
    ['host_broken', 'https:///?sub1={clickid}', undefined],
  ])('finds %s', (code, offerLink, fixed) => {
    const input = pairOf({ offerLink });
    expect(codes(input)).toContain(code);
    expect(fixOf(input, code)).toBe(fixed);
  });

  it.each<[FindingCode, string, string, string | undefined]>([
    ['single_underscores', 'tiktok', 'https://l.example/?c=_CID_', 'https://l.example/?c=__CID__'],
    ['adds_itself', 'facebook', 'https://l.example/?fbclid={fbclid}&a=1', 'https://l.example/?a=1'],
    ['adds_itself', 'facebook', 'https://l.example/?a=1&fbclid={{fbclid}}', 'https://l.example/?a=1'],
    [
      'bare_word_in_signs',
      'start-io',
      'https://l.example/?c={startapp_click_id_placeholder}',
      'https://l.example/?c=startapp_click_id_placeholder',
    ],
    ['telegram_charset', 'telegram-ads', 'https://t.me/bot?start=a.b', 'https://t.me/bot?start=a_b'],
    ['telegram_too_long', 'telegram-ads', `https://t.me/bot?start=${'a'.repeat(65)}`, undefined],
    ['telegram_no_macros', 'telegram-ads', 'https://l.example/?c={campaign_id}', undefined],
    ['foreign_macro', 'tiktok', 'https://l.example/?c={zoneid}', undefined],
    ['source_macro_case', 'google', 'https://l.example/?c={CampaignID}', 'https://l.example/?c={campaignid}'],
  ])('knows the trap %s of %s', (code, source, adLink, fixed) => {
    const input = pairOf({ source: need(findSource(source)), app: need(findApp('landing')), adLink });
    expect(codes(input)).toContain(code);
    expect(fixOf(input, code)).toBe(fixed);
  });

  it('keeps within what Zeydoo and AlterCPA take', () => {
    const zeydoo = (length: number): PairInput =>
      pairOf({
        network: need(findPreset('zeydoo')),
        offerLink: `https://o.example/?ymid={clickid}&var=${'x'.repeat(length)}`,
        postback: `https://desk.example/postback/${KEY}?clickid={ymid}`,
      });
    expect(codes(zeydoo(40))).not.toContain('value_too_long');
    expect(codes(zeydoo(41))).toContain('value_too_long');
    const alter = (length: number): PairInput =>
      pairOf({
        network: need(findPreset('altercpa')),
        offerLink: `https://o.example/?subid={clickid}&sub1=${'x'.repeat(length)}`,
        postback: `https://desk.example/postback/${KEY}?clickid={subid}`,
      });
    expect(codes(alter(255))).not.toContain('value_too_long');
    expect(codes(alter(256))).toContain('value_too_long');
  });

  it('notices a postback URL at an old address or with the key of another network', () => {
    expect(
      fixOf(pairOf({ postback: `https://old.example/postback/${KEY}?clickid={sub1}` }), 'address_outdated'),
    ).toBe(`https://desk.example/postback/${KEY}?clickid={sub1}`);
    expect(
      codes(pairOf({ postback: 'https://desk.example/postback/another-key-of-22-chars?clickid={sub1}' })),
    ).toContain('key_of_another');
    expect(codes(pairOf({ postback: 'https://tracker.example/click?clickid={sub1}' }))).toContain(
      'not_our_address',
    );
  });

  it('is built so that it fits, for every network of the catalog', () => {
    const broken: unknown[] = [];
    for (const facts of networkPresets) {
      const parts = {
        source: need(findSource('facebook')),
        app: need(findApp('app-craft')),
        facts,
        urls: {
          postbackUrl: `https://desk.example/postback/${KEY}?clickid=${facts.tokens.clickId}`,
          eventUrls: [],
        },
        siblings: [],
      };
      const pair = buildPair({ ...EMPTY_DRAFT, offerUrl: 'https://offer.example/x' }, parts);
      const input = pairOf({ network: facts, offerLink: pair.offerLink, postbacks: pair.postbacks });
      if (codes(input).some((code) => code !== 'parameter_guessed'))
        broken.push([facts.id, pair.offerLink, pair.postbacks[0]?.url, codes(input)]);
    }
    expect(broken).toEqual([]);
  });

  it('follows the parameter that the person chose, and brings fixed words back', () => {
    const facts = need(findPreset('affise'));
    const parts = {
      source: need(findSource('facebook')),
      app: need(findApp('app-craft')),
      facts,
      urls: { postbackUrl: `https://desk.example/postback/${KEY}?clickid={sub1}`, eventUrls: [] },
      siblings: [],
    };
    const pair = buildPair(
      { ...EMPTY_DRAFT, offerUrl: 'https://offer.example/?sub2={clickid}&sub3=creo7' },
      parts,
    );
    expect(pair.offerLink).toBe('https://offer.example/?sub2={clickid}&sub3=creo7');
    expect(pair.postbacks[0]?.url).toBe(`https://desk.example/postback/${KEY}?clickid={sub2}&sub3={sub3}`);
  });
});

describe('the place of the id', () => {
  it('must be a parameter that the network stores, and the fix moves it there', () => {
    const facts = need(findPreset('affise'));
    const urls = { postbackUrl: `https://desk.example/postback/${KEY}?clickid={sub1}`, eventUrls: [] };
    const parts = {
      source: need(findSource('facebook')),
      app: need(findApp('app-craft')),
      facts,
      urls,
      siblings: [],
    };
    const pair = buildPair({ ...EMPTY_DRAFT, offerUrl: 'https://o.example/?click_id={clickid}' }, parts);
    const input = pairOf({ offerLink: pair.offerLink, postbacks: pair.postbacks });
    expect(codes(input)).toEqual(['parameter_not_known']);
    expect(fixOf(input, 'parameter_not_known')).toBe('https://o.example/?sub1={clickid}');
  });

  it('must hold the id alone, and nothing is called fitting when it stands in the path', () => {
    expect(fixOf(pairOf({ offerLink: 'https://o.example/?sub1=pre_{clickid}' }), 'id_not_alone')).toBe(
      'https://o.example/?sub1={clickid}',
    );
    expect(codes(pairOf({ offerLink: 'https://o.example/{clickid}/x' }))).toContain('id_in_path');
  });

  it('is never one that a fixed word has taken', () => {
    const facts = need(findPreset('affise'));
    const parts = {
      source: need(findSource('facebook')),
      app: need(findApp('app-craft')),
      facts,
      urls: null,
      siblings: [],
    };
    const link = (offerUrl: string): string => buildPair({ ...EMPTY_DRAFT, offerUrl }, parts).offerLink;
    expect(link('https://o.example/?sub2=creo7')).toBe('https://o.example/?sub2=creo7&sub1={clickid}');
    expect(link('https://o.example/?sub1=creo7')).toBe('https://o.example/?sub1=creo7&sub2={clickid}');
    expect(link('https://o.example/?sub1=a&sub3=')).toBe('https://o.example/?sub1=a&sub3={clickid}');
  });
});

describe('the chain', () => {
  const run = (pair: PairInput): readonly { key: string; broken: string | null }[] =>
    simulateChain({
      pair,
      postbackUrl: pair.postbacks[0]?.url ?? '',
      preset: need(findPreset('affise')),
      mapping: defaultMapping,
      sample: { clickId: 'AbC-1', event: 'first_deposit', status: 'approved' },
    }).map(({ key, broken }) => ({ key, broken: broken?.code ?? null }));

  it('carries the id through when the pair fits', () => {
    expect(run(pairOf()).filter((each) => each.broken !== null)).toEqual([]);
  });

  it('breaks where the id is lost', () => {
    const first = (pair: PairInput): unknown => run(pair).find((each) => each.broken !== null);
    expect(first(pairOf({ postback: 'https://desk.example/p?clickid={sub2}' }))).toEqual({
      key: 'postback',
      broken: 'id_not_sent',
    });
    expect(first(pairOf({ offerLink: 'https://o.example/?foo={clickid}' }))).toEqual({
      key: 'network',
      broken: 'id_not_stored',
    });
    expect(first(pairOf({ offerLink: 'https://o.example/?sub1={click_id}' }))).toEqual({
      key: 'offer',
      broken: 'macro_not_filled',
    });
  });
});

describe('reading a link', () => {
  const read = (text: string) =>
    readLink(text, { sources: sourcePresets, apps: appPresets, networks: networkPresets });

  it('says whose macro each is', () => {
    const tiktok = read('https://l.example/?c=__CID__&x={nonsense}');
    expect(tiktok.kind).toBe('ad_link');
    expect(tiktok.source?.id).toBe('tiktok');
    expect(tiktok.parameters[0]?.macros[0]?.owners).toEqual([
      { kind: 'source', names: ['TikTok'], means: 'ad_id' },
    ]);
    expect(tiktok.parameters[1]?.macros[0]).toMatchObject({ macro: '{nonsense}', owners: [] });
    expect(read('https://h.example/postback/k?clickid={sub1}').kind).toBe('postback_url');
    expect(read('https://o.example/?sub1={clickid}').kind).toBe('offer_link');
  });

  it('says what is wrong with it', () => {
    expect(read('l.example/?c=_CID_').findings.map((each) => each.code)).toEqual([
      'no_scheme',
      'single_underscores',
    ]);
  });
});

describe('the catalogs of sources and apps', () => {
  it('name at least 25 sources, each once', () => {
    const named = sourcePresets.filter((each) => each.id !== 'other');
    expect(named.length).toBeGreaterThanOrEqual(25);
    expect(new Set(sourcePresets.map((each) => each.id)).size).toBe(sourcePresets.length);
    expect(new Set(appPresets.map((each) => each.id)).size).toBe(appPresets.length);
  });
});
