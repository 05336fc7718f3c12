import type { Page } from '@playwright/test';
import { axeFindingsIn, DIALOG, SCHEMES } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

const QUERY = 'id={clickid}&e={event}&st={status}&p={payout}&c={currency}';
const RATINGS = ['unrated', 'pending', 'on_hold', 'approved'];

async function openRow(desk: Page, name: RegExp): Promise<void> {
  await gridOf(desk).getByRole('row', { name }).first().click();
}

test('forward again shows what was sent then and what would be sent now, and sends either', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?${QUERY}` },
    events: { first_deposit: 'ftd' },
    rules: { laterChanges: 'never', ratings: RATINGS },
  });
  await api.receive(`/postback/${key}?clickid=c1&event=ftd&status=approved&payout=20&currency=USD&txid=1`);
  await sink.waitForCount(1);
  await api.receive(`/postback/${key}?clickid=c1&event=ftd&status=rejected&payout=20&currency=USD&txid=1`);
  await expect(gridOf(desk).getByRole('row', { name: /1win, .*c1/ })).toHaveCount(2);
  await desk
    .getByRole('row', { name: /1win, .*c1/ })
    .last()
    .click();
  await desk.getByRole('button', { name: 'Resend', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Send it again?' });
  await expect(dialog.getByRole('radio', { name: 'As it is now' })).toBeChecked();
  await expect(dialog).toContainText('st=approved');
  await expect(dialog).toContainText('st=rejected');
  await expect(dialog).toContainText('The conversion is rejected now.');
  await keepPicture(desk, 'again');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);

  await dialog.getByRole('radio', { name: 'As it was' }).check();
  await dialog.getByRole('button', { name: 'Resend' }).click();
  await sink.waitForCount(2);
  expect(sink.requests[1]?.url).toBe('/app?id=c1&e=ftd&st=approved&p=20&c=USD');
  await expect(dialog).toHaveCount(0);

  await desk.getByRole('button', { name: 'Resend', exact: true }).click();
  await dialog.getByRole('button', { name: 'Resend' }).click();
  await sink.waitForCount(3);
  expect(sink.requests[2]?.url).toBe('/app?id=c1&e=ftd&st=rejected&p=20&c=USD');
});

test('many at once: what has changed is counted apart, and goes out as it was or as it is now', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?${QUERY}` },
    events: { first_deposit: 'ftd' },
    rules: { laterChanges: 'never', ratings: RATINGS },
  });
  for (const click of ['c1', 'c2'])
    await api.receive(
      `/postback/${key}?clickid=${click}&event=ftd&status=pending&payout=20&currency=USD&txid=1`,
    );
  await sink.waitForCount(2);
  await api.receive(`/postback/${key}?clickid=c1&event=ftd&status=approved&payout=35&currency=EUR&txid=1`);
  await expect(gridOf(desk).getByRole('row', { name: /1win, / })).toHaveCount(3);
  await desk.getByLabel('Filter', { exact: true }).fill('event:ftd');
  await desk.getByRole('button', { name: 'More actions' }).click();
  await desk.getByRole('menuitem', { name: 'Forward again …' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Forward again' });
  await dialog.getByRole('checkbox', { name: 'Include already delivered' }).check();
  await expect(dialog).toContainText('1 of them changed after they were sent:');
  await expect(dialog).toContainText('st=approved&p=35&c=EUR');
  await dialog.getByRole('radiogroup').getByText('as it was').click();
  await expect(dialog).not.toContainText('p=35');
  await keepPicture(desk, 'again-many');
  await dialog.getByRole('button', { name: 'Send 2' }).click();
  await sink.waitForCount(4);
  expect(
    sink.requests
      .slice(2)
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual(['/app?id=c1&e=ftd&st=pending&p=20&c=USD', '/app?id=c2&e=ftd&st=pending&p=20&c=USD']);
});

test('a correction by hand is looked at, is marked in the story, and is undone before it goes out', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'Keitaro',
    request: { url: `${sink.url}/pb?${QUERY}` },
    events: { first_deposit: 'ftd' },
    rules: { laterChanges: 'statusAndMoney', ratings: RATINGS },
  });
  await api.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?${QUERY}` },
    events: { first_deposit: 'ftd' },
    rules: { laterChanges: 'never', ratings: RATINGS },
  });
  await api.receive(`/postback/${key}?clickid=c1&event=ftd&status=approved&payout=20&currency=USD&txid=1`);
  await sink.waitForCount(2);
  await openRow(desk, /1win, .*c1/);
  await desk.getByRole('tab', { name: /^History/ }).click();
  await desk.getByRole('button', { name: 'Correct …' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Correct this conversion' });
  await expect(dialog.getByRole('button', { name: 'Save correction' })).toBeDisabled();
  await dialog.getByLabel('Payout').fill('35');
  await dialog.getByLabel('Currency').fill('eur');
  await dialog.getByLabel('Why').fill('the cabinet says so');
  const look = dialog.getByRole('region', { name: 'What will be sent' });
  await expect(look).toContainText('Keitaro gets this request');
  await expect(look).toContainText('p=35&c=EUR');
  await expect(look).toContainText('App gets nothing');
  await keepPicture(desk, 'correct');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save correction' }).click();
  await expect(dialog).toHaveCount(0);

  const history = desk.getByRole('table', { name: 'Its postbacks' });
  await expect(history).toContainText('corrected by you: the cabinet says so');
  await history.getByRole('button', { name: 'Undo this change' }).click();
  await expect(desk.getByText('Change undone. Nothing of it was sent.')).toBeVisible();
  await expect(history).toContainText('(undone)');
  await expect(history.getByRole('button', { name: 'Undo this change' })).toHaveCount(0);
  await keepPicture(desk, 'correction-undone');
  // Longer than a correction waits before it goes out.
  await expect.poll(async () => (await api.ledger()).deliveries.pending, { timeout: 20_000 }).toBe(0);
  expect(sink.requests).toHaveLength(2);
});

test('the story of a corrected conversion says what stayed, what was sent, and can be read in the inbox', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'Keitaro',
    request: { url: `${sink.url}/pb?${QUERY}` },
    events: { first_deposit: 'ftd' },
    rules: { laterChanges: 'statusAndMoney', ratings: RATINGS },
  });
  await api.receive(`/postback/${key}?clickid=c1&event=ftd&status=pending&payout=20&currency=USD&txid=1`);
  await sink.waitForCount(1);
  await openRow(desk, /1win, .*c1/);
  await desk.getByRole('tab', { name: /^History/ }).click();
  await desk.getByRole('button', { name: 'Correct …' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Correct this conversion' });
  await dialog.getByLabel('Payout').fill('35');
  await dialog.getByLabel('Why').fill('bonus');
  await dialog.getByRole('button', { name: 'Save correction' }).click();
  await sink.waitForCount(2, 20_000);
  expect(sink.requests[1]?.url).toBe('/pb?id=c1&e=ftd&st=pending&p=35&c=USD');

  await api.receive(`/postback/${key}?clickid=c1&event=ftd&status=approved&payout=20&currency=USD&txid=1`);
  await sink.waitForCount(3);
  expect(sink.requests[2]?.url).toBe('/pb?id=c1&e=ftd&st=approved&p=35&c=USD');
  // While one is open nothing moves in the list.
  await desk.keyboard.press('Escape');
  const entry = gridOf(desk)
    .getByRole('row', { name: /1win, .*c1/ })
    .filter({ hasText: 'corrected by you: bonus' });
  await expect(entry).toHaveCount(1);
  await entry.click();
  await desk.getByRole('tab', { name: 'Story', exact: true }).click();
  await expect(desk.getByText('entered by you')).toBeVisible();
  await keepPicture(desk, 'story-by-hand');
  await desk.getByRole('tab', { name: /^History/ }).click();
  const history = desk.getByRole('table', { name: 'Its postbacks' });
  await expect(history).toContainText('your correction stays');
  await expect(history.getByRole('button', { name: 'Undo this change' })).toHaveCount(0);
  await keepPicture(desk, 'history-by-hand');
});

test('a conversion that never came is added, sent and counted', async ({ desk, api, sink }) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?${QUERY}` },
    events: { first_deposit: 'ftd' },
    rules: { laterChanges: 'never', ratings: RATINGS },
  });
  await api.receive(`/postback/${key}?clickid=other&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /other/ })).toHaveCount(1);
  await desk.getByRole('button', { name: 'More actions' }).click();
  await desk.getByRole('menuitem', { name: 'Add a conversion …' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Add a conversion' });
  await dialog.getByLabel('Click id').fill('Lost-1');
  await dialog.getByLabel('Payout').fill('60');
  await dialog.getByLabel('Currency').fill('USD');
  await dialog.getByLabel('Why').fill('lost in an outage');
  const look = dialog.getByRole('region', { name: 'What will be sent' });
  await expect(look).toContainText('id=Lost-1&e=ftd');
  // The reason changes nothing of it: the look stays as it is while it is typed.
  await dialog.getByLabel('Why').pressSequentially(' today');
  expect(await look.textContent()).toContain('id=Lost-1&e=ftd');
  await keepPicture(desk, 'add-conversion');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add conversion' }).click();
  await expect(gridOf(desk).getByRole('row', { name: /Lost-1/ })).toContainText(
    'added by you: lost in an outage today',
  );
  await sink.waitForCount(1, 20_000);
  expect(sink.requests[0]?.url).toBe('/app?id=Lost-1&e=ftd&st=approved&p=60&c=USD');
});
