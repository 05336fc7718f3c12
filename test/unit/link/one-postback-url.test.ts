import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { findApp } from '../../../shared/catalog/app-presets.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { findSource, sourcePresets } from '../../../shared/catalog/source-presets.ts';
import { buildPair, type PairOptions } from '../../../shared/domain/link/build-pair.ts';
import { cabinetUrls } from '../../../shared/domain/link/cabinet-urls.ts';
import type { CabinetUrl } from '../../../shared/domain/link/network-urls.ts';
import { checkPair, idParameter } from '../../../shared/domain/link/check-pair.ts';
import { countAlike } from '../../../shared/domain/link/check-siblings.ts';
import { compareUrls } from '../../../shared/domain/link/compare-urls.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import type { Finding, FindingCode } from '../../../shared/domain/link/findings.ts';
import { parametersOf, parseLink } from '../../../shared/domain/link/link-text.ts';
import { combine, draftOf, kindsOfRows, readTable } from '../../../shared/domain/link/make-many.ts';
import { freeMarkName, marksOf, withMark } from '../../../shared/domain/link/marks.ts';
import type { SiblingLink } from '../../../shared/domain/link/sibling-link.ts';

const BASE = 'https://desk.example';
const KEY = 'abcdefghijklmnopqrstuv';
const URLS = { postbackUrl: `${BASE}/postback/${KEY}?clickid={sub1}&status={status}`, eventUrls: [] };

function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not in the catalog');
  return value;
}

const facts = need(findPreset('affise'));

function partsOf(siblings: readonly SiblingLink[]): PairOptions {
  return {
    source: need(findSource('facebook')),
    app: need(findApp('app-craft')),
    facts,
    urls: URLS,
    siblings,
  };
}

/** A saved link, as the other links of its network see it. */
function saved(name: string, offerUrl: string): SiblingLink {
  const { offerLink, idMacro } = buildPair({ ...EMPTY_DRAFT, offerUrl }, partsOf([]));
  return {
    name,
    marks: marksOf(offerLink, facts),
    idParameter: idParameter(parseLink(offerLink), idMacro),
  };
}

interface Situation {
  readonly offerUrl: string;
  readonly siblings?: readonly SiblingLink[];
  readonly pasted?: readonly CabinetUrl[];
}

function check({ offerUrl, siblings = [], pasted = [] }: Situation): {
  readonly url: string;
  readonly findings: readonly Finding[];
} {
  const parts = partsOf(siblings);
  const pair = buildPair({ ...EMPTY_DRAFT, offerUrl }, parts);
  const findings = checkPair({
    source: parts.source,
    app: parts.app,
    idMacro: pair.idMacro,
    network: facts,
    offerLink: pair.offerLink,
    adLink: '',
    postbacks: pair.postbacks,
    ours: { base: BASE, key: KEY, otherKeys: [] },
    siblings,
    pasted,
    sources: sourcePresets,
    limits: [],
  });
  return { url: need(pair.postbacks[0]).url, findings };
}

const codes = (findings: readonly Finding[]): FindingCode[] => findings.map((each) => each.code);

describe('the one postback URL of a network', () => {
  const creo7 = saved('PL creo7', 'https://o.example/?sub2=creo7');
  const de = saved('DE', 'https://o.example/?sub3=de');

  it('is the same for each of its links, and has what all of them need', () => {
    const first = check({ offerUrl: 'https://o.example/?sub2=creo7', siblings: [de] });
    const second = check({ offerUrl: 'https://o.example/?sub3=de', siblings: [creo7] });
    expect(first.url).toBe(`${URLS.postbackUrl}&sub2={sub2}&sub3={sub3}`);
    expect(second.url).toBe(first.url);
    expect(cabinetUrls(URLS, facts, [creo7, de])).toEqual([{ label: null, url: first.url }]);
    expect(codes(first.findings)).toEqual([]);
  });

  it('that was pasted before a link needed more is said to lack it, and the others keep working', () => {
    const pasted = cabinetUrls(URLS, facts, [creo7]);
    const { findings } = check({ offerUrl: 'https://o.example/?sub3=de', siblings: [creo7], pasted });
    expect(findings).toMatchObject([
      { code: 'pasted_lacks', severity: 'warning', what: 'sub3={sub3}', right: facts.name },
    ]);
    const repasted = cabinetUrls(URLS, facts, [creo7, de]);
    expect(
      check({ offerUrl: 'https://o.example/?sub3=de', siblings: [creo7], pasted: repasted }).findings,
    ).toEqual([]);
  });

  it('cannot give two parameters back as the click id: the link is told which one the others use', () => {
    const { findings } = check({ offerUrl: 'https://o.example/?sub4={clickid}', siblings: [de] });
    const found = need(findings.find((each) => each.code === 'other_links_id'));
    expect(found).toMatchObject({ severity: 'fatal', what: 'DE', right: 'sub1' });
    expect(found.fix).toEqual({ part: 'offerLink', text: 'https://o.example/?sub1={clickid}' });
  });

  it('that gives another parameter back than the link fills breaks the pair, also without other links', () => {
    const pasted = [{ label: null, url: `${BASE}/postback/${KEY}?clickid={sub2}&status={status}` }];
    const { findings } = check({ offerUrl: 'https://o.example/?sub1={clickid}', pasted });
    expect(findings).toMatchObject([
      {
        code: 'pasted_gives_other_id',
        severity: 'fatal',
        what: '{sub2}',
        right: 'sub1',
        fix: { part: 'offerLink', text: 'https://o.example/?sub2={clickid}' },
      },
    ]);
  });

  it('does not depend on host, key or what it has beyond', () => {
    expect(
      compareUrls(
        `https://old.example/postback/k?clickid={sub1}&x=1`,
        `${BASE}/postback/${KEY}?clickid={sub1}`,
      ),
    ).toEqual({ missing: [], changed: [] });
  });

  const subs = fc.constantFrom('sub2', 'sub3', 'sub4', 'sub5');
  const link = fc.dictionary(subs, fc.constantFrom('a', 'b', 'c'), { maxKeys: 3 }).map((marks) => {
    const query = Object.entries(marks).map(([name, value]) => `${name}=${value}`);
    return `https://o.example/?${query.join('&')}`;
  });
  test('whatever links there are and whichever of them is looked at, it is one URL, and each mark comes back', () => {
    fc.assert(
      fc.property(fc.array(link, { minLength: 1, maxLength: 8 }), (urls) => {
        const all = urls.map((url, index) => saved(`L${index}`, url));
        const whole = need(cabinetUrls(URLS, facts, all)[0]).url;
        for (const [index, offerUrl] of urls.entries()) {
          const siblings = all.filter((_, other) => other !== index);
          expect(check({ offerUrl, siblings }).url).toBe(whole);
        }
        const names = new Set(parametersOf(parseLink(whole)).map((each) => each.name));
        expect(all.flatMap((each) => Object.keys(each.marks)).every((name) => names.has(name))).toBe(true);
      }),
    );
  });
});

