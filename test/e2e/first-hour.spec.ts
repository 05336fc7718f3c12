/**
 * The first hour of a newcomer: from an empty folder to a delivered deposit, through the window alone. The network is
 * a real HTTP client that calls the URL that was copied, through a real tunnel; App Craft is a real HTTP server.
 */
import type { Locator, Page } from '@playwright/test';
import { createStore } from '../../electron/engine/store/store.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { AFTER_UNDO, expect, type History, keepPicture, test, WHEN_ONLINE } from './desk-test.ts';

const MOST_ACTIONS = 40;

/** Does what a person does, one thing at a time, and counts it. What is used must be on screen and enabled. */
class Newcomer {
  actions = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    await this.#reach(target);
    await target.click();
  }

  /** Into the field that has the focus: nobody had to look for it. */
  async type(text: string): Promise<void> {
    this.actions += 1;
    await this.#page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.#page.keyboard.press(key);
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.#reach(target);
    await target.fill(text);
  }

  async choose(target: Locator, label: string): Promise<void> {
    await this.#reach(target);
    await target.selectOption({ label });
  }

  async #reach(target: Locator): Promise<void> {
    this.actions += 1;
    await expect(target).toBeVisible();
    await expect(target).toBeEnabled();
  }
}

/** Calls a postback URL as the network would, with its macros filled in. */
async function callAsNetwork(url: string, values: Readonly<Record<string, string>>): Promise<number> {
  const filled = url.replaceAll(/\{(\w+)\}/g, (macro, name: string) =>
    encodeURIComponent(values[name] ?? macro),
  );
  const response = await fetch(filled);
  return response.status;
}

let tunnel: LocaltunnelServer;
/** Nothing in the folder but that no address is wanted yet: by itself the first start would call the internet. */
const history: History = {
  isOnline: true,
  write: async (dataDir) => {
    tunnel = await LocaltunnelServer.start({ graceMs: 1_000 });
    const opened = openTestStore(dataDir, Date.now());
    createStore(opened.db).settings.saveTunnel({
      provider: 'localtunnel',
      server: tunnel.url,
      wishedName: null,
      address: null,
      remotePort: null,
      fallback: null,
      others: {},
      isWanted: false,
    });
    opened.close();
  },
  close: async () => {
    await tunnel.stop();
  },
};
test.use({ history, permissions: ['clipboard-read', 'clipboard-write'] });

