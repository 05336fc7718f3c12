import type { Page } from '@playwright/test';
import { expect, keepPicture, test } from './desk-test.ts';

/** Counts what a person would click. */
function counted(): {
  readonly click: (target: { click(): Promise<void> }) => Promise<void>;
  readonly count: () => number;
} {
  let clicks = 0;
  return {
    click: async (target) => {
      clicks += 1;
      await target.click();
    },
    count: () => clicks,
  };
}

async function openPair(desk: Page, network = 'Affise'): Promise<void> {
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'New pair' }).click();
  await desk.getByRole('combobox', { name: 'Network' }).click();
  await desk.getByRole('combobox', { name: 'Network' }).fill(network);
  await desk.getByRole('option', { name: network, exact: true }).click();
}

const offerLink = (desk: Page) => desk.getByRole('textbox', { name: 'Offer link', exact: true });
const postbackUrl = (desk: Page) => desk.getByRole('textbox', { name: 'Postback URL', exact: true });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a pair from zero to both copied URLs takes fewer than ten clicks', async ({ desk }) => {
  const { click, count } = counted();
  await click(desk.getByRole('link', { name: 'Links', exact: true }));
  await click(desk.getByRole('button', { name: 'Build a pair' }));
  await click(desk.getByRole('combobox', { name: 'Network' }));
  await desk.keyboard.type('Affise');
  await click(desk.getByRole('option', { name: 'Affise', exact: true }));
  await click(desk.getByRole('textbox', { name: 'Offer URL' }));
  await desk.keyboard.insertText('https://track.offer.example/c/77?pid=5');
  await click(desk.getByRole('button', { name: 'Copy Offer link' }));
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(
    'https://track.offer.example/c/77?pid=5&sub1={clickid}',
  );
  await click(desk.getByRole('button', { name: 'Copy Postback URL' }));
  const copied = await desk.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/postback\/[\w-]{22,}\?clickid=\{sub1\}&/);
  await expect(desk.getByText('Link and postback URL fit')).toBeVisible();
  expect(count()).toBeLessThan(10);
  await keepPicture(desk, 'links-pair');
});

test('a broken pair is caught while typing, and the fix button makes it whole', async ({ desk }) => {
  await openPair(desk);
  await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/?sub1={clickid}');
  await expect(desk.getByText('Link and postback URL fit')).toBeVisible();
  const url = await postbackUrl(desk).inputValue();
  await postbackUrl(desk).fill(url.replace('{sub1}', '{sub2}'));
  await expect(desk.getByText('One thing breaks the chain.')).toBeVisible();
  await expect(desk.getByText(/gives \{sub2\} back, but the click id travels in \{sub1\}/)).toBeVisible();
  await keepPicture(desk, 'links-broken');
  await desk.getByRole('button', { name: 'Give {sub1} back' }).click();
  await expect(postbackUrl(desk)).toHaveValue(url);
  await expect(desk.getByText('Link and postback URL fit')).toBeVisible();

  await offerLink(desk).fill('https://o.example/?sub1={click_id}');
  await desk.getByRole('button', { name: 'Write {clickid}' }).click();
  await expect(offerLink(desk)).toHaveValue('https://o.example/?sub1={clickid}');
});

test('the simulation goes through the receiver and the template of App Craft, and marks the break at its station', async ({
  desk,
  api,
}) => {
  await api.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: 'https://app.example/pb?id={clickid}&e={event}' },
    events: { registration: 'reg', first_deposit: 'dep' },
  });
  await openPair(desk);
  await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/?sub1={clickid}');
  const stations = desk.getByRole('list', { name: 'Simulate the chain' });
  const at = (name: string) => stations.getByRole('listitem').filter({ hasText: name });
  await desk.getByRole('textbox', { name: 'Sample id' }).fill('Xy-77');
  await expect(at('Offer link as opened')).toContainText('https://o.example/?sub1=Xy-77');
  await expect(at('What the network stores')).toContainText('sub1 = Xy-77');
  await expect(at('Its postback as sent')).toContainText('clickid=Xy-77');
  await expect(at('What this desk understands')).toContainText('Xy-77 · First deposit · approved · 25 USD');
  await expect(at('App Craft')).toContainText('GET https://app.example/pb?id=Xy-77&e=dep');
  await expect(stations.getByText('broken here')).toHaveCount(0);
  await keepPicture(desk, 'links-simulation');

  const url = await postbackUrl(desk).inputValue();
  await postbackUrl(desk).fill(url.replace('{sub1}', '{sub3}'));
  await expect(at('Its postback as sent')).toContainText('broken here');
  await expect(stations.getByText('broken here')).toHaveCount(1);
  await expect(at('What the network stores')).not.toContainText('broken here');
  await keepPicture(desk, 'links-simulation-broken');

  await postbackUrl(desk).fill(url.replace(/\/postback\/[\w-]+/, '/postback/another-key-of-22-letters'));
  await expect(at('What this desk understands')).toContainText('The key in the URL is nobody’s');
  expect((await api.ledger()).deliveries.planned).toBe(0);
});

