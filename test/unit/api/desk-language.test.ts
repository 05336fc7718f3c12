/** The language of the program while catalogues are loaded, or cannot be. */
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { DeskLanguage } from '../../../electron/engine/api/desk-language.ts';
import type { Language, LanguageChoice } from '../../../shared/domain/language/languages.ts';
import { en, type Text } from '../../../shared/text/en.ts';

function deskWith(load: (language: Language) => Promise<Text>) {
  let choice: LanguageChoice = 'en';
  const told: LanguageChoice[] = [];
  const language = new DeskLanguage({
    settings: {
      language: () => choice,
      saveLanguage: (next) => {
        choice = next;
      },
    },
    system: ['en'],
    onLanguage: (each) => told.push(each),
    load,
  });
  return { language, told };
}

test('a catalogue that is not there any more keeps no call from being answered', async () => {
  const { language } = deskWith(() => Promise.reject(new Error('ENOENT')));
  const call = { headers: { 'accept-language': 'uk' } } as IncomingMessage;
  await language.prepare(call);
  expect(language.textOf(call)).toBe(en);
});

test('who changes their mind while a catalogue is loaded is heard last', async () => {
  const { promise: loaded, resolve } = Promise.withResolvers<Text>();
  const { language, told } = deskWith((each) => (each === 'ru' ? loaded : Promise.resolve(en)));
  const first = language.choose('ru');
  await language.choose('en');
  resolve({ ...en, locale: 'ru' });
  await first;
  expect(told.at(-1)).toBe('en');
  expect(language.text().locale).toBe(en.locale);
});
