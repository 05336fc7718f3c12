/** What axe finds in the parts of each page: tabs, sections, dialogs, questions, menus and toasts, in both themes. */
import type { Page } from '@playwright/test';
import { EMPTY_DRAFT } from '../../shared/domain/link/draft.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import type { SinkServer } from '../fixtures/sink-server.ts';
import { axeFindingsIn, DIALOG, type Scheme, SCHEMES, showIn } from './axe-findings.ts';
import { expect, test } from './desk-test.ts';

const MENU = '[role="menu"]';

interface Stop {
  readonly name: string;
  readonly open: (desk: Page) => Promise<void>;
  /** Looked at by itself, and closed by Escape afterwards; else the whole window is looked at. */
  readonly part?: typeof DIALOG | typeof MENU;
  /** Where it is gone after seconds: too few to look at it twice. */
  readonly scheme?: Scheme;
}

interface Round {
  readonly name: string;
  /** @returns the hash of the page that the round starts at */
  readonly prepare: (api: DeskApi, sink: SinkServer) => Promise<string>;
  readonly stops: readonly Stop[];
}

const press =
  (name: string | RegExp, within?: string) =>
  async (desk: Page): Promise<void> => {
    const place = within === undefined ? desk : desk.locator(within);
    await place.getByRole('button', { name, exact: true }).first().click();
  };

const goTo =
  (hash: string) =>
  async (desk: Page): Promise<void> => {
    await desk.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  };

const tab =
  (name: string | RegExp) =>
  async (desk: Page): Promise<void> => {
    await desk.getByRole('tab', { name }).click();
  };

/** @param title left out where another test looks at it */
const dialogOf = (name: string, open: Stop['open'], title?: string | RegExp): Stop => ({
  name,
  part: DIALOG,
  open: async (desk) => {
    await open(desk);
    await expect(desk.getByRole('dialog', title === undefined ? {} : { name: title })).toBeVisible();
  },
});

const openRow =
  (name: RegExp) =>
  async (desk: Page): Promise<void> => {
    const list = desk.getByRole('grid', { name: 'Postbacks' });
    await list.getByRole('row', { name }).click({ position: { x: 30, y: 12 } });
    await expect(desk.getByRole('region', { name: 'Postback' })).toBeVisible();
  };

const filterFor =
  (filter: string) =>
  async (desk: Page): Promise<void> => {
    await desk.getByRole('combobox', { name: 'Filter' }).fill(filter);
  };

async function withNetwork(api: DeskApi): Promise<string> {
  const { id, key } = await api.createNetwork({ name: 'Lucky Casino', preset: 'betwinner' });
  const send = (query: string) => api.receive(`/postback/${key}?${query}`);
  await send('clickid=good-1&event=firstdeposit&payout=60&currency=USD');
  await send('clickid=word-1&event=qualified_player&payout=10&currency=USD');
  await send('clickid=word-2&event=vip_player&payout=10&currency=USD');
  await send('clickid=%7Bsub1%7D&event=firstdeposit&payout=60&currency=USD');
  await api.receive('/postback?clickid=keyless-1&event=registration');
  await api.receive('/postback/wrong-key-wrong-key-wrong?clickid=x');
  return id;
}