describe('links that cannot be told apart', () => {
  it('are said in a pair, with a parameter that is still free', () => {
    const twin = saved('Twin', 'https://o.example/?sub2=creo7');
    const { findings } = check({ offerUrl: 'https://other.example/?sub2=creo7', siblings: [twin] });
    expect(findings).toMatchObject([
      { code: 'looks_alike', severity: 'warning', what: 'Twin', right: 'sub3' },
    ]);
    expect(codes(check({ offerUrl: 'https://o.example/?sub2=creo8', siblings: [twin] }).findings)).toEqual(
      [],
    );
  });

  it('are counted before many are made, and a word for each offer tells them apart', () => {
    const many = combine('PL\nDE', 'c1', 'https://a.example/1\nhttps://b.example/2');
    const make = (offer: string): readonly string[] =>
      many.rows.map(
        (row) =>
          buildPair(draftOf(row, EMPTY_DRAFT, { geo: 'sub2', creative: 'sub3', offer }), partsOf([]))
            .offerLink,
      );
    expect(countAlike(make(''), facts, [])).toBe(4);
    expect(countAlike(make('sub4'), facts, [])).toBe(0);
    expect(make('sub4')[0]).toContain('sub4=a-example-1');
    const [one] = make('sub4');
    expect(
      countAlike([need(one)], facts, [{ name: 'S', marks: marksOf(need(one), facts), idParameter: 'sub1' }]),
    ).toBe(1);
  });
});

describe('a fixed value', () => {
  it('is put into the offer URL, changed and taken out, and a free parameter is never that of the click id', () => {
    expect(freeMarkName('https://o.example/', facts)).toBe('sub2');
    expect(freeMarkName('https://o.example/?sub2={clickid}', facts)).toBe('sub1');
    const marked = withMark('https://o.example/?a=1#x', 'sub2', 'крео 7');
    expect(marked).toBe('https://o.example/?a=1&sub2=%D0%BA%D1%80%D0%B5%D0%BE%207#x');
    expect(marksOf(marked, facts)).toEqual({ sub2: 'крео 7' });
    expect(withMark(marked, 'sub2', '')).toBe('https://o.example/?a=1#x');
    expect(withMark('https://o.example/', 'sub2', '')).toBe('https://o.example/');
  });
});

describe('a postback URL pasted as an offer URL', () => {
  it.each([
    `${BASE}/postback/${KEY}?clickid={sub1}`,
    'https://tracker.example/click.php?cnv_id={clickid}&payout={sum}&status={status}',
  ])('is recognised: %s', (offerUrl) => {
    expect(codes(check({ offerUrl }).findings)).toContain('offer_is_postback');
  });

  it.each([
    'https://o.example/click?pid=5&offer_id=7',
    'https://o.example/postback-casino/?sub1=',
    'https://o.example/?event=summer&status=vip',
  ])('an offer URL is not taken for one: %s', (offerUrl) => {
    expect(codes(check({ offerUrl }).findings)).not.toContain('offer_is_postback');
  });
});

test('of many rows one is checked for each offer, and for what of a row is empty', () => {
  const { rows } = combine('PL\nDE', 'c1\nc2', 'https://o.example/1\nhttps://o.example/2');
  expect(kindsOfRows(rows, 10).map(({ offer, geo }) => [offer, geo])).toEqual([
    ['https://o.example/1', 'PL'],
    ['https://o.example/2', 'PL'],
  ]);
  expect(kindsOfRows(rows, 1)).toHaveLength(1);
  const table = readTable(
    'offer\tgeo\nhttps://o.example/1\t\nhttps://o.example/1\tPL\nhttps://o.example/1\tDE',
  );
  expect(kindsOfRows(table.rows, 10).map(({ geo }) => geo)).toEqual(['', 'PL']);
});
