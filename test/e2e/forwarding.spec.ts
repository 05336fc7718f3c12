import { expect, keepPicture, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('App Craft is made from the URL that its cabinet shows: only what is not clear is asked', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Add destination' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog
    .getByLabel('URL from the cabinet')
    .fill(`${sink.url}/pb?external_id={external_id}&ev=ftd_ok&sum={sum}&token=s3cr3t-token-77&lang=ru`);
  const row = (name: string) => dialog.getByRole('row', { name: new RegExp(`^${name} `) });
  await expect(row('external_id').getByRole('combobox')).toHaveValue('the click id');
  await expect(row('ev').getByRole('combobox')).toHaveValue('the event name');
  await expect(row('sum').getByRole('combobox')).toHaveValue('the amount');
  await expect(row('token').getByRole('combobox')).toHaveValue('a secret, stored encrypted');
  await expect(row('lang').getByRole('combobox')).toHaveValue('always “ru”');
  await keepPicture(desk, 'destination-pasted');
  await dialog.getByRole('button', { name: 'Allow it' }).click();
  await dialog.getByRole('button', { name: 'Send test' }).click();
  await expect(dialog.getByText('It worked')).toBeVisible();
  expect(sink.requests[0]?.url).toBe(
    '/pb?external_id=test-click-123456&ev=reg&sum=&token=s3cr3t-token-77&lang=ru',
  );
  await dialog.getByRole('button', { name: 'Save and switch on' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByLabel('URL', { exact: true })).toHaveValue(
    `${sink.url}/pb?external_id={clickid}&ev={event}&sum={payout}&token={const.token}&lang=ru`,
  );
  await expect(desk.getByText('forwarding').first()).toBeVisible();
  await api.receive(`/postback/${key}?clickid=real-1&event=ftd&payout=45.5&currency=EUR`);
  await sink.waitForCount(2);
  expect(sink.requests[1]?.url).toBe('/pb?external_id=real-1&ev=dep&sum=45.5&token=s3cr3t-token-77&lang=ru');
  expect(await desk.content()).not.toContain('s3cr3t-token-77');
});

test('Facebook’s own words for a refusal are told in plain ones', async ({ desk, api, sink }) => {
  sink.respondAlways({
    kind: 'answer',
    status: 400,
    body: '{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190}}',
  });
  await api.createDestination({
    name: 'Pixel',
    preset: 'facebook-capi',
    request: { url: `${sink.url}/v24.0/{const.pixel_id}/events` },
    constants: [
      { name: 'pixel_id', isSecret: false, value: '123' },
      { name: 'access_token', isSecret: true, value: 'EAAB-very-secret' },
      { name: 'action_source', isSecret: false, value: 'website' },
      { name: 'event_source_url', isSecret: false, value: '' },
      { name: 'test_event_code', isSecret: false, value: 'TEST123' },
    ],
  });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Advanced' }).click();
  await expect(desk.getByText('One event older than seven days')).toBeVisible();
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('The access token is no longer valid.')).toBeVisible();
  await expect(desk.getByText('Facebook says: Invalid OAuth access token.')).toBeVisible();
  const sent: { test_event_code: string; access_token: string; data: { event_name: string }[] } = JSON.parse(
    String(sink.requests[0]?.body),
  );
  expect(sent).toMatchObject({
    test_event_code: 'TEST123',
    access_token: 'EAAB-very-secret',
    data: [{ event_name: 'CompleteRegistration' }],
  });
});

test('a failure that says 200 is explained, the rule for it is made, and what went wrong is forwarded again', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    request: { url: `${sink.url}/app?id={clickid}&e={event}` },
    events: { registration: 'reg' },
    enabled: true,
  });
  sink.respondAlways({ kind: 'answer', status: 200, body: '{"error":"unknown app"}' });
  for (const id of ['a', 'b', 'c']) await api.receive(`/postback/${key}?clickid=${id}&event=reg`);
  await sink.waitForCount(3);

  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Advanced' }).click();
  await desk.getByRole('combobox', { name: 'The response must not contain' }).fill('error');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('App Craft answered 200, but the text says “unknown app”.')).toBeVisible();
  sink.respondAlways({ kind: 'answer', status: 200, body: 'OK' });
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('It worked')).toBeVisible();
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();
  await expect(desk.getByLabel('All deliveries')).toContainText('planned3');

  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  const sent = sink.requests.length;
  await gridOf(desk)
    .getByRole('row', { name: /REG, a$/ })
    .click({ modifiers: ['ControlOrMeta'] });
  await gridOf(desk)
    .getByRole('row', { name: /REG, b$/ })
    .click({ modifiers: ['ControlOrMeta'] });
  await desk.getByRole('button', { name: 'Forward 2 again' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByText('Nothing will be sent.')).toBeVisible();
  await expect(dialog.getByText('2 were already delivered and are left out.')).toBeVisible();
  await dialog.getByLabel('Include already delivered').check();
  await expect(dialog.getByText('2 of them were already delivered')).toBeVisible();
  await expect(dialog.getByText(`${sink.url}/app?id=a&e=reg`)).toBeVisible();
  await keepPicture(desk, 'replay');
  await dialog.getByRole('button', { name: 'Send 2' }).click();
  await expect(dialog).toBeHidden();
  await sink.waitForCount(sent + 2);
  expect(
    sink.requests
      .slice(sent)
      .map((request) => request.url)
      .toSorted(),
  ).toEqual(['/app?id=a&e=reg', '/app?id=b&e=reg']);
});

