import { expect, test } from 'vitest';
import { WindowLanguage } from '../../../renderer/client/window-language.ts';
import { en } from '../../../shared/text/en.ts';

function openWindow(ownLanguages: readonly string[] | null, kept: Record<string, string> = {}) {
  const root = { lang: '' };
  const language = new WindowLanguage({
    memory: {
      getItem: (key) => kept[key] ?? null,
      setItem: (key, value) => {
        kept[key] = value;
      },
    },
    ownLanguages,
    firstGuess: ['pt-BR', 'en'],
    root,
    load: (each) => Promise.resolve({ ...en, locale: each }),
  });
  return { language, root, kept };
}

test('the first time a window is in the language of the browser, later in that of the last time', async () => {
  const first = openWindow(['de', 'uk-UA', 'ru']);
  await first.language.start();
  expect(first.language.text().locale).toBe('uk');
  expect(first.root.lang).toBe('uk');
  await first.language.follow({ choice: 'es', system: 'en' });
  expect(first.root.lang).toBe('es');
  const again = openWindow(['uk'], first.kept);
  await again.language.start();
  expect(again.language.text().locale).toBe('es');
});

test('the language of the system is that of the browser, and in the desktop app what the program says', async () => {
  const browser = openWindow(['pt-BR']);
  await browser.language.follow({ choice: 'system', system: 'ru' });
  expect(browser.language.text().locale).toBe('pt');
  const app = openWindow(null);
  await app.language.follow({ choice: 'system', system: 'ru' });
  expect(app.language.text().locale).toBe('ru');
});

test('what is kept and is no language counts for nothing', async () => {
  const { language } = openWindow(['es'], { 'desk-language': '__proto__' });
  await language.start();
  expect(language.text().locale).toBe('es');
});

test('in Electron the first window is in the language of the page until the program has said its own', async () => {
  const first = openWindow(null);
  await first.language.start();
  expect(first.language.text().locale).toBe('pt');
  await first.language.follow({ choice: 'system', system: 'uk' });
  expect(first.language.text().locale).toBe('uk');
});

test('a storage that is full or forbidden keeps no language from being shown', async () => {
  const refuse = (): never => {
    throw new Error('QuotaExceededError');
  };
  const root = { lang: '' };
  const language = new WindowLanguage({
    memory: { getItem: refuse, setItem: refuse },
    ownLanguages: ['ru'],
    firstGuess: [],
    root,
    load: (each) => Promise.resolve({ ...en, locale: each }),
  });
  await language.start();
  expect(root.lang).toBe('ru');
  await language.follow({ choice: 'es', system: 'en' });
  expect(root.lang).toBe('es');
});
