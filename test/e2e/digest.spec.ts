/** The digest and the alarm for when the desk is off, in Settings. */
import { expect, keepPicture, test } from './desk-test.ts';

test('the digest is previewed with its picture and saved; the service hears the desk, and its URL is not shown again', async ({
  desk,
  api,
  sink,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  const send = (query: string) => api.receive(`/postback/${network.key}?${query}`);
  for (let id = 0; id < 6; id += 1) await send(`clickid=click${id}&event=reg`);
  await send('clickid=click1&event=ftd&payout=60&currency=USD&status=approved&txid=t1');
  await expect(desk.getByRole('row', { name: /click5/ })).toBeVisible();

  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: 'Notifications' }).click();
  const digest = desk.getByRole('region', { name: 'Daily digest' });
  await digest.getByRole('combobox', { name: 'Figures of' }).selectOption('the day so far');
  await digest.getByRole('combobox', { name: 'Time', exact: true }).selectOption('20:00');
  await digest.getByRole('button', { name: 'Preview' }).click();
  const preview = digest.getByRole('region', { name: 'Preview of the digest' });
  await expect(preview.getByRole('img', { name: /1 first deposit, 6 registrations/ })).toBeVisible();
  await expect(preview).toContainText('Registrations: 6');
  await expect(preview).toContainText('Earned: $60.00 USD');
  const width = await preview.getByRole('img').evaluate((each: HTMLImageElement) => each.naturalWidth);
  expect(width).toBe(1_080);
  await preview.scrollIntoViewIfNeeded();
  await keepPicture(desk, 'digest');
  await digest.getByRole('switch', { name: 'Send a digest every day' }).click({ force: true });
  await digest.getByRole('button', { name: 'Save' }).click();
  await expect(digest.getByText(/^Next digest: /)).toBeVisible();

  const alarm = desk.getByRole('region', { name: 'Alarm when this computer is off' });
  await expect(alarm).toContainText('Off: nobody is told when this computer is off.');
  await alarm.getByRole('textbox', { name: 'Ping URL' }).fill('not a URL');
  await alarm.getByRole('button', { name: 'Save' }).click();
  await expect(alarm).toContainText('Enter a URL that starts with https:// or http://');
  await alarm.getByRole('textbox', { name: 'Ping URL' }).fill(`${sink.url}/ping/secret-uuid`);
  await alarm
    .getByRole('switch', { name: 'Call the service while the desk receives' })
    .click({ force: true });
  await alarm.getByRole('button', { name: 'Save' }).click();
  await expect(alarm).toContainText('Allow private addresses below if this is your own server.');
  await alarm.getByRole('checkbox', { name: /^Allow an address on this computer/ }).click();
  await alarm.getByRole('button', { name: 'Save' }).click();
  await expect(alarm).toContainText(/Last answered \d+ s ago\. Silence will alarm you/, { timeout: 15_000 });
  await expect(alarm).toContainText(`Saved: ${sink.url}/…`);
  await expect(desk.locator('body')).not.toContainText('secret-uuid');
  await alarm.getByRole('button', { name: 'Test' }).click();
  await expect(alarm).toContainText('The service answered.');
  expect(sink.requests[0]?.url).toBe('/ping/secret-uuid/start');
  await keepPicture(desk, 'heartbeat');
});