test('bad input gets a clear finding, and nothing of it is lost', async ({ desk }) => {
  await openPair(desk);
  const offer = desk.getByRole('textbox', { name: 'Offer URL' });
  for (const [text, words] of [
    ['o.example/?sub1={clickid}', 'does not begin with https://'],
    ['https://o.example/a b?sub1={clickid}', 'white space in the link'],
    ['https://пример.example/?sub1={clickid}', 'letters of another alphabet'],
    ['https://o.example/#/go?sub1={clickid}', 'stays in the browser'],
    ['https://{sub3}.o.example/?sub1={clickid}', 'stands in the host'],
    ['https://o.example/{sub3}/?sub1={clickid}', 'stands in the path'],
    ['https://o.example/?sub1={clickid}&name=Київ', 'must be percent-encoded'],
    [`https://o.example/?sub1={clickid}&x=${'y'.repeat(8_192)}`, 'Some systems cut links after'],
  ] as const) {
    await offer.fill(text);
    await expect(desk.getByText(words).first()).toBeVisible();
    await expect(offerLink(desk)).toHaveValue(text.includes('#') ? /#\/go\?sub1=\{clickid\}/ : text);
  }
});

test('any pasted link is taken apart, with whose each macro is and what is wrong', async ({ desk }) => {
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'Read a link' }).click();
  await desk
    .getByRole('textbox', { name: 'Link', exact: true })
    .fill('https://l.example/x?ad=__CID__&c=_CAMPAIGN_ID_&s={nonsense}');
  await expect(desk.getByText('Looks like an ad link with the macros of TikTok')).toBeVisible();
  await expect(desk.getByRole('row', { name: /ad __CID__/ })).toContainText('traffic source: TikTok (ad id)');
  await expect(desk.getByRole('row', { name: /s \{nonsense\}/ })).toContainText(
    'nobody is known to fill this in',
  );
  await desk.getByRole('button', { name: 'Write __CAMPAIGN_ID__' }).click();
  await expect(desk.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/c=__CAMPAIGN_ID__/);
  await keepPicture(desk, 'links-read');
});

test('naming, deeplink and QR code come out, and a half-made pair outlives a look at another page', async ({
  desk,
}) => {
  await openPair(desk);
  await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/?sub1={clickid}');
  await desk.getByRole('textbox', { name: 'team', exact: true }).fill('alpha');
  await desk.getByRole('textbox', { name: 'unique', exact: true }).fill('u_1');
  await expect(desk.getByText('_ separates the fields')).toBeVisible();
  await desk.getByRole('button', { name: 'Write u-1' }).click();
  await expect(desk.getByRole('textbox', { name: 'Naming', exact: true })).toHaveValue('alpha_u-1');
  await desk.getByLabel('Deeplink scheme').fill('myapp');
  await expect(desk.getByRole('textbox', { name: 'Deeplink', exact: true })).toHaveValue('myapp://alpha_u-1');
  await desk.getByRole('button', { name: 'Show Offer link as QR code' }).click();
  await expect(desk.getByRole('img', { name: 'https://o.example/?sub1=desk-test-1' })).toBeVisible();
  await keepPicture(desk, 'links-qr');
  await desk.keyboard.press('Escape');
  await desk.getByRole('link', { name: 'Settings', exact: true }).click();
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'New pair' }).click();
  await expect(desk.getByRole('textbox', { name: 'Deeplink', exact: true })).toHaveValue('myapp://alpha_u-1');
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 1280, height: 2400 } });
  test('the whole form can be read', async ({ desk }) => {
    await openPair(desk, '1win Partners');
    await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/a b?sub1={clickid}');
    await expect(desk.getByText('white space in the link').first()).toBeVisible();
    await keepPicture(desk, 'links-dark');
  });
});
