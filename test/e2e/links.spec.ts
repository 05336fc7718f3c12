import type { Page } from '@playwright/test';
import { EMPTY_DRAFT } from '../../shared/domain/link/draft.ts';
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

const offerLink = (desk: Page) => desk.getByLabel('Text of Offer link', { exact: true });
const postbackUrl = (desk: Page) => desk.getByLabel('Text of Postback URL', { exact: true });

/** Edits one of the texts by hand. */
async function editText(desk: Page, title: string, change: (text: string) => string): Promise<void> {
  const box = desk.getByRole('textbox', { name: title, exact: true });
  await desk.getByRole('button', { name: `Edit ${title}`, exact: true }).click();
  await box.fill(change(await box.inputValue()));
  await desk.getByRole('button', { name: `Edit ${title}`, exact: true }).click();
}

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

  // What is chosen is no part of what is looked for, right after it was chosen too.
  const network = desk.getByRole('combobox', { name: 'Network' });
  await network.click();
  await desk.keyboard.type('betwin');
  await expect(desk.getByRole('option')).toHaveText(['Betwinner Affiliates']);
  await desk.keyboard.press('Enter');
  await expect(network).toHaveValue('Betwinner Affiliates');
  await desk.keyboard.type('nothing like it');
  await expect(network).toHaveValue('nothing like it');
  await expect(desk.getByText('Nothing matches what you typed.')).toBeVisible();
});

test('a broken pair is caught while typing, and the fix button makes it whole', async ({ desk }) => {
  await openPair(desk);
  await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/?sub1={clickid}');
  await expect(desk.getByText('Link and postback URL fit')).toBeVisible();
  const url = (await postbackUrl(desk).textContent()) ?? '';
  await editText(desk, 'Postback URL', (text) => text.replace('{sub1}', '{sub2}'));
  await expect(desk.getByText('One problem breaks this pair.')).toBeVisible();
  await expect(desk.getByText(/returns \{sub2\}, but the click id is in \{sub1\}/)).toBeVisible();
  await keepPicture(desk, 'links-broken');
  await desk.getByRole('button', { name: 'Return {sub1}' }).click();
  await expect(postbackUrl(desk)).toHaveText(url);
  await expect(desk.getByText('Link and postback URL fit')).toBeVisible();

  await editText(desk, 'Offer link', () => 'https://o.example/?sub1={click_id}');
  await desk.getByRole('button', { name: 'Use {clickid}' }).click();
  await expect(offerLink(desk)).toHaveText('https://o.example/?sub1={clickid}');
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
  await desk.getByText('Show every step in full').click();
  const stations = desk.getByRole('list', { name: 'How the click id travels' });
  const line = desk.getByRole('list', { name: 'Steps of the click id' });
  const at = (name: string) => stations.getByRole('listitem').filter({ hasText: name });
  await desk.getByRole('textbox', { name: 'Sample id' }).fill('Xy-77');
  await expect(at('Offer link')).toContainText('https://o.example/?sub1=Xy-77');
  await expect(at('Network stores')).toContainText('sub1 = Xy-77');
  await expect(at('Network sends')).toContainText('clickid=Xy-77');
  await expect(at('Postback Desk')).toContainText('Xy-77 · First deposit · approved · 25 USD');
  await expect(at('App Craft')).toContainText('GET https://app.example/pb?id=Xy-77&e=dep');
  await expect(stations.getByText('broken here')).toHaveCount(0);
  await expect(line.getByText('clickid=Xy-77').first()).toBeVisible();
  await keepPicture(desk, 'links-simulation');

  await editText(desk, 'Postback URL', (text) => text.replace('{sub1}', '{sub3}'));
  await expect(at('Network sends')).toContainText('broken here');
  await expect(stations.getByText('broken here')).toHaveCount(1);
  await expect(at('Network stores')).not.toContainText('broken here');
  await keepPicture(desk, 'links-simulation-broken');

  await editText(desk, 'Postback URL', (text) =>
    text.replace('{sub3}', '{sub1}').replace(/\/postback\/[\w-]+/, '/postback/another-key-of-22-letters'),
  );
  await expect(at('Postback Desk')).toContainText('The key in the URL belongs to none of your networks');
  expect((await api.ledger()).deliveries.planned).toBe(0);
});

