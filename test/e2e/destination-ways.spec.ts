/** What a destination takes of the conversions, when, and by which way: chosen under Advanced. */
import { TestProxy } from '../fixtures/test-proxy.ts';
import { expect, keepPicture, test, unfold } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('a share, the first of each click and a delay are chosen in the destination, and what waits says until when', async ({
  desk,
  api,
  sink,
}) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'Some of it',
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { registration: 'reg' },
    enabled: true,
  });
  await desk.getByRole('link', { name: /^Destinations/ }).click();
  await desk.getByRole('button', { name: 'Advanced' }).click();
  await desk.getByLabel('Only the first of each event per click').click({ force: true });
  await desk.getByLabel('Share of the clicks (%)').fill('0');
  await desk.getByLabel('Send after (minutes)').fill('90');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Write a number from 0.1 to 100.')).toBeVisible();
  await desk.getByLabel('Share of the clicks (%)').fill('100');
  await keepPicture(desk, 'some-not-all');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();
  const { items } = await api.json<{ items: { rules: Record<string, unknown> }[] }>('GET', '/destinations');
  expect(items[0]?.rules).toMatchObject({ firstOfClick: true, sharePercent: 100, delayMinutes: 90 });

  await api.receive(`/postback/${key}?clickid=later-1&event=reg`);
  await expect(desk.getByText('1 of them wait for their time')).toBeVisible();
  // Nothing is wrong, so nothing offers to send it now.
  await expect(desk.getByRole('button', { name: /^Try all/ })).toHaveCount(0);
  await desk.getByRole('link', { name: /^Inbox/ }).click();
  const row = gridOf(desk).getByRole('row', { name: /later-1/ });
  await expect(row).toContainText('Some of it: waits until');
  await row.click();
  const story = desk.getByRole('tabpanel', { name: 'Story' });
  await expect(story).toContainText('It will be sent automatically');
  await unfold(story);
  const delivery = story.getByRole('article', { name: 'Some of it' });
  await expect(delivery).toContainText('waits until');
  await expect(delivery).toContainText(/sent in 1/);
  await expect(delivery).toContainText('Nothing is wrong.');
  await keepPicture(desk, 'waits-until');
  expect(sink.requests).toEqual([]);
});

test('a proxy is pasted as sellers write it, tried before it is saved, and its failures are its own', async ({
  desk,
  api,
  sink,
}) => {
  const proxy = await TestProxy.start('socks5', { login: 'buyer:s3cret-pass' });
  try {
    await api.createDestination({
      name: 'Tracker',
      request: { url: `http://tracker.example:${sink.port}/pb?id={clickid}` },
      events: { registration: 'reg' },
      enabled: true,
    });
    await desk.getByRole('link', { name: /^Destinations/ }).click();
    await desk.getByRole('button', { name: 'Advanced' }).click();
    const kind = desk.getByRole('radiogroup', { name: 'Connection' });
    await expect(kind.getByRole('radio', { name: 'no proxy' })).toBeChecked();
    await kind.getByText('SOCKS5', { exact: true }).click();
    await desk.getByLabel('Host', { exact: true }).evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, `127.0.0.1:${proxy.port}:buyer:wrong-pass`);
    await expect(desk.getByLabel('Port', { exact: true })).toHaveValue(String(proxy.port));
    await expect(desk.getByLabel('User name')).toHaveValue('buyer');
    await expect(desk.getByText('Only IP addresses and local names')).toBeVisible();
    await keepPicture(desk, 'proxy');

    await desk.getByRole('button', { name: 'Send test' }).click();
    await expect(desk.getByText('the proxy of Tracker does not accept the login').first()).toBeVisible();
    await desk.getByRole('button', { name: 'Change the proxy' }).click();
    await desk.getByLabel('Password', { exact: true }).fill('s3cret-pass');
    await desk.getByRole('button', { name: 'Send test' }).click();
    await expect(desk.getByText('It worked: Tracker answered 200.')).toBeVisible();
    expect(proxy.asked.at(-1)).toEqual({
      target: `tracker.example:${sink.port}`,
      login: 'buyer:s3cret-pass',
    });

    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.getByText('Saved').first()).toBeVisible();
    await desk.reload();
    await desk.getByRole('link', { name: /^Destinations/ }).click();
    await desk.getByRole('button', { name: 'Advanced' }).click();
    const password = desk.getByLabel('Password', { exact: true });
    await expect(password).toHaveValue('');
    await expect(password).toHaveAttribute('placeholder', 'saved, type to replace');
    expect(await desk.content()).not.toContain('s3cret-pass');
    // It is for this host alone.
    await desk.getByLabel('Host', { exact: true }).fill('other.example');
    await expect(password).toHaveAttribute('placeholder', 'none');
    await desk.getByLabel('Host', { exact: true }).fill('127.0.0.1');
    await desk.getByRole('button', { name: 'Remove the saved login' }).click();
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(desk.getByText('Saved').first()).toBeVisible();
    await expect
      .poll(async () => {
        const path = '/destinations';
        const { items } = await api.json<{ items: { proxyLoginState: string }[] }>('GET', path);
        return items[0]?.proxyLoginState;
      })
      .toBe('empty');
  } finally {
    await proxy.close();
  }
});
