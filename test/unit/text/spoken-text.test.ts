import { expect, test } from 'vitest';
import type { Language } from '../../../shared/domain/language/languages.ts';
import { en, type Text } from '../../../shared/text/en.ts';
import { SpokenText } from '../../../shared/text/spoken-text.ts';

const textOf = (locale: string): Text => ({ ...en, locale });

test('the catalogue of the last choice is spoken, whichever is there first', async () => {
  const waiting = new Map<Language, (text: Text) => void>();
  const spoken = new SpokenText(
    (language) =>
      new Promise((resolve) => {
        waiting.set(language, resolve);
      }),
  );
  const first = spoken.speak('ru');
  const second = spoken.speak('uk');
  waiting.get('uk')?.(textOf('uk'));
  await second;
  waiting.get('ru')?.(textOf('ru'));
  await first;
  expect(spoken.text().locale).toBe('uk');
});

test('whoever listens hears of each change once, until it no longer wants to', async () => {
  const spoken = new SpokenText((language) => Promise.resolve(textOf(language)));
  const heard: string[] = [];
  const end = spoken.onChange(() => {
    heard.push(spoken.text().locale);
  });
  await spoken.speak('es');
  await spoken.speak('es');
  await spoken.speak('en');
  end();
  await spoken.speak('pt');
  expect(heard).toEqual(['es', 'en']);
});

test('a catalogue that cannot be loaded leaves the one before', async () => {
  const spoken = new SpokenText((language) =>
    language === 'ru' ? Promise.reject(new Error('no file')) : Promise.resolve(textOf(language)),
  );
  await spoken.speak('pt');
  await spoken.speak('ru');
  expect(spoken.text().locale).toBe('pt');
});
