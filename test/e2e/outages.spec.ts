import type { OutagesView } from '../../shared/contract/outages.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { writeHistory } from '../fixtures/outage-history.ts';
import { keepPictures } from './axe-findings.ts';
import { expect, type History, test, WHEN_ONLINE } from './desk-test.ts';

/** However slow the machine is: seconds become minutes there. */
const GAPLESS = /^\d+ (?:s|min) without a gap$/;
const RECEIVING = /^Receiving for \d+ (?:s|min) without a gap\.$/;

/** Three weeks behind it, and an address that works. */
function onlineHistory(): History & { readonly server: () => LocaltunnelServer } {
  let server: LocaltunnelServer | null = null;
  return {
    isOnline: true,
    server: () => {
      if (server === null) throw new Error('The history was not written.');
      return server;
    },
    write: async (dataDir) => {
      server = await LocaltunnelServer.start({ graceMs: 1_000 });
      writeHistory(dataDir, { server: server.url, nowMs: Date.now() });
    },
    close: async () => {
      await server?.stop();
    },
  };
}

test('before any address was proven the page says so', async ({ desk }) => {
  await desk.getByRole('link', { name: 'Outages' }).click();
  await expect(desk.getByRole('heading', { name: 'Will I lose postbacks?' })).toBeVisible();
  await expect(desk.getByText('There is no public address yet, so postbacks cannot arrive.')).toBeVisible();
  await expect(desk.getByText('No networks yet.')).toBeVisible();
});

test.describe('with three weeks behind it', () => {
  const history = onlineHistory();
  test.use({ history });

  test('the status bar says how long there was no gap, and the page tells each gap, whom to ask and who is silent', async ({
    desk,
    api,
  }) => {
    const statusBar = desk.getByRole('banner', { name: 'State of the desk' });
    await expect(statusBar.getByText(GAPLESS)).toBeVisible(WHEN_ONLINE);
    await expect(statusBar.getByRole('link', { name: '1 network silent' })).toBeVisible();
    await statusBar.getByText(/without a gap/).click();

    await expect(desk.getByText(RECEIVING)).toBeVisible();
    const gaps = desk.getByRole('list', { name: 'Gaps of the last 14 days' });
    const sleep = gaps.getByRole('listitem').filter({ hasText: 'asleep' }).first();
    await expect(sleep).toContainText('These networks usually send postbacks at that time:');
    await expect(sleep).toContainText('1win, about 12: ask them to resend, or compare with their report.');
    await expect(sleep).toContainText('Not enough data about Young yet');
    await desk.getByRole('button', { name: /^Show \d+ more$/ }).click();
    for (const cause of [
      'no network',
      'app not running',
      'app quit',
      'switched off',
      'different address',
      'unknown',
    ])
      await expect(gaps.getByText(cause, { exact: true }).first()).toBeVisible();

    const cadences = desk.getByRole('region', { name: 'How often each network sends' });
    const silent = cadences.getByRole('listitem', { name: 'Fell silent' });
    await expect(silent.getByText(/^No postbacks for 20 h .*longer than normal/)).toBeVisible();
    const everflow = cadences.getByRole('listitem', { name: 'Rock network' });
    await expect(everflow).toContainText('after 10 failures in a row within 72 hours');
    await expect(everflow.getByRole('link', { name: 'Source' })).toHaveAttribute(
      'href',
      'https://helpdesk.everflow.io/collaborator/managing-postbacks-as-a-partner',
    );
    await expect(cadences.getByRole('listitem', { name: 'Young' })).toContainText('Not enough data yet');
    const { deafWeekMs } = await api.json<OutagesView>('GET', '/outages');
    expect(deafWeekMs).toBeGreaterThan(0);
  });

  test('when the tunnel breaks the status bar and the page say so, since when, and the bar of today shows it', async ({
    desk,
    api,
  }) => {
    await eventually(async () => {
      const view = await api.json<OutagesView>('GET', '/outages');
      return view.receivingSince;
    }, WHEN_ONLINE.timeout);
    await desk.getByRole('link', { name: 'Outages' }).click();
    await history.server().stop();
    await expect(desk.getByText(/^Offline for [^.]*\. The next try is in [^.]*\.$/)).toBeVisible(WHEN_ONLINE);
    await expect(desk.getByText(/^Offline since .*\d\d:\d\d$/)).toBeVisible();
    await expect(desk.getByRole('banner', { name: 'State of the desk' })).not.toContainText('without a gap');
    await expect(desk.getByRole('img', { name: /^Outages on / }).first()).toHaveAccessibleName(
      /to \d\d:\d\d$/,
    );
  });

  test('the switch that keeps the computer awake is kept, says what it costs, and that a browser cannot do it', async ({
    desk,
  }) => {
    await desk.getByRole('link', { name: 'Outages' }).click();
    const section = desk.getByRole('region', { name: 'Keep this computer awake' });
    const options = section.getByRole('switch');
    await expect(options).toBeChecked();
    await expect(section).toContainText('drains the battery faster');
    await expect(section).toContainText('Only the desktop app can keep the computer awake');
    await options.click({ force: true });
    await expect(options).not.toBeChecked();
    await desk.reload();
    await expect(options).not.toBeChecked();
  });

  test('pictures of outages, light and dark', async ({ desk }) => {
    await desk.setViewportSize({ width: 1280, height: 1900 });
    await desk.getByRole('link', { name: 'Outages' }).click();
    await expect(desk.getByText(RECEIVING)).toBeVisible(WHEN_ONLINE);
    await keepPictures(desk, 'outages');
  });
});