const inbox: Round = {
  name: 'the inbox',
  prepare: async (api, sink) => {
    sink.respondAlways({ kind: 'answer', status: 403, body: 'invalid token' });
    await api.createDestination({
      name: 'App Craft',
      request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
      constants: [{ name: 'token', isSecret: true, value: 'old-token' }],
      events: { first_deposit: 'dep' },
    });
    await withNetwork(api);
    await expect.poll(async () => (await api.ledger()).deliveries.dead).toBe(1);
    return '/inbox';
  },
  stops: [
    { name: 'a failed one', open: openRow(/good-1/) },
    { name: 'its raw request', open: tab('Raw') },
    { name: 'its history', open: tab(/^History/) },
    {
      name: 'one with an unknown word',
      open: async (desk) => {
        await openRow(/word-1/)(desk);
        await tab(/^Story/)(desk);
      },
    },
    {
      name: 'a look before a word gets its meaning',
      open: async (desk) => {
        await desk
          .getByRole('combobox', { name: /What does “qualified_player” mean/ })
          .selectOption({ label: 'Deposit' });
        await expect(desk.getByRole('status', { name: 'What this changes' })).toContainText('becomes');
      },
    },
    {
      name: 'a toast that takes it back, light',
      scheme: 'light',
      open: async (desk) => {
        await press('Apply')(desk);
        await expect(desk.getByRole('button', { name: 'Undo' })).toBeVisible();
      },
    },
    {
      name: 'a toast that takes another back, dark',
      scheme: 'dark',
      open: async (desk) => {
        await showIn(desk, 'dark');
        await openRow(/word-2/)(desk);
        await desk
          .getByRole('combobox', { name: /What does “vip_player” mean/ })
          .selectOption({ label: 'Deposit' });
        await press('Apply')(desk);
        await expect(desk.getByText('“vip_player” now means')).toBeVisible();
      },
    },
    dialogOf('a look before a release', async (desk) => {
      await openRow(/\{sub1\}/)(desk);
      await press(/^Release/)(desk);
    }),
    dialogOf('the network of keyless ones', async (desk) => {
      await desk.keyboard.press('Escape');
      await press('This is …')(desk);
    }),
    {
      name: 'the menu of export',
      part: MENU,
      open: async (desk) => {
        await press('Export')(desk);
        await expect(desk.getByRole('menu')).toBeVisible();
      },
    },
    dialogOf(
      'forward again',
      async (desk) => {
        await press('More actions')(desk);
        await desk.getByRole('menuitem', { name: 'Forward again …' }).click();
      },
      'Forward again',
    ),
    {
      name: 'a filter that is none',
      open: async (desk) => {
        await filterFor('netwrok:casino')(desk);
        await expect(desk.getByText('is not a filter', { exact: false }).first()).toBeVisible();
      },
    },
    {
      name: 'a filter that finds nothing',
      open: async (desk) => {
        await filterFor('click:nothing')(desk);
        await expect(desk.getByRole('button', { name: 'Clear filter' }).last()).toBeVisible();
      },
    },
    {
      name: 'the narrow window',
      open: async (desk) => {
        await filterFor('')(desk);
        await desk.setViewportSize({ width: 900, height: 800 });
        await openRow(/good-1/)(desk);
      },
    },
  ],
};

const networks: Round = {
  name: 'networks',
  prepare: async (api) => `/networks/${await withNetwork(api)}`,
  stops: [
    // Its sections by themselves are looked at in `networks.spec.ts`.
    dialogOf(
      'another key',
      async (desk) => {
        await tab(/^Access/)(desk);
        await press('Replace the key')(desk);
      },
      /Give “Lucky Casino” a new key/,
    ),
    dialogOf('deletion', press('Delete'), /Delete/),
    dialogOf(
      'leaving without saving',
      async (desk) => {
        await tab('More')(desk);
        await desk.getByRole('textbox', { name: 'Name' }).fill('Lucky Casino 2');
        await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
      },
      'Leave without saving?',
    ),
    dialogOf(
      'a look before another reading is saved',
      async (desk) => {
        await tab('Reading')(desk);
        await desk.getByRole('combobox', { name: 'Payout', exact: true }).fill('my_sum');
        await desk.keyboard.press('Enter');
        await press('Save')(desk);
      },
      'Check before saving',
    ),
  ],
};

const catalog: Round = {
  name: 'a new network',
  prepare: async () => '/networks/add',
  stops: [
    {
      name: 'one of the catalog',
      open: async (desk) => {
        await desk.getByRole('combobox', { name: 'Network', exact: true }).fill('betwin');
        await desk.keyboard.press('Enter');
        await expect(desk.getByRole('option', { name: 'USD US Dollar' })).toBeVisible();
      },
    },
    {
      name: 'an example',
      open: async (desk) => {
        await desk.keyboard.type('usd');
        await desk.keyboard.press('Enter');
        await desk.getByRole('option', { name: /^Something else/ }).click();
        await desk
          .getByLabel('Postback URL, curl command or raw request')
          .fill('https://x.example/postback?clickid=abc123&event=reg&sum=12.5');
        await press('Read it')(desk);
        await expect(desk.getByRole('button', { name: 'Add', exact: true })).toBeVisible();
      },
    },
  ],
};

