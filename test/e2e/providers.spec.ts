import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { writeHistory } from '../fixtures/outage-history.ts';
import { expect, type History, keepPicture, test } from './desk-test.ts';

let server: LocaltunnelServer | null = null;
const history: History = {
  isOnline: true,
  write: async (dataDir) => {
    server = await LocaltunnelServer.start();
    writeHistory(dataDir, { server: server.url, nowMs: Date.now() });
  },
  close: async () => {
    await server?.stop();
  },
};
test.use({ history });

test('each provider says what it needs, whether its address stays and who reads along; a mistake is told in words', async ({
  desk,
}) => {
  await desk.getByRole('link', { name: 'Settings' }).click();
  const choose = async (name: RegExp): Promise<void> => {
    await desk.getByRole('combobox', { name: 'Provider' }).click();
    await desk.getByRole('option', { name }).click();
  };
  const section = desk.getByRole('region', { name: 'Public address' });
  await expect(section.getByText(/Does the address stay/)).toBeVisible();

  await choose(/^Cloudflare/);
  await expect(section.getByText(/A quick address changes at every connection/)).toBeVisible();
  await expect(section.getByText(/Cloudflare itself can read what passes/)).toBeVisible();

  await choose(/^ssh/);
  await expect(section.getByText(/On your own server it is your domain and stays/)).toBeVisible();
  await section.getByLabel('Tunnel server').fill('-oProxyCommand=evil');
  await section.getByLabel('Port on the server').click();
  await expect(section.getByText('Write user@host or user@host:port.')).toBeVisible();

  await choose(/^ngrok$/);
  await section.getByRole('button', { name: 'Reconnect with these' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Reconnect' }).click();
  await expect(section.getByText(/ngrok lets nobody in without an authtoken/)).toBeVisible({
    timeout: 15_000,
  });
  await keepPicture(desk, 'provider-ngrok');
});

test('an address of one’s own is saved, proven, and shown in the strip', async ({ desk, api }) => {
  const strip = desk.getByRole('banner', { name: 'State of the desk' });
  await expect(strip.getByText('Receiving', { exact: true })).toBeVisible({ timeout: 20_000 });
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('combobox', { name: 'Provider' }).click();
  await desk.getByRole('option', { name: 'My own address' }).click();
  const section = desk.getByRole('region', { name: 'Public address' });
  const address = section.getByLabel('Address of yours');
  await address.fill('https://postback.example.com/path');
  await section.getByRole('button', { name: 'Reconnect with these' }).click();
  await expect(section.getByText('Write https://host without a path.')).toBeVisible();
  await expect(address).toHaveValue('https://postback.example.com/path');

  const { receiver } = api.addresses;
  await address.fill(receiver);
  await section.getByRole('button', { name: 'Reconnect with these' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Reconnect' }).click();
  await expect(strip.getByText(receiver)).toBeVisible({ timeout: 20_000 });
  await expect(strip.getByText('Receiving', { exact: true })).toBeVisible();

  const reconnect = section.getByRole('button', { name: 'Reconnect with these' });
  const standsIn = section.getByRole('combobox', { name: 'Stands in if it fails' });
  await expect(reconnect).toBeHidden();
  // A change made elsewhere flows in while nothing is being edited …
  await api.json('POST', '/tunnel/start', { fallback: 'ngrok' });
  await expect(standsIn).toHaveValue('ngrok');
  await expect(reconnect).toBeHidden();
  // … and takes nothing away while something is.
  await address.fill('https://next.example.com');
  await api.json('POST', '/tunnel/start', { fallback: null });
  await expect(section.getByText(/This was changed elsewhere while you were editing/)).toBeVisible();
  await expect(address).toHaveValue('https://next.example.com');
  await section.getByRole('button', { name: 'Discard changes' }).click();
  await expect(address).toHaveValue(receiver);
  await expect(standsIn).toHaveValue('');
});
