import { axeFindingsIn, keepPictures, SCHEMES, showIn } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';

test('from an empty desk to a forwarded deposit: network, its URL, App Craft, a test, a real postback', async ({
  desk,
  api,
  sink,
}) => {
  sink.respondAlways({ kind: 'answer', status: 202, body: 'queued by the sink' });

  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('button', { name: 'Add network' }).first().click();
  await desk.getByRole('option', { name: /^Something else/ }).click();
  await desk.getByRole('dialog').getByLabel(/Name/).fill('1win');
  await desk.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '1win' })).toBeVisible();
  const { items } = await api.json<{ items: { key: string }[] }>('GET', '/networks');
  const key = items[0]?.key ?? '';
  await expect(desk.getByText(`${api.addresses.receiver}/postback/${key}?clickid=`)).toBeVisible();

  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Add destination' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('URL from the cabinet').fill(`${sink.url}/app?id={external_id}&e={event}&s={sum}`);

  // The sink is on this computer, which needs a permission.
  await dialog.getByRole('button', { name: 'Allow it' }).click();
  await dialog.getByRole('button', { name: 'Send test' }).click();
  await expect(dialog.getByText('queued by the sink')).toBeVisible();
  const [tested] = sink.requests;
  expect(tested?.method).toBe('GET');
  expect(tested?.url).toBe('/app?id=test-click-123456&e=reg&s=');
  await expect(dialog.getByText(`${sink.url}/app?id=test-click-123456&e=reg&s=`).first()).toBeVisible();
  expect((await api.ledger()).deliveries.planned).toBe(0);

  await desk.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  const { items: destinations } = await api.json<{ items: { enabled: boolean; request: { url: string } }[] }>(
    'GET',
    '/destinations',
  );
  expect(destinations[0]?.request.url).toBe(`${sink.url}/app?id={clickid}&e={event}&s={payout}`);
  expect(destinations[0]?.enabled).toBe(true);
  await expect(desk.getByText('forwarding').first()).toBeVisible();

  await api.receive(`/postback/${key}?clickid=real-1&event=ftd&payout=45.5&currency=EUR`);
  await sink.waitForCount(2);
  expect(sink.requests[1]?.url).toBe('/app?id=real-1&e=dep&s=45.5');
  expect(sink.requests[1]?.headers['user-agent']).toMatch(/^PostbackDesk\//);
  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  await expect(desk.getByRole('row', { name: /1win, FTD, real-1/ })).toContainText('delivered');
});

test('a broken address is marked at its field, one that cannot be reached says why, and what is deleted comes back when that is undone', async ({
  desk,
  api,
  sink,
}) => {
  await api.createDestination({ name: 'Keitaro', request: { url: `${sink.url}/ok` } });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  const address = desk.getByLabel('URL', { exact: true });
  await address.fill(`${sink.url}/pb?id={ClickId}`);
  await address.blur();
  await expect(desk.getByText(/\{ClickId\}.*not a macro/).first()).toBeVisible();
  expect(sink.requests).toHaveLength(0);

  await address.fill(`${sink.url}/pb`);
  await sink.close();
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText(/refused the connection/).first()).toBeVisible();

  await desk.getByRole('button', { name: 'Delete', exact: true }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Delete destination' }).click();
  await expect(desk.getByText('No destination yet')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByRole('heading', { name: 'Keitaro' })).toBeVisible();
});

test('a dialog that is closed keeps what was typed, fits a small window, and saves a destination that stays off', async ({
  desk,
  api,
}) => {
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Add destination' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog
    .getByLabel('URL from the cabinet')
    .fill('https://app.example/pb?id={click_id}&ev={event}&currency=usd');
  await expect(dialog.getByRole('combobox', { name: 'What we send in currency' })).toHaveValue(
    'always “usd”',
  );
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await desk.getByRole('button', { name: 'Add destination' }).first().click();
  await expect(dialog.getByLabel('URL from the cabinet')).toHaveValue(/currency=usd/);
  // In a small window nothing of it is cut off, and it has one scroller.
  await desk.setViewportSize({ width: 900, height: 600 });
  await dialog.getByRole('button', { name: 'Advanced' }).click();
  await expect(dialog.getByRole('button', { name: 'Save and switch on' })).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('button', { name: 'Save, keep off' })).toBeInViewport({ ratio: 1 });
  const scrollers = await dialog.evaluate(
    (root) =>
      [root, ...root.querySelectorAll('*')].filter((each) => {
        const { overflowY } = getComputedStyle(each);
        return each.scrollHeight > each.clientHeight + 1 && (overflowY === 'auto' || overflowY === 'scroll');
      }).length,
  );
  expect(scrollers).toBe(1);
  await dialog.getByRole('button', { name: 'Save, keep off' }).click();
  await expect(dialog).toBeHidden();
  const { items } = await api.json<{ items: { enabled: boolean; request: { url: string } }[] }>(
    'GET',
    '/destinations',
  );
  expect(items).toMatchObject([
    { enabled: false, request: { url: 'https://app.example/pb?id={clickid}&ev={event}&currency=usd' } },
  ]);
});

