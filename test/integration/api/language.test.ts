/** The language that the program speaks: chosen once, kept, and behind what a caller asks for itself. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LanguageView } from '../../../shared/contract/language.ts';
import type { LanguageChoice } from '../../../shared/domain/language/languages.ts';
import { en } from '../../../shared/text/en.ts';
import { es } from '../../../shared/text/es.ts';
import { ru } from '../../../shared/text/ru.ts';
import { uk } from '../../../shared/text/uk.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';

const NO_SUCH_LINK = '0190a0a0-0000-7000-8000-000000000000';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is said to a call for something that is not there. */
async function saidTo(desk: Desk, acceptLanguage: string | null): Promise<string> {
  // Of its own accord `fetch` asks for any language.
  const asked = request(`${desk.addresses.api}/links/${NO_SUCH_LINK}`, {
    method: 'DELETE',
    headers: {
      authorization: `Bearer ${desk.addresses.token}`,
      ...(acceptLanguage === null ? {} : { 'accept-language': acceptLanguage }),
    },
  }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { message } = (await json(response)) as { message: string };
  return message;
}

const wordsOf = ({ userErrors }: typeof en): string =>
  userErrors.link_not_found({ code: 'link_not_found', id: NO_SUCH_LINK });

const choose = (desk: Desk, choice: LanguageChoice): Promise<LanguageView> =>
  desk.json('PUT', '/language', { choice });

test('answers are in the chosen language at once and after a restart, and in another for whoever asks for it', async () => {
  let desk = await Desk.start({ folder });
  expect(await desk.json('GET', '/language')).toEqual({ choice: 'system', system: 'en' });
  expect(await saidTo(desk, null)).toBe(wordsOf(en));
  expect(await choose(desk, 'ru')).toEqual({ choice: 'ru', system: 'en' });
  expect(await saidTo(desk, null)).toBe(wordsOf(ru));
  expect(await saidTo(desk, '*')).toBe(wordsOf(ru));
  // What nobody wrote is no language, and neither is any of them.
  expect(await saidTo(desk, 'de, ja;q=0.5, *;q=0.1')).toBe(wordsOf(ru));
  expect(await saidTo(desk, 'uk-UA, en;q=0.5')).toBe(wordsOf(uk));
  expect(await saidTo(desk, 'en')).toBe(wordsOf(en));
  await desk.stop();
  desk = await Desk.start({ folder });
  expect(await saidTo(desk, null)).toBe(wordsOf(ru));
  await desk.stop();
  expect(new Set([en, ru, uk, es].map(wordsOf)).size).toBe(4);
});

test('without a choice it is the language of the system, which is asked at each start', async () => {
  let desk = await Desk.start({ folder, systemLanguages: ['de-DE', 'es-MX'] });
  expect(await desk.json('GET', '/language')).toEqual({ choice: 'system', system: 'es' });
  expect(await saidTo(desk, null)).toBe(wordsOf(es));
  await choose(desk, 'uk');
  await choose(desk, 'system');
  expect(await saidTo(desk, null)).toBe(wordsOf(es));
  await desk.stop();
  desk = await Desk.start({ folder, systemLanguages: ['ja'] });
  expect(await saidTo(desk, null)).toBe(wordsOf(en));
  await desk.stop();
});

test('what is no language is refused, and nothing is changed', async () => {
  const desk = await Desk.start({ folder });
  await choose(desk, 'ru');
  for (const choice of ['de', '', '__proto__', null, 5])
    expect((await desk.call('PUT', '/language', { choice })).status).toBe(400);
  expect(await desk.json('GET', '/language')).toMatchObject({ choice: 'ru' });
  await desk.stop();
});