const links: Round = {
  name: 'links',
  prepare: async (api) => {
    const network = await api.createNetwork({ name: 'Aff', preset: 'affise' });
    const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: 'https://o.example/c/7' };
    await api.json('POST', '/links', { items: [{ name: 'PL creo7', draft }] });
    return '/links';
  },
  stops: [
    { name: 'saved ones', open: async () => {} },
    {
      name: 'a saved one',
      open: async (desk) => {
        await desk.getByRole('link', { name: 'PL creo7' }).click();
        await expect(desk.getByRole('button', { name: 'Copy Offer link' })).toBeVisible();
      },
    },
    dialogOf('for the phone', press('Show Offer link as QR code'), 'For the phone'),
    { name: 'a new pair', open: goTo('/links/build') },
    {
      name: 'a list to choose from',
      open: async (desk) => {
        await desk.getByRole('combobox', { name: 'Network' }).click();
        await expect(desk.getByRole('option', { name: 'Aff', exact: true })).toBeVisible();
      },
    },
    {
      name: 'reading one',
      open: async (desk) => {
        await goTo('/links/read')(desk);
        await desk.getByRole('textbox').first().fill('https://o.example/?sub1={clickid}&sub2=PL');
      },
    },
    { name: 'many', open: goTo('/links/many') },
  ],
};

const destinations: Round = {
  name: 'destinations',
  prepare: async (api, sink) => {
    await api.createNetwork({ name: 'Lucky Casino' });
    await api.createDestination({ name: 'App Craft', request: { url: `${sink.url}/pb?id={clickid}` } });
    return '/destinations';
  },
  stops: [
    { name: 'one', open: async () => {} },
    { name: 'all of it', open: press('Advanced') },
    {
      name: 'a list of several choices',
      open: async (desk) => {
        await desk.getByRole('combobox', { name: 'Networks', exact: true }).click();
        await expect(desk.getByRole('option', { name: 'Lucky Casino' })).toBeVisible();
      },
    },
    {
      name: 'a test',
      open: async (desk) => {
        await press('Send test')(desk);
        await expect(desk.getByText('It worked').first()).toBeVisible();
      },
    },
    dialogOf('deletion', press('Delete'), /Delete/),
  ],
};

const settings: Round = {
  name: 'settings',
  prepare: async (api) => {
    await api.json('POST', '/backups');
    await api.receive('/postback?clickid=keyless-1&event=registration');
    return '/settings';
  },
  stops: [
    ...(['receiver', 'data', 'appearance', 'api', 'demo'] as const).map((section) => ({
      name: section,
      open: goTo(`/settings/${section}`),
    })),
    dialogOf('the end of requests without a key', async (desk) => {
      await goTo('/settings/receiver')(desk);
      await press('Delete requests without a key')(desk);
    }),
    dialogOf(
      'an import',
      async (desk) => {
        await goTo('/settings/data')(desk);
        await press('Import a setup …')(desk);
      },
      'Import a setup',
    ),
    dialogOf('a restore', press(/^Restore/), 'Restore a backup'),
    {
      name: 'the tour of the demo',
      open: async (desk) => {
        await goTo('/settings/demo')(desk);
        await press('Play the demo')(desk);
        await expect(desk.getByRole('dialog', { name: 'This is a postback' })).toBeVisible();
      },
    },
    dialogOf(
      'the end of the demo',
      async (desk) => {
        await desk.keyboard.press('Escape');
        await goTo('/settings/demo')(desk);
        await press('Stop and remove the demo')(desk);
      },
      'Stop the demo and remove it?',
    ),
  ],
};

for (const { name, prepare, stops } of [inbox, networks, catalog, links, destinations, settings]) {
  test(`axe finds nothing on a round through ${name}, light and dark`, async ({ desk, api, sink }) => {
    test.slow();
    await showIn(desk, 'light');
    await goTo(await prepare(api, sink))(desk);
    const found: string[] = [];
    for (const stop of stops) {
      await test.step(stop.name, async () => {
        await stop.open(desk);
        const schemes = stop.scheme === undefined ? SCHEMES : [stop.scheme];
        const findings = await axeFindingsIn(desk, schemes, stop.part);
        found.push(...findings.map((each) => `${stop.name}: ${each}`));
        if (stop.part !== undefined) await desk.keyboard.press('Escape');
      });
    }
    expect(found).toEqual([]);
  });
}