test('a response of 200 whose text says error is a warning, and one button makes it a failure', async ({
  desk,
  api,
  sink,
}) => {
  sink.respondAlways({ kind: 'answer', status: 200, body: '{"status":"error","message":"click not found"}' });
  await api.createDestination({ name: 'Tracker', request: { url: `${sink.url}/pb?id={clickid}` } });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('Tracker answered 200, but the text says “error”.')).toBeVisible();
  await expect(desk.getByText('Tracker says: click not found')).toBeVisible();
  await expect(desk.getByText('It worked')).toBeHidden();
  await keepPicture(desk, 'destination-error-text');
  await desk.getByRole('button', { name: 'Count this as failure' }).click();
  await expect(desk.getByText('It counts as a failure, by your success rule.')).toBeVisible();
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();
  const { items } = await api.json<{ items: { rules: { errorText: string } }[] }>('GET', '/destinations');
  expect(items[0]?.rules.errorText).toBe('fail');
});

test('a failure leads to the place of its fix, and its number to the inbox with just those', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  sink.respondAlways({ kind: 'answer', status: 403 });
  const { id } = await api.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: `${sink.url}/pb?id={clickid}&t={const.token}` },
    events: { registration: 'reg' },
    constants: [{ name: 'token', isSecret: true, value: 'abc' }],
  });
  await api.receive(`/postback/${key}?clickid=lost-1&event=reg`);
  await expect.poll(async () => (await api.ledger()).deliveries.dead).toBe(1);
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await expect(desk.getByText('1 failed in 24 h').first()).toBeVisible();
  await expect(desk.getByText('forwarding', { exact: true })).toBeHidden();
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('App Craft answered 403: your key or token is not accepted.')).toBeVisible();
  await expect(desk.getByText('A real conversion will not retry either.')).toBeVisible();
  await desk.getByRole('button', { name: 'Change the key or token' }).click();
  await expect(desk.getByLabel('Value of constant 1')).toBeFocused();

  await desk.getByRole('link', { name: '1 failed in 24 h', exact: true }).click();
  await expect(desk.getByRole('row', { name: /REG, lost-1/ })).toBeVisible();
  await desk.goto(`${new URL(desk.url()).origin}/#/destinations/${id}/success`);
  await expect(desk.getByLabel('Status codes')).toBeFocused();
});

test('destinations are free of what axe finds, light and dark', async ({ desk, api, sink }) => {
  await showIn(desk, 'light');
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await expect(desk.getByText('No destination yet')).toBeVisible();
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await desk.getByRole('button', { name: 'Add destination' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog
    .getByLabel('URL from the cabinet')
    .fill(`${sink.url}/pb?id={id}&event=reg&sum={sum}&token=t0ken&cur=usd`);
  await dialog.getByRole('button', { name: 'Advanced' }).click();
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await desk.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  sink.respondAlways({ kind: 'answer', status: 200, body: '{"status":"error"}' });
  await api.createDestination({ name: 'App', request: { url: `${sink.url}/pb?id={clickid}` } });
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('but the text says “error”').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Advanced' }).click();
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
});

test('pictures of destinations, networks and settings, light and dark', async ({ desk, api, sink }) => {
  sink.respondAlways({ kind: 'answer', status: 200, body: '{"status":"ok"}' });
  await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/s2s?external_id={clickid}&event={event}&sum={payout}` },
  });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('{"status":"ok"}')).toBeVisible();
  await desk.getByText('{"status":"ok"}').scrollIntoViewIfNeeded();
  await keepPictures(desk, 'destination');
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '1win' })).toBeVisible();
  await keepPictures(desk, 'networks');
  await desk.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Provider' })).toBeVisible();
  await keepPictures(desk, 'settings');
});

test('switching on a destination says what it will get, and can be undone before anything is sent', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  const { id } = await api.createDestination({
    name: 'Tracker',
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { registration: 'reg' },
    enabled: true,
  });
  sink.respondAlways({ kind: 'answer', status: 503, body: 'later' });
  await api.receive(`/postback/${key}?clickid=waits-1&event=reg`);
  // The refusal was heard, so the delivery waits for its next attempt.
  const waiting = async (): Promise<number | undefined> =>
    (await api.json<{ items: { waiting: number }[] }>('GET', '/destination-figures')).items[0]?.waiting;
  await expect.poll(async () => [sink.requests.length, await waiting()]).toEqual([1, 1]);
  await api.json('PATCH', `/destinations/${id}`, { enabled: false });
  sink.respondAlways({ kind: 'answer', status: 200, body: 'ok' });

  await desk.getByRole('link', { name: /^Destinations/ }).click();
  const toggle = desk.getByRole('switch', { name: 'Forward to Tracker' });
  await expect(toggle).not.toBeChecked();
  await toggle.click({ force: true });
  await expect(desk.getByText('“Tracker” gets the delivery that waited')).toBeVisible();
  await expect(toggle).toBeChecked();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(toggle).not.toBeChecked();
  const { items } = await api.json<{ items: { enabled: boolean }[] }>('GET', '/destinations');
  expect(items[0]?.enabled).toBe(false);

  await toggle.click({ force: true });
  await expect.poll(() => sink.requests.length, { timeout: 60_000 }).toBe(2);
  await expect(toggle).toBeChecked();
  await expect(toggle).toBeEnabled();
});