test(`a newcomer gets the first deposit delivered in fewer than ${MOST_ACTIONS} actions, and there is always a next step on screen`, async ({
  desk,
  sink,
}) => {
  test.slow();
  const person = new Newcomer(desk);
  const button = (name: string | RegExp, within: Page | Locator = desk): Locator =>
    within.getByRole('button', { name, exact: true });
  const steps = desk.getByRole('region', { name: 'First steps' });

  // 1. The network, from the catalog by typing.
  await expect(steps.getByRole('heading', { name: 'Which network pays you?' })).toBeVisible();
  await person.fill(steps.getByRole('combobox', { name: 'Network', exact: true }), 'betwin');
  await person.press('Enter');
  // It sends no currency, so that is asked next.
  await expect(desk.getByRole('combobox', { name: 'Currency of your offers' })).toBeFocused();
  await person.type('usd');
  await person.press('Enter');
  await person.press('Enter');
  await expect(button(/^done Add your network/, steps)).toBeVisible();

  // 2. A public address: the dialog says whether it works.
  await person.click(button('Choose provider', steps));
  const provider = desk.getByRole('dialog', { name: 'Choose how networks reach you' });
  await person.click(button('Start', provider));
  await expect(provider.getByText('Receiving', { exact: true })).toBeInViewport(WHEN_ONLINE);
  await person.click(button('Close', provider));

  // 3. App Craft, by the URL that its cabinet shows.
  await person.click(button('Add destination', steps));
  const appCraft = desk.getByRole('dialog', { name: /^Add destination/ });
  await person.fill(
    appCraft.getByLabel('URL from the cabinet'),
    `${sink.url}/s2s?external_id={external_id}&event={event}&sum={sum}&currency=usd&token=from-last-year`,
  );
  await person.click(button('Allow it', appCraft));
  sink.respondAlways({ kind: 'answer', status: 403, body: 'invalid token' });
  await person.click(button('Send test', appCraft));
  await expect(
    appCraft.getByText('App Craft answered 403: your key or token is not accepted.'),
  ).toBeInViewport();
  await keepPicture(desk, 'first-hour-refused');
  await person.click(button('Change the key or token', appCraft));
  await expect(appCraft.getByLabel('Value of constant 1')).toBeFocused();
  await person.fill(appCraft.getByLabel('Value of constant 1'), 'from-this-year');
  // The token is right now, and the click of a test is known to nobody.
  sink.respondAlways({ kind: 'answer', status: 200, body: '{"status":"error","message":"click not found"}' });
  await person.click(button('Send test', appCraft));
  await expect(appCraft.getByText('App Craft answered 200, but the text says “error”.')).toBeInViewport();
  await expect(appCraft.getByText('App Craft says: click not found')).toBeVisible();
  expect(sink.requests.at(-1)?.url).toContain('token=from-this-year');
  await person.click(button(/^Save and switch on/, appCraft));
  await expect(appCraft).toBeHidden();
  await expect(button(/^done Connect App Craft/, steps)).toBeVisible();

  // 4. The postback URL, copied, and the first postback.
  await person.click(button('Copy the postback URL of Betwinner Affiliates', steps));
  const copied = await desk.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/postback\/[\w-]{20,}\?/);
  expect(copied).toContain('currency=USD');
  await expect(steps.getByText('Waiting for the first postback…')).toBeVisible();
  const sentBefore = sink.requests.length;
  sink.respondAlways({ kind: 'answer', status: 200, body: 'OK' });
  const first = { extid: 'a8f2c19e7b', eventType: 'qualified_player', depositAmount: '60' };
  expect(await callAsNetwork(copied, first)).toBe(200);

  // 5. The inbox shows it. Its word is not known: it is held, and nothing is sent until the person says what it means.
  const list = desk.getByRole('grid', { name: 'Postbacks' });
  const row = list.getByRole('row', { name: /a8f2c19e7b/ });
  await expect(row).toContainText('Held: “qualified_player” has no meaning yet');
  await person.click(row);
  const story = desk.getByRole('tabpanel', { name: 'Story' });
  const meaning = story.getByRole('combobox', { name: /What does “qualified_player” mean/ });
  await person.choose(meaning, 'First deposit');
  const look = story.getByRole('status', { name: 'What this changes' });
  await expect(look).toContainText('1 held postback becomes First deposit.');
  await expect(look).toContainText('1 goes to App Craft.');
  await keepPicture(desk, 'first-hour-look');
  await person.click(button('Apply', story));
  await person.click(button('Undo'));
  await expect(row).toContainText('Held');
  await expect(meaning).toHaveValue('');
  expect(sink.requests).toHaveLength(sentBefore);

  // Done again, and this time left alone.
  await person.choose(meaning, 'First deposit');
  await person.click(button('Apply', story));
  // A pointer that rests on it does not keep it there when nothing can be taken back any more.
  await button('Undo').hover();
  await expect(row).not.toContainText('Held', AFTER_UNDO);
  await expect(button('Undo')).toBeHidden();
  await sink.waitForCount(sentBefore + 1, AFTER_UNDO.timeout);
  expect(sink.requests.at(-1)?.url).toBe(
    '/s2s?external_id=a8f2c19e7b&event=dep&sum=60&currency=usd&token=from-this-year',
  );
  await expect(story.getByText('First deposit $60.00 USD → sent to App Craft')).toBeVisible();

  // From now on nobody has to do anything.
  expect(await callAsNetwork(copied, { ...first, extid: 'b1c2d3e4f5', depositAmount: '45.5' })).toBe(200);
  await sink.waitForCount(sentBefore + 2);
  expect(sink.requests.at(-1)?.url).toContain('external_id=b1c2d3e4f5&event=dep&sum=45.5');
  await person.press('Escape');
  await expect(list.getByRole('row', { name: /FTD, b1c2d3e4f5/ })).toContainText('App Craft');
  await expect(desk.getByLabel('State of the desk')).toContainText('2 first deposits');
  await expect(desk.getByRole('navigation', { name: 'First steps' })).toHaveCount(0);
  await keepPicture(desk, 'first-hour-done');
  expect(person.actions).toBeLessThan(MOST_ACTIONS);
});