test('bad input gets a clear finding, and nothing of it is lost', async ({ desk }) => {
  await openPair(desk);
  const offer = desk.getByRole('textbox', { name: 'Offer URL' });
  for (const [text, words] of [
    ['o.example/?sub1={clickid}', 'must start with https://'],
    ['https://o.example/a b?sub1={clickid}', 'contains white space'],
    ['https://пример.example/?sub1={clickid}', 'letters of another alphabet'],
    ['https://o.example/#/go?sub1={clickid}', 'stays in the browser'],
    ['https://{sub3}.o.example/?sub1={clickid}', 'is in the host'],
    ['https://o.example/{sub3}/?sub1={clickid}', 'is in the path'],
    ['https://o.example/?sub1={clickid}&name=Київ', 'must be percent-encoded'],
    [`https://o.example/?sub1={clickid}&x=${'y'.repeat(8_192)}`, 'Some systems cut links after'],
  ] as const) {
    await offer.fill(text);
    await expect(desk.getByText(words).first()).toBeVisible();
    if (text.includes('#')) await expect(offerLink(desk)).toHaveText(/#\/go\?sub1=\{clickid\}/);
    else expect(await offerLink(desk).textContent()).toBe(text);
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
  await expect(desk.getByRole('row', { name: /s \{nonsense\}/ })).toContainText('unknown macro');
  await desk.getByRole('button', { name: 'Use __CAMPAIGN_ID__' }).click();
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
  await desk.getByRole('button', { name: 'Use u-1' }).click();
  await expect(desk.getByLabel('Text of Naming', { exact: true })).toHaveText('alpha_u-1');
  await desk.getByLabel('Deeplink scheme').fill('myapp');
  await expect(desk.getByLabel('Text of Deeplink', { exact: true })).toHaveText('myapp://alpha_u-1');
  await desk.getByRole('button', { name: 'Show Offer link as QR code' }).click();
  await expect(desk.getByRole('img', { name: 'https://o.example/?sub1=desk-test-1' })).toBeVisible();
  await keepPicture(desk, 'links-qr');
  await desk.keyboard.press('Escape');
  await desk.getByRole('link', { name: 'Settings', exact: true }).click();
  await desk.getByRole('link', { name: 'Links', exact: true }).click();
  await desk.getByRole('link', { name: 'New pair' }).click();
  await expect(desk.getByLabel('Text of Deeplink', { exact: true })).toHaveText('myapp://alpha_u-1');
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 1280, height: 2400 } });
  test('the whole form can be read', async ({ desk }) => {
    await openPair(desk, '1win Partners');
    await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/a b?sub1={clickid}');
    await expect(desk.getByText('contains white space').first()).toBeVisible();
    await keepPicture(desk, 'links-dark');
  });
});

test('a second link that needs more of the postback URL says so, shows both, and a moved click id is caught', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Aff', preset: 'affise' });
  const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: 'https://o.example/?sub2=creo7' };
  const { items } = await api.json<{ items: { id: string }[] }>('POST', '/links', {
    items: [{ name: 'PL creo7', draft }],
  });
  await api.json('PATCH', `/links/${items[0]?.id ?? ''}`, { isPasted: true });
  await openPair(desk, 'Aff');
  await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/?sub2=creo7');
  await expect(desk.getByText(/cannot be told apart from those of PL creo7/)).toBeVisible();
  await desk.getByRole('button', { name: 'Add another value' }).click();
  await desk.getByRole('textbox', { name: 'Fixed value of sub3' }).fill('de');
  await expect(desk.getByText(/cannot be told apart/)).toBeHidden();
  await expect(desk.getByText(/is older and has no sub3=\{sub3\}/)).toBeVisible();
  await keepPicture(desk, 'links-older-url');
  await desk.getByRole('button', { name: 'Show both' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Postback URL in Aff' });
  await expect(dialog.getByText('sub3={sub3} is missing in the pasted URL.')).toBeVisible();
  await expect(dialog.getByText(/your other links of this network need \(PL creo7\)/)).toBeVisible();
  await desk.keyboard.press('Escape');

  await desk.getByRole('textbox', { name: 'Offer URL' }).fill('https://o.example/?sub4={clickid}&sub3=de');
  await expect(desk.getByText(/your other links have the click id in sub1: PL creo7/)).toBeVisible();
  await desk.getByRole('button', { name: 'Put the click id into sub1' }).click();
  await expect(offerLink(desk)).toHaveText('https://o.example/?sub1={clickid}&sub3=de');

  await desk.getByRole('textbox', { name: 'Offer URL' }).fill(network.postbackUrl);
  await expect(desk.getByText('This is a postback URL, not an offer URL.')).toBeVisible();
});
