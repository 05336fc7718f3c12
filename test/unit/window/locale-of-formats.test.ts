/** Whatever is written for people is in the language of the person, not in that of the browser or of the system. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { es } from '../../../shared/text/es.ts';
import { pt } from '../../../shared/text/pt.ts';
import { ru } from '../../../shared/text/ru.ts';
import { uk } from '../../../shared/text/uk.ts';

const root = join(import.meta.dirname, '../../..');
const FOLDERS = ['renderer', 'shared', 'electron'];

/** Each way to write a number or a moment, with the locale that stands in it. */
const WAYS: Readonly<Record<string, RegExp>> = {
  'Intl with a fixed locale or none':
    /new Intl\.(?:DateTimeFormat|DisplayNames|ListFormat|NumberFormat|PluralRules|RelativeTimeFormat)\(\s*(?:undefined|\[|\{|'(?<locale>[^']*)'|\)(?!\s*\.resolvedOptions))/gu,
  'toLocaleString with a fixed locale or none':
    /\.toLocale(?:Date|Time)?String\(\s*(?:undefined|\[|\)|'(?<locale>[^']*)')/gu,
  toFixed: /\.toFixed\(/gu,
  'a part of an ISO time':
    /(?:\.toISOString\(\)|toIso\([^()]*\))\s*\.(?:replace|replaceAll|slice|split|substring)\(/gu,
};

/** A catalogue may name its own locale. */
const CATALOGUES = { en, es, pt, ru, uk };

const NAME_OF_FILE = 'the name of a file, which sorts by it';
const CALENDAR_DAY = 'a day as programs write it, which is formatted where it is shown';
/** By file: why nobody reads it, or why it is the same in every language. */
const ALLOWED: Readonly<Record<string, string>> = {
  'electron/engine/api/export-route.ts': NAME_OF_FILE,
  'electron/engine/forward/sent-journal.ts': NAME_OF_FILE,
  'electron/engine/reader/evidence-part.ts': 'a table for programs: ISO order in the time zone of the person',
  'electron/engine/reader/read-digest.ts': 'a time of the clock, with 24 hours in all languages',
  'electron/engine/store/backup-files.ts': NAME_OF_FILE,
  'electron/engine/store/beside-name.ts': NAME_OF_FILE,
  'electron/engine/store/rescue/put-in-place.ts': NAME_OF_FILE,
  'renderer/features/inbox/compare/day-words.ts': CALENDAR_DAY,
  'renderer/features/settings/money/Pins.tsx': CALENDAR_DAY,
  'renderer/features/settings/money/RateSources.tsx': CALENDAR_DAY,
  'renderer/ui/time.ts': 'UTC to the millisecond, to be compared with the log of a network',
  'shared/domain/insights/dimension-keys.ts': CALENDAR_DAY,
  'shared/domain/money/rates/rate-day.ts': CALENDAR_DAY,
  'shared/domain/money/rates/rate.ts': 'a decimal of the API, which the window formats',
  'shared/domain/report/zone-days.ts': CALENDAR_DAY,
  'shared/domain/upload/google-ads.ts': 'the format of the file that Google reads',
};

interface Found {
  readonly file: string;
  readonly way: string;
}

function foundIn(file: string): readonly Found[] {
  const source = readFileSync(join(root, file), 'utf8');
  const [, language] = /^shared\/text\/(\w+)\//.exec(file) ?? [];
  const own = Object.entries(CATALOGUES).find(([name]) => name === language)?.[1].locale;
  return Object.entries(WAYS).flatMap(([way, pattern]) =>
    [...source.matchAll(pattern)]
      .filter(({ groups }) => own === undefined || groups?.['locale'] !== own)
      .map(() => ({ file, way })),
  );
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`),
);
const found = files.flatMap(foundIn);

test('numbers and moments for people are written in the language of the person', () => {
  expect(files.length).toBeGreaterThan(1_000);
  expect(found.filter(({ file }) => ALLOWED[file] === undefined)).toEqual([]);
});

test('each exception is still one', () => {
  const still = new Set(found.map(({ file }) => file));
  expect(Object.keys(ALLOWED).filter((file) => !still.has(file))).toEqual([]);
});
