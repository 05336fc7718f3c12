/** Nothing is left in English, and each language is written as its readers write it. */
import { expect, test } from 'vitest';
import { appPresets } from '../../../../shared/catalog/app-presets.ts';
import { destinationPresets } from '../../../../shared/catalog/destination-presets.ts';
import { networkPresets } from '../../../../shared/catalog/network-presets.ts';
import { sourcePresets } from '../../../../shared/catalog/source-presets.ts';
import type { Language } from '../../../../shared/domain/language/languages.ts';
import { en, type Text } from '../../../../shared/text/en.ts';
import {
  englishLeaves,
  leafAt,
  leavesOf,
  tellWith,
  type Told,
  translations,
  TRIED,
} from '../../../fixtures/catalogues.ts';

const done = translations;

/** What is the same in every language: examples, names, commands. */
const SAME: readonly RegExp[] = [/^https?:\/\//, /^[\w.@:/{}#$%=&?-]+$/, /^curl /];
/** Commands of a terminal, and searches as they are typed. */
const SAME_PLACES = /\.command$|^search\.(?:placeholder$|help\.examples)/;

/** What this language says as English does. By the place of the text. */
const SAME_IN: Readonly<Partial<Record<Language, readonly string[]>>> = {
  es: ['exports.formats.jsonl', 'telegramBot.figures.network'],
  pt: ['exports.formats.jsonl', 'telegramBot.figures.network'],
};

/** Words of letters alone: codes, macros and addresses are none. */
function wordCount(words: string): number {
  return words
    .replaceAll(/‹[^‹›]*›/g, ' ')
    .split(/[\s,;:.!?()“”«»–…]+/)
    .filter((word) => /^[a-z’']{2,}$/i.test(word)).length;
}

/** Each text, and each that a function makes of something. */
function textsAt(text: Text, path: string): readonly string[] {
  const value = leafAt(text, path);
  if (typeof value === 'string') return [value];
  return TRIED.flatMap(({ given }) => tellWith(value as Told, given) ?? []);
}

test.each(done)('no sentence of $language is still English', ({ language, text }) => {
  const left = englishLeaves.flatMap(({ path }) => {
    if (SAME_PLACES.test(path) || SAME_IN[language]?.includes(path) === true) return [];
    const others = new Set(textsAt(text, path));
    return textsAt(en, path)
      .filter((words) => others.has(words) && wordCount(words) > 2 && !SAME.some((same) => same.test(words)))
      .slice(0, 1)
      .map((words) => `${path}: ${words}`);
  });
  expect(left).toEqual([]);
});

/** By language: what its readers would take for a mistake. */
const WRONG: Readonly<Partial<Record<Language, readonly (readonly [RegExp, string])[]>>> = {
  ru: [
    [/[іїєґ]/i, 'a letter of Ukrainian'],
    [/[“”]/, 'quotes of English: «…»'],
    [/(?<![а-яё])(?:осуществля|являетс|данн(?:ый|ого|ом) )/i, 'official language'],
  ],
  uk: [
    [/[ыэёъ]/i, 'a letter of Russian'],
    [/[“”]/, 'quotes of English: «…»'],
    [/[а-яіїєґ]['ʼ][а-яіїєґ]/i, 'another apostrophe than ’'],
    [/(?<![а-яіїєґ’])(?:здійснює|являєтьс)/i, 'official language'],
  ],
  es: [
    [/[«»]/, 'quotes of Spain: “…”'],
    [/\b(?:vosotros|usted|ordenador|coste|vos)\b/i, 'words of another Spanish'],
  ],
  pt: [
    [/[«»]/, 'other quotes than “…”'],
    [/\b(?:utilizador|ficheiro|ecrã|definições|rastreio|tu)\b/i, 'words of Portugal'],
  ],
};

test.each(done)('$language is written as its readers write it', ({ language, text }) => {
  const found = leavesOf(text).flatMap(({ path }) =>
    textsAt(text, path).flatMap((words) =>
      (WRONG[language] ?? []).flatMap(([wrong, what]) =>
        wrong.test(words) ? [`${path}: ${what}: ${words}`] : [],
      ),
    ),
  );
  expect([...new Set(found)]).toEqual([]);
});

function withoutAddresses(words: string): string {
  const isAddress = (word: string): boolean =>
    word.includes('=') || word.includes('://') || word.includes('“?”');
  return words
    .split(' ')
    .filter((word) => !isAddress(word))
    .join(' ');
}

test.each(done.filter(({ language }) => language === 'es'))(
  'a question of Spanish begins with its sign',
  ({ text }) => {
    const found = leavesOf(text).flatMap(({ path }) =>
      textsAt(text, path)
        // The question mark of an address or of a key that is pressed is none.
        .map(withoutAddresses)
        .filter(
          (words) => (words.match(/[a-záéíóúñ)”›]\?/gi) ?? []).length > (words.match(/¿/g) ?? []).length,
        )
        .map((words) => `${path}: ${words}`),
    );
    expect([...new Set(found)]).toEqual([]);
  },
);

test.each(done)('$language gives its locale wherever one is asked for', ({ text }) => {
  expect(Intl.getCanonicalLocales(text.locale)).toEqual([text.locale]);
  expect([text.telegramBot.locale, text.digest.words.locale]).toEqual([text.locale, text.locale]);
});

const SENTENCES = [
  ...networkPresets.flatMap(({ traps, onFailure }) => [
    ...traps,
    ...(onFailure === undefined ? [] : [onFailure.words]),
  ]),
  ...destinationPresets.flatMap(({ what, traps, constants }) => [
    what,
    ...traps,
    ...constants.map((constant) => constant.what),
  ]),
  ...appPresets.flatMap(({ traps }) => traps),
  ...sourcePresets.flatMap(({ traps }) => traps),
].map((sentence) => sentence.en);

test.each(done)('every sentence of the catalog is there in $language, and no other', ({ text }) => {
  const known = new Set(SENTENCES);
  // An address alone says the same to everybody.
  const missing = [...known].filter(
    (sentence) => wordCount(sentence) > 2 && text.presetTexts[sentence] === undefined,
  );
  expect(missing).toEqual([]);
  expect(Object.keys(text.presetTexts).filter((sentence) => !known.has(sentence))).toEqual([]);
});

test.each(done)(
  'what is to be found in the settings is named in $language as the settings name it',
  ({ text }) => {
    const { sections } = en.settings;
    const wrong = englishLeaves.flatMap(({ path }) =>
      textsAt(en, path).flatMap((words, at) => {
        const translated = textsAt(text, path)[at] ?? '';
        return (Object.keys(sections) as (keyof typeof sections)[]).flatMap((key) => {
          if (key === 'label' || !new RegExp(String.raw`Settings(?:,| →) ${sections[key]}`).test(words))
            return [];
          const names = [text.settings.title, text.settings.sections[key]];
          return names.every((name) => translated.toLowerCase().includes(name.toLowerCase()))
            ? []
            : [`${path}: ${names.join(', ')} in: ${translated}`];
        });
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  },
);
