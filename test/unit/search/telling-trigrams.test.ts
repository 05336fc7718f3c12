/** Which trigrams of a search are asked for. */
import { expect, test } from 'vitest';
import { createTellingTrigrams } from '../../../electron/engine/store/search/telling-trigrams.ts';

interface Document {
  readonly doc: number;
  readonly id: string;
}

/** Documents 1 to `count`; a trigram is in every so many of them. */
function documents(count: number, everyOf: Readonly<Record<string, number>>) {
  const asked: string[] = [];
  const matching = (match: string, fromDoc: number, toDoc: number, limit: number): readonly Document[] => {
    asked.push(match);
    const every = everyOf[match.slice(1, -1)] ?? Number.POSITIVE_INFINITY;
    const found: Document[] = [];
    for (let doc = Math.min(toDoc, count); doc >= fromDoc && found.length < limit; doc -= 1)
      if (doc % every === 0) found.push({ doc, id: String(doc) });
    return found;
  };
  return { asked, tellingOf: createTellingTrigrams({ matching }) };
}

test('what most requests hold is left out beside something rare', () => {
  const { tellingOf } = documents(500_000, { htt: 1, sub: 2, cre: 40, eo7: 30 });
  expect(tellingOf(['htt', 'sub', 'cre', 'eo7'], 500_000)).toEqual(['cre', 'eo7']);
});

test('where none is rare all of them together may be', () => {
  const { tellingOf } = documents(500_000, { reg: 3, ist: 3, ion: 2 });
  expect(tellingOf(['reg', 'ist', 'ion'], 500_000)).toEqual(['reg', 'ist', 'ion']);
});

test('what nothing holds is enough by itself, and one alone is not looked at', () => {
  const { asked, tellingOf } = documents(500_000, { reg: 3 });
  expect(tellingOf(['reg', 'zzz'], 500_000)).toEqual(['zzz']);
  asked.length = 0;
  expect(tellingOf(['zzz'], 500_000)).toEqual(['zzz']);
  expect(asked).toEqual([]);
});

test('each is looked at once for documents near one another, and again far away', () => {
  const { asked, tellingOf } = documents(500_000, { reg: 3, cre: 40 });
  tellingOf(['reg', 'cre'], 500_000);
  tellingOf(['reg', 'cre'], 480_000);
  expect(asked).toHaveLength(2);
  tellingOf(['reg', 'cre'], 100_000);
  expect(asked).toHaveLength(4);
});
