/** Settings → Notifications: channels, a test, the table of switches, quiet hours, and what became of what was told. */
import type { NotificationsView } from '../../shared/contract/notifications.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { axeFindingsIn, SCHEMES } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';

test('a webhook is added, tested, switched, kept quiet and stopped with its reason', async ({
  desk,
  api,
}) => {
  const sink = await SinkServer.start();
  try {
    await desk.getByRole('link', { name: 'Settings' }).click();
    await desk.getByRole('link', { name: 'Notifications' }).click();
    const section = desk.getByRole('region', { name: 'Notifications', exact: true });
    await expect(section).toContainText('This computer');
    await section.getByRole('button', { name: 'Add a webhook' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Flow');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toContainText('Enter a URL');
    await dialog.getByLabel('URL', { exact: true }).fill(`${sink.url}/hook`);
    await dialog.getByRole('textbox', { name: 'Signing key' }).fill('a long key');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();

    // Without a yes nothing goes to this computer.
    await section.getByRole('button', { name: 'Send test to Flow' }).click();
    await expect(desk.getByText('Flow: the test did not arrive')).toBeVisible();
    await section.getByRole('button', { name: 'Change Flow' }).click();
    await expect(dialog).toContainText('Saved. Leave empty to keep it.');
    await dialog.getByLabel('Allow an address on this computer').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await section.getByRole('button', { name: 'Send test to Flow' }).click();
    await expect(desk.getByText('Flow: the test was sent.')).toBeVisible();
    expect(sink.requests[0]?.headers['x-postback-desk-signature']).toMatch(/^sha256=/);

    const amounts = section.getByRole('checkbox', { name: 'Show amounts' });
    await amounts.click();
    await expect(amounts).not.toBeChecked();
    await eventually(async () => {
      const { channels } = await api.json<NotificationsView>('GET', '/notifications');
      return channels.some(({ id, showsAmounts }) => id === 'system' && !showsAmounts);
    });

    const switches = desk.getByRole('table', { name: 'What is told where' });
    const ofHeld = switches.getByRole('switch', { name: 'Postback held back: Flow' });
    await expect(ofHeld).toBeChecked();
    await ofHeld.click();
    await expect(ofHeld).not.toBeChecked();
    await eventually(async () => {
      const { channels } = await api.json<NotificationsView>('GET', '/notifications');
      return channels.some(({ name, switches: kinds }) => name === 'Flow' && !kinds.held);
    });

    // Pressed twice, it stays as it was pressed last, however late the second answer is.
    const states: boolean[] = [];
    let held = 0;
    await desk.route('**/rpc/notifications/changeChannel', async (route) => {
      held += 1;
      if (held === 2) await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await ofHeld.click();
    await ofHeld.click();
    await expect(ofHeld).not.toBeChecked();
    for (let look = 0; look < 15; look += 1) {
      states.push(await ofHeld.isChecked());
      await desk.waitForTimeout(100);
    }
    expect(states).not.toContain(true);
    await desk.unrouteAll({ behavior: 'wait' });
    await eventually(async () => {
      const { channels } = await api.json<NotificationsView>('GET', '/notifications');
      return channels.some(({ name, switches: kinds }) => name === 'Flow' && !kinds.held);
    });

    const network = await api.createNetwork({ name: '1win' });
    sink.respondNext({ kind: 'answer', status: 404 });
    await api.receive(`/postback/${network.key}?clickid=x<b>click-1</b>z&event=ftd&payout=60&currency=USD`);
    await expect(section).toContainText('The server answered with status 404.');
    await section.getByRole('button', { name: 'Send test to Flow' }).click();
    const recent = desk.getByRole('table', { name: 'Last notifications' });
    await expect(recent).toContainText('First deposit · 60 USD');
    await expect(recent).toContainText('Click x<b>…>z');
    await expect(recent).toContainText('Flow: sent');

    const quiet = desk.getByRole('region', { name: 'Quiet hours' });
    const isQuiet = quiet.getByRole('switch', { name: 'Use quiet hours' });
    await isQuiet.click();
    await expect(isQuiet).toBeChecked();
    await quiet.getByLabel('From').fill('00:00');
    await quiet.getByLabel('Until').fill('23:59');
    await quiet.getByLabel('Time zone').fill('Nowhere/Here');
    await expect(quiet).toContainText('Enter a time zone');
    await quiet.getByLabel('Time zone').fill('Europe/Kyiv');
    await quiet.getByLabel('Time zone').blur();
    await eventually(async () => {
      const { rules } = await api.json<NotificationsView>('GET', '/notifications');
      return rules.quietHours?.from === '00:00' && rules.quietHours.timeZone === 'Europe/Kyiv';
    });
    await keepPicture(desk, 'notifications');
    expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  } finally {
    await sink.close();
  }
});
