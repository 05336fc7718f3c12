import { keepPictures } from './axe-findings.ts';
import { expect, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('postbacks arrive live, open with what was understood, the raw bytes and each attempt', async ({
  desk,
  api,
  sink,
}) => {
  await expect(
    desk.getByRole('heading', { name: 'Get your first deposit forwarded in 4 steps' }),
  ).toBeVisible();
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}&event={event}&sum={payout}` },
  });
  sink.respondAlways({ kind: 'answer', status: 200, body: 'accepted' });

  await api.receive(`/postback/${network.key}?clickid=abc123&event=registration`);
  const first = gridOf(desk).getByRole('row', { name: /1win, REG, abc123/ });
  await expect(first).toBeVisible();
  await expect(first).toContainText('App Craft');
  await expect(first).toContainText('delivered');

  await api.receive(`/postback/${network.key}?clickid=abc123&event=ftd&payout=60&currency=USD&txid=t9`);
  const deposit = gridOf(desk).getByRole('row', { name: /1win, FTD, abc123/ });
  await expect(deposit).toContainText('60.00');
  await expect(desk.getByLabel('State of the desk')).toContainText('1 first deposits');

  await deposit.click();
  const detail = desk.getByRole('region', { name: 'Postback' });
  await expect(detail.getByText('First deposit $60.00 USD → sent to App Craft')).toBeVisible();
  // All is well, so each stage is one line until somebody asks.
  await expect(detail.getByRole('table')).toHaveCount(0);
  await detail.getByRole('button', { name: /^Understood/ }).click();
  await expect(detail.getByRole('row', { name: /Transaction id t9/ })).toContainText('query: txid');
  await desk.keyboard.press('2');
  const line = detail.getByLabel('Request', { exact: true });
  await expect(line).toContainText('…?clickid=abc123&event=ftd&payout=60&currency=USD&txid=t9 HTTP/1.1');
  await expect(line).not.toContainText(network.key);
  await detail.getByRole('button', { name: 'Show key' }).click();
  await expect(line).toContainText(`GET /postback/${network.key}?clickid=abc123`);
  await desk.keyboard.press('1');
  await detail.getByRole('button', { name: /^Sent/ }).click();
  await detail.getByRole('article', { name: 'App Craft' }).getByRole('button', { expanded: false }).click();
  await expect(detail.getByLabel('Request', { exact: true })).toContainText(
    `GET ${sink.url}/pb?id=abc123&event=dep&sum=60`,
  );
  await expect(detail.getByLabel('Answer', { exact: true })).toContainText('accepted');
});

test('the keyboard moves, opens, filters, pauses and explains itself', async ({ desk, api }) => {
  const list = desk.getByRole('grid', { name: 'Postbacks' });
  const network = await api.createNetwork({ name: 'Keys' });
  for (const id of ['id-1', 'id-2', 'id-3'])
    await api.receive(`/postback/${network.key}?clickid=${id}&event=reg`);
  await expect(list.getByRole('row', { name: /id-3/ })).toBeVisible();

  await desk.keyboard.press('j');
  await desk.keyboard.press('j');
  await expect(list.getByRole('row', { name: /id-2/ })).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('k');
  await expect(list.getByRole('row', { name: /id-3/ })).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('region', { name: 'Postback' })).toBeHidden();

  await desk.keyboard.press('/');
  await expect(desk.getByRole('combobox', { name: 'Filter' })).toBeFocused();
  await desk.keyboard.type('id-2');
  await expect(list.getByRole('row', { name: /id-3/ })).toBeHidden();
  await expect(list.getByRole('row', { name: /id-2/ })).toBeVisible();
  await desk.getByRole('button', { name: 'Clear filter' }).click();
  await desk.getByRole('combobox', { name: 'Filter' }).blur();

  await desk.keyboard.press(' ');
  await expect(desk.getByRole('button', { name: 'Resume live updates' })).toBeVisible();
  await api.receive(`/postback/${network.key}?clickid=id-4&event=reg`);
  await expect(desk.getByRole('button', { name: '1 new' })).toBeVisible();
  await expect(list.getByRole('row', { name: /id-4/ })).toBeHidden();
  await desk.getByRole('button', { name: '1 new' }).click();
  await expect(list.getByRole('row', { name: /id-4/ })).toBeVisible();

  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+k');
  await expect(desk.getByPlaceholder('What do you want to do?')).toBeVisible();
});

test('what strangers send is text in every view, never markup', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: '<b>bold</b>' });
  const payload = '<img src=x onerror="document.title=\'owned\'">';
  await api.receive(
    `/postback/${network.key}?clickid=${encodeURIComponent(payload)}&event=reg&${encodeURIComponent(payload)}=1`,
    {
      headers: { 'x-evil': '<script>document.title="owned"</script>' },
    },
  );
  const row = gridOf(desk).getByRole('row', { name: /<b>bold<\/b>, REG, <img/ });
  // Beside the copy button.
  await row.click({ position: { x: 40, y: 10 } });
  const detail = desk.getByRole('region', { name: 'Postback' });
  await expect(detail.getByText(payload).first()).toBeVisible();
  await detail.getByRole('tab', { name: 'Raw' }).click();
  await expect(detail.getByLabel('Headers')).toContainText('<script>');
  await expect(desk.locator('img')).toHaveCount(0);
  await expect(desk).toHaveTitle('Postback Desk');
});

test.describe('with --demo', () => {
  test.use({ flags: ['--demo'] });

  test('a newcomer sees the whole chain in ten seconds, marked as test and counted nowhere', async ({
    desk,
    api,
  }) => {
    const deposit = gridOf(desk)
      .getByRole('row', { name: /Demo network, FTD/ })
      .first();
    await expect(deposit).toContainText('delivered');
    await expect(deposit).toContainText('test');
    await expect(desk.getByLabel('State of the desk')).toContainText('no money yet');
    expect((await api.ledger()).postbacks.test).toBeGreaterThan(0);
  });

  test('pictures of the inbox and a detail, light and dark', async ({ desk, api }) => {
    const network = await api.createNetwork({ name: '1win' });
    await api.receive(
      `/postback/${network.key}?clickid=a81c0f91&event=ftd&payout=60&currency=USD&txid=77&status=approved`,
    );
    await api.receive(`/postback/${network.key}?clickid={clickid}&event=reg`);
    await api.receive('/postback?clickid=123456&event=registration');
    await expect(gridOf(desk).getByRole('row', { name: /no key/ })).toBeVisible();
    await expect(
      gridOf(desk)
        .getByRole('row', { name: /Demo network, FTD/ })
        .first(),
    ).toContainText('delivered');
    await keepPictures(desk, 'inbox');
    await gridOf(desk)
      .getByRole('row', { name: /\{clickid\}/ })
      .click();
    await expect(desk.getByText('Registration → held: the click id is the text {clickid}')).toBeVisible();
    await keepPictures(desk, 'detail');
  });
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the key of a network is on no screen of its postback and in no copy until somebody asks for it', async ({
    desk,
    api,
    sink,
  }) => {
    const { key } = await api.createNetwork({ name: 'Keyed' });
    await api.createDestination({
      name: 'App Craft',
      request: { url: `${sink.url}/pb?id={clickid}&from={param.token}` },
    });
    await api.receive(`/postback/${key}?clickid=k-1&event=reg&token=${key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-token': key },
      body: `also=${key}&a=1`,
    });
    const row = gridOf(desk).getByRole('row', { name: /k-1/ });
    await expect(row).toContainText('App Craft');
    await row.click({ position: { x: 30, y: 12 } });
    const detail = desk.getByRole('region', { name: 'Postback' });
    for (const stage of [/^Came/, /^Understood/, /^Sent/])
      await detail.getByRole('button', { name: stage, expanded: false }).click();
    await detail.getByRole('article', { name: 'App Craft' }).getByRole('button', { expanded: false }).click();
    const sent = detail.getByRole('article', { name: 'App Craft' }).getByLabel('Request', { exact: true });
    await expect(sent).toContainText(`/pb?id=k-1&from=${key.slice(0, 4)}…`);
    expect(await desk.content()).not.toContain(key);
    await detail
      .getByRole('article', { name: 'App Craft' })
      .getByRole('button', { name: 'Show key' })
      .first()
      .click();
    await expect(sent).toContainText(`&from=${key}`);

    await desk.keyboard.press('2');
    const body = detail.getByLabel('Body', { exact: true }).last();
    for (const shape of ['Original', 'Formatted']) {
      await detail.getByText(shape, { exact: true }).click();
      await expect(body).toContainText(`also=${key.slice(0, 4)}…`);
      expect(await desk.content()).not.toContain(key);
    }
    await detail.getByText('Hex', { exact: true }).click();
    await expect(body).toContainText('·· ··');
    const bytes = await body.innerText();
    for (let at = 4; at + 3 <= key.length; at += 1) {
      const piece = Buffer.from(key.slice(at, at + 3))
        .toString('hex')
        .replaceAll(/..(?=.)/g, '$& ');
      expect(bytes).not.toContain(piece);
    }
    await detail.getByRole('button', { name: 'Copy as curl' }).click();
    await expect(desk.getByText('curl command copied.')).toBeVisible();
    expect(await desk.evaluate(() => navigator.clipboard.readText())).not.toContain(key);

    await detail.getByRole('button', { name: 'Show key' }).click();
    await detail.getByText('Original', { exact: true }).click();
    await expect(body).toContainText(`also=${key}`);
  });
});