test('without a filter, forwarding again is far from one click, and asks with a count', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  for (const id of ['a', 'b']) await api.receive(`/postback/${key}?clickid=${id}&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /REG, b$/ })).toBeVisible();
  await api.createDestination({ name: 'App Craft', request: { url: `${sink.url}/app?id={clickid}` } });
  await expect(desk.getByRole('button', { name: 'Forward again' })).toHaveCount(0);
  await desk.getByRole('button', { name: 'More actions' }).click();
  await desk.getByRole('menuitem', { name: 'Forward again …' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Send/ })).toBeDisabled();
  await dialog.getByLabel('Yes, look at all 2 stored postbacks').check();
  await dialog.getByRole('button', { name: 'Send 2' }).click();
  await sink.waitForCount(2);
});

test('a destination is paused and drained by hand, parked when it is down, and says what waits', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    request: { url: `${sink.url}/app?id={clickid}` },
    events: { registration: 'reg' },
    rules: { concurrency: 1 },
  });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(desk.getByText('Paused by you: 0 waiting.')).toBeVisible();
  for (let index = 0; index < 8; index += 1)
    await api.receive(`/postback/${key}?clickid=c${index}&event=reg`);
  await desk.reload();
  await expect(desk.getByText('Paused by you: 8 waiting.')).toBeVisible();
  expect(sink.requests).toEqual([]);
  sink.respondAlways({ kind: 'answer', status: 503 });
  await desk.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(desk.getByText('Paused automatically: no answer')).toBeVisible();
  await keepPicture(desk, 'destination-parked');
  sink.respondAlways({ kind: 'answer', status: 200 });
  await desk.getByRole('button', { name: /Try all \d+ now/ }).click();
  await expect(desk.getByText('Paused automatically: no answer')).toBeHidden();
  await expect.poll(async () => (await api.ledger()).deliveries.delivered).toBe(8);
});

test('macros complete as they are typed, constants too, and a secret is never shown again', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${key}?clickid=real-9&event=reg&sub5=abc`);
  await api.createDestination({
    name: 'App Craft',
    request: { url: sink.url },
    events: { registration: 'reg' },
  });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Advanced' }).click();
  await desk.getByRole('button', { name: 'Add constant' }).click();
  await desk.getByLabel('Name of constant 1').fill('token');
  await desk.getByRole('switch', { name: 'Constant 1 is a secret' }).press('Space');
  await desk.getByLabel('Value of constant 1').fill('very-secret-77');
  const url = desk.getByLabel('URL', { exact: true });
  await url.fill(`${sink.url}/p?id=`);
  await url.pressSequentially('{cli');
  await desk.getByRole('option', { name: '{clickid}', exact: true }).click();
  await url.pressSequentially('&t={const');
  await desk.keyboard.press('Enter');
  await url.pressSequentially('&s={param.su');
  await desk.getByRole('option', { name: '{param.sub5}' }).click();
  await expect(url).toHaveValue(`${sink.url}/p?id={clickid}&t={const.token}&s={param.sub5}`);
  // The preview takes a real postback; the secret is dots.
  await expect(desk.getByText(`GET ${sink.url}/p?id=real-9&t=••••••&s=abc`)).toBeVisible();
  await keepPicture(desk, 'destination-preview');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();
  await desk.reload();
  await expect(desk.getByLabel('Value of constant 1')).toHaveValue('');
  await expect(desk.getByLabel('Value of constant 1')).toHaveAttribute(
    'placeholder',
    'saved, type to replace',
  );
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('It worked')).toBeVisible();
  expect(sink.requests.at(-1)?.url).toBe('/p?id=test-click-123456&t=very-secret-77&s=');
  expect(await desk.content()).not.toContain('very-secret-77');
});
