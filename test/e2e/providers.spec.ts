import { axeFindingsIn, DIALOG, SCHEMES } from './axe-findings.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { writeHistory } from '../fixtures/outage-history.ts';
import { expect, type History, keepPicture, test, WHEN_ONLINE } from './desk-test.ts';

let server: LocaltunnelServer | null = null;
const history: History = {
  isOnline: true,
  write: async (dataDir) => {
    server = await LocaltunnelServer.start({ graceMs: 1_000 });
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
    await desk.getByRole('radio', { name }).click();
  };
  const section = desk.getByRole('region', { name: 'Public address' });
  await expect(section.getByText('Permanent?').first()).toBeVisible();

  await choose(/^Cloudflare/);
  await expect(section.getByText(/A quick address changes at every connection/)).toBeVisible();
  await expect(section.getByText(/Cloudflare can read the traffic/)).toBeVisible();

  await choose(/^SSH/);
  await expect(section.getByText(/On your own server it is your domain and permanent/)).toBeVisible();
  await section.getByLabel('Tunnel server').fill('-oProxyCommand=evil');
  await section.getByLabel('Port on the server').click();
  await expect(section.getByText('Enter user@host or user@host:port.')).toBeVisible();

  await choose(/^ngrok$/);
  await section.getByRole('button', { name: 'Save and reconnect' }).click();
  await expect(desk.getByRole('dialog', { name: 'Reconnect with these settings?' })).toBeVisible();
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await desk.getByRole('dialog').getByRole('button', { name: 'Reconnect', exact: true }).click();
  await expect(desk.getByText(/ngrok needs an authtoken/).first()).toBeVisible(WHEN_ONLINE);
  await keepPicture(desk, 'provider-ngrok');
});

test('what is wrong with an address is said in the dialog in which it is chosen', async ({ desk }) => {
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'What do you want to do?' }).fill('choose how networks');
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Choose how networks reach you' });
  await dialog.getByRole('radio', { name: /^ngrok$/ }).click();
  await dialog.getByRole('button', { name: 'Save and reconnect' }).click();
  await desk
    .getByRole('dialog', { name: 'Reconnect with these settings?' })
    .getByRole('button', { name: 'Reconnect', exact: true })
    .click();
  await expect(dialog.getByText(/ngrok needs an authtoken/).first()).toBeInViewport(WHEN_ONLINE);
  await expect(dialog.getByRole('button', { name: 'Retry now' }).first()).toBeInViewport();
});

test('an address of one’s own is saved, proven, and shown in the status bar', async ({ desk, api }) => {
  const statusBar = desk.getByRole('banner', { name: 'State of the desk' });
  await expect(statusBar.getByText('Receiving', { exact: true })).toBeVisible(WHEN_ONLINE);
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('radio', { name: 'My own address' }).click();
  const section = desk.getByRole('region', { name: 'Public address' });
  const address = section.getByLabel('Your reserved address');
  await address.fill('https://postback.example.com/path');
  await section.getByRole('button', { name: 'Save and reconnect' }).click();
  await expect(section.getByText('Enter https://host without a path.')).toBeVisible();
  await expect(address).toHaveValue('https://postback.example.com/path');

  const { receiver } = api.addresses;
  await address.fill(receiver);
  await section.getByRole('button', { name: 'Save and reconnect' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Reconnect', exact: true }).click();
  await expect(statusBar.getByText(receiver)).toBeVisible(WHEN_ONLINE);
  await expect(statusBar.getByText('Receiving', { exact: true })).toBeVisible();

  const reconnect = section.getByRole('button', { name: 'Save and reconnect' });
  const standsIn = section.getByRole('combobox', { name: 'Backup provider' });
  await expect(reconnect).toBeHidden();
  // A change made elsewhere flows in while nothing is being edited …
  await api.json('POST', '/tunnel/start', { fallback: 'ngrok' });
  await expect(standsIn).toHaveValue('ngrok');
  await expect(reconnect).toBeHidden();
  // … and takes nothing away while something is.
  await address.fill('https://next.example.com');
  await api.json('POST', '/tunnel/start', { fallback: null });
  await expect(section.getByText(/changed somewhere else/)).toBeVisible();
  await expect(address).toHaveValue('https://next.example.com');
  await section.getByRole('button', { name: 'Discard changes' }).click();
  await expect(address).toHaveValue(receiver);
  await expect(standsIn).toHaveValue('');
});
