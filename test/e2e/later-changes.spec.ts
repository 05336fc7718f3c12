import SQLite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, keepPicture, test } from './desk-test.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';

test('what a tracker hears later is chosen in it: the rule, the words, a request of its own', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  const { id } = await api.createDestination({
    name: 'Keitaro',
    preset: 'keitaro',
    request: { url: `${sink.url}/pb?subid={clickid}&status={event}&payout={payout}&tid={txid}` },
    constants: [],
    enabled: true,
  });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Advanced' }).click();
  const rule = desk.getByRole('radiogroup', { name: 'Later changes' });
  await expect(rule.getByRole('radio', { name: 'status and money' })).toBeChecked();
  await expect(desk.getByLabel('Word for rejected')).toHaveValue('rejected');
  await expect(desk.getByText('Send later changes too?')).toHaveCount(0);
  await keepPicture(desk, 'later-changes');

  await desk.getByLabel('Different request for changes').click({ force: true });
  await desk.getByLabel('URL for changes').fill(`${sink.url}/change?{nonsense}`);
  await desk.getByLabel('Word for rejected').fill('trash');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('{nonsense}').first()).toBeVisible();
  await desk
    .getByLabel('URL for changes')
    .fill(`${sink.url}/change?subid={clickid}&status={status}&was={previousStatus}&v={version}`);
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();

  await api.receive(`/postback/${key}?clickid=real-1&event=ftd&status=approved&payout=45&currency=EUR`);
  await sink.waitForCount(1);
  await api.receive(`/postback/${key}?clickid=real-1&event=ftd&status=rejected`);
  await sink.waitForCount(2);
  expect(sink.requests[1]?.url).toBe('/change?subid=real-1&status=trash&was=approved&v=2');

  await desk.reload();
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await expect(desk.getByLabel('All deliveries')).toContainText('sent, up to date');
  await desk.getByRole('button', { name: 'Advanced' }).click();
  await rule.getByText('nothing', { exact: true }).click();
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();
  const { items } = await api.json<{ items: { id: string; rules: { laterChanges: string } }[] }>(
    'GET',
    '/destinations',
  );
  expect(items.find((each) => each.id === id)?.rules.laterChanges).toBe('never');
});

test.describe('after an update', () => {
  test.use({
    history: {
      isOnline: false,
      close: async () => {},
      write: async (dataDir) => {
        openTestStore(dataDir, Date.now()).close();
        const db = new SQLite(join(dataDir, 'postback-desk.db'));
        const request = JSON.stringify({
          method: 'GET',
          url: 'https://trk.example/pb?subid={clickid}&status={event}',
          headers: {},
          body: null,
        });
        db.prepare(
          `INSERT INTO destinations (id, name, preset, enabled, request, events, is_safe_to_repeat, timeout_ms, test,
             created_at_ms)
           VALUES ('01980000-0000-7000-8000-000000000001', 'Old Keitaro', 'keitaro', 0, ?, '{"sale":"sale"}', 0, 15000,
             0, 1)`,
        ).run(request);
        db.close();
      },
    },
  });

  test('a tracker from before is asked about once', async ({ desk, api }) => {
    await desk.getByRole('link', { name: /^Destinations/ }).click();
    const question = desk.getByText('Send later changes too?');
    await expect(question).toBeVisible();
    await keepPicture(desk, 'later-changes-question');
    await desk.getByRole('button', { name: 'Yes, status and money' }).click();
    await expect(question).toHaveCount(0);
    await desk.getByRole('button', { name: 'Advanced' }).click();
    await expect(desk.getByLabel('Word for rejected')).toHaveValue('rejected');
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.getByText('Saved').first()).toBeVisible();
    const { items } = await api.json<{ items: { rules: Record<string, unknown> }[] }>('GET', '/destinations');
    expect(items[0]?.rules).toMatchObject({ laterChanges: 'statusAndMoney', isLaterChangesChosen: true });
    await desk.reload();
    await desk.getByRole('link', { name: /^Destinations/ }).click();
    await desk.getByRole('button', { name: 'Advanced' }).click();
    await expect(desk.getByText('Later changes', { exact: true })).toBeVisible();
    await expect(question).toHaveCount(0);
  });
});

test('a chargeback shows in the story of its conversion', async ({ desk, api }) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${key}?clickid=c1&event=dep&status=approved&payout=20&currency=USD&txid=1`);
  await api.receive(`/postback/${key}?clickid=c1&event=chargeback&txid=1`);
  await desk
    .getByRole('row', { name: /1win, .*c1/ })
    .first()
    .click();
  await desk.getByRole('tab', { name: /^History/ }).click();
  const history = desk.getByRole('table', { name: 'Its postbacks' });
  await expect(history).toContainText('approved → rejected');
  await keepPicture(desk, 'chargeback');
});
