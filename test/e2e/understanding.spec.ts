import type { Network } from '../../shared/contract/networks.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { keepPictures } from './axe-findings.ts';
import { AFTER_UNDO, expect, keepPicture, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('first contact: an example is pasted, each field has a reason, one confirmation makes the network', async ({
  desk,
  api,
}) => {
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('button', { name: 'Add network' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('option', { name: /^Something else/ }).click();
  await dialog
    .getByLabel('Postback URL, curl command or raw request')
    .fill(
      'https://tracker.example/in?sub_id3=creo7&aff_click_id=51ts6sgr1cbkdhljnrv&goal_alias=fd_ok&price=1 234,56&cur=eur',
    );
  await dialog.getByRole('button', { name: 'Read it' }).click();
  const table = dialog.getByRole('table', { name: 'How we read it' });
  await expect(table.getByRole('row', { name: /Click id/ })).toContainText('aff_click_id');
  await expect(table.getByRole('row', { name: /Click id/ })).toContainText('common name for this field');
  await expect(table.getByRole('row', { name: /Payout/ })).toContainText('price');
  await expect(dialog.getByText('We do not know what “fd_ok” means.', { exact: false })).toBeVisible();
  await dialog.getByLabel('“fd_ok” means').selectOption({ label: 'First deposit' });
  await keepPicture(desk, 'first-contact');
  await dialog.getByLabel('Name in your list').fill('Odd network');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Odd network' })).toBeVisible();

  const [network] = (await api.json<{ items: Network[] }>('GET', '/networks')).items;
  expect(network?.confirmedAt).not.toBeNull();
  await api.receive(
    `/postback/${network?.key ?? ''}?aff_click_id=xyz123456&goal_alias=FD_OK&price=1%20234,56&cur=eur`,
  );
  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  const row = gridOf(desk).getByRole('row', { name: /Odd network, FTD, xyz123456/ });
  await expect(row).toContainText('1,234.56');
  await expect(row).not.toContainText('Held');
});

test('a template keeps its macros and each field can be changed; a network of the catalog comes with its own, traps and one URL for each event', async ({
  desk,
}) => {
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('button', { name: 'Add network' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('option', { name: /^Something else/ }).click();
  await dialog
    .getByLabel('Postback URL, curl command or raw request')
    .fill('https://tracker.example/in?cid={click}&sub1={ext_id}&goal={goal_name}&payout={reward}');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  const field = dialog.getByLabel('Parameter for Click id');
  await expect(field).toBeVisible();
  await field.selectOption({ label: 'sub1' });
  const row = dialog.getByRole('table', { name: 'How we read it' }).getByRole('row', { name: /Click id/ });
  await expect(row).toContainText('{ext_id}');
  await expect(row).toContainText('you chose it');
  await dialog.getByLabel('Name in your list').fill('Templated');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Templated' })).toBeVisible();
  await expect(
    desk.getByText(/\?sub1=\{ext_id\}&goal=\{goal_name\}&payout=\{reward\}$/).first(),
  ).toBeVisible();

  await desk.getByRole('button', { name: 'Add network' }).first().click();
  await dialog.getByRole('combobox', { name: 'Network', exact: true }).fill('CAKE');
  await desk.getByRole('option', { name: /^CAKE/ }).first().click();
  await expect(dialog.getByLabel('Name in your list')).toHaveValue(/CAKE/);
  await dialog.getByRole('combobox', { name: 'Currency of your offers' }).fill('usd');
  await desk.keyboard.press('Enter');
  await keepPicture(desk, 'catalog');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByText('This network has no macro for the event', { exact: false })).toBeVisible();
  await expect(desk.getByText(/\/registration\?clickid=#s2#/).first()).toBeVisible();
  await keepPicture(desk, 'preset-network');
});

test('a word never seen before is unmapped, and one choice maps it for what was held too', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Wordy' });
  await api.receive(
    `/postback/${network.key}?clickid=a1b2c3d4e5&event=qualified_player&payout=5&currency=USD`,
  );
  await gridOf(desk).getByRole('row', { name: /Wordy/ }).click();
  const tab = desk.getByRole('tabpanel', { name: 'Story' });
  await expect(tab.getByText('The event “qualified_player” is not mapped for this network.')).toBeVisible();
  await keepPicture(desk, 'unmapped');
  await desk.getByLabel('What does “qualified_player” mean?').selectOption({ label: 'First deposit' });
  await expect(desk.getByText('1 held postback becomes First deposit.')).toBeVisible();
  await desk.getByRole('button', { name: 'Apply' }).click();
  const row = gridOf(desk).getByRole('row', { name: /Wordy, FTD, a1b2c3d4e5/ });
  await expect(row).toBeVisible(AFTER_UNDO);
  await expect(row).not.toContainText('Held');

  await api.receive(`/postback/${network.key}?clickid=zz9&event=kyc_passed`);
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('tab', { name: 'Meanings' }).click();
  await expect(desk.getByText('1 word has no meaning yet').first()).toBeVisible();
  await desk.getByLabel('What does “kyc_passed” mean?').first().selectOption({ label: 'rejected' });
  await desk.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.getByText('1 word has no meaning yet')).toHaveCount(0, AFTER_UNDO);
});

test('an amount under an unknown name is asked about, and one answer reads it for good', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Asking' });
  await api.receive(`/postback/${network.key}?clickid=a1b2c3d4e5&event=ftd&WEB_INCOME=7.35&currency=USD`);
  await gridOf(desk)
    .getByRole('row', { name: /Asking/ })
    .click();
  const tab = desk.getByRole('tabpanel', { name: 'Story' });
  await expect(tab.getByText('“WEB_INCOME” is 7.35, and no payout was found.')).toBeVisible();
  await expect(tab.getByText('It has no amount')).toHaveCount(0);
  const yes = tab.getByRole('button', { name: 'Yes, “WEB_INCOME” is the payout' });
  await yes.click();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(yes).toBeEnabled();
  await expect(gridOf(desk).getByRole('row', { name: /Asking/ })).toContainText('Is this the payout?');
  await yes.click();
  await expect(tab.getByText('“WEB_INCOME” is 7.35')).toHaveCount(0, AFTER_UNDO);
  await expect(gridOf(desk).getByRole('row', { name: /Asking/ })).toContainText('7.35');
});

test('a second first deposit is held with both ids, and what takes money back changes its conversion', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Twice' });
  const url = `/postback/${network.key}?clickid=a1b2c3d4e5&event=ftd&payout=20&currency=USD`;
  await api.receive(`${url}&txid=one`);
  await api.receive(`${url}&txid=two`);
  const tab = desk.getByRole('tabpanel', { name: 'Story' });
  const rows = gridOf(desk).getByRole('row', { name: /Twice/ });
  await expect(rows).toHaveCount(2);
  await rows.first().click();
  await expect(tab.getByText('with the transaction id “one”. Now it came with “two”')).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Release' })).toBeVisible();

  await api.receive(`${url}&txid=r-one`);
  // An open row stays where it is until the new ones are asked for.
  await desk.getByRole('button', { name: '1 new' }).click();
  await expect(rows).toHaveCount(3);
  await rows.first().click();
  await expect(tab.getByText(/→ rejected/)).toBeVisible();
  await expect(tab.getByText('It changed its conversion.', { exact: false })).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Release' })).toHaveCount(0);
});

test('a held postback says why, and is released after a look, with a way back', async ({
  desk,
  api,
  sink,
}) => {
  await api.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { registration: 'reg' },
  });
  const network = await api.createNetwork({ name: 'Holding', preset: 'affise' });
  await api.receive(`/postback/${network.key}?clickid={sub1}&goal=reg&status=1`);
  const row = gridOf(desk).getByRole('row', { name: /Holding/ });
  await expect(row).toContainText('Held: the click id is the text {sub1}');
  await row.click();
  const tab = desk.getByRole('tabpanel', { name: 'Story' });
  await expect(tab.getByText('the offer link has no sub1', { exact: false })).toBeVisible();

  // Escape closes the look alone, and nothing was released.
  await desk.keyboard.press('l');
  const look = desk.getByRole('dialog', { name: 'Release this postback?' });
  await expect(look.getByText('Registration goes to App Craft with click id {sub1}')).toBeVisible();
  await expect(look.getByText('cannot match it to a click', { exact: false })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(look).toBeHidden();
  await expect(tab).toBeVisible();
  await desk.keyboard.press('Control+k');
  const menu = desk.getByRole('dialog', { name: 'Command menu' });
  await menu.getByRole('option', { name: /Release/ }).click();
  await expect(look).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(look).toBeHidden();

  await tab.getByRole('button', { name: 'Release' }).click();
  await look.getByRole('button', { name: 'Release and send' }).click();
  await expect(desk.getByText('Registration will be sent to App Craft')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('button', { name: 'Release' })).toBeVisible();
  expect(sink.requests).toHaveLength(0);

  await tab.getByRole('button', { name: 'Release' }).click();
  await look.getByRole('button', { name: 'Release and send' }).click();
  await expect(desk.getByText('You released this postback.')).toBeVisible();
  await sink.waitForCount(1);
  expect(sink.requests[0]?.url).toBe('/pb?id=%7Bsub1%7D&e=reg');
  await expect(row).not.toContainText('Held');
});

test('a postback without a key gets its network from its own row', async ({ desk, api }) => {
  await api.createNetwork({ name: '1win' });
  await api.createNetwork({ name: 'Pin-Up' });
  await api.receive('/postback?clickid=abc123456&event=registration');
  const row = gridOf(desk).getByRole('row', { name: /no key/ });
  await expect(row).toContainText('Held: no key');
  await row.getByRole('button', { name: 'This is …' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Which network is this?' });
  await dialog.getByLabel('This is network').selectOption({ label: 'Pin-Up' });
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await dialog.getByRole('button', { name: 'This is Pin-Up' }).click();
  await expect(gridOf(desk).getByRole('row', { name: /Pin-Up, REG, abc123456/ })).toBeVisible();
});

test('a changed mapping shows a dry run first, and can be applied to history', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Remapped' });
  for (let number = 0; number < 3; number += 1) {
    await api.receive(
      `/postback/${network.key}?clickid=id${number}00aa&event=reg&profit_in_cents=${number + 1}250&currency=USD`,
    );
  }
  await eventually(async () => (await api.postbacks()).length === 3);
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('tab', { name: 'Reading' }).click();
  const names = desk.getByRole('combobox', { name: 'Payout', exact: true });
  await names.fill('profit_in_cents');
  await names.press('Enter');
  await desk.getByLabel('Amount format').selectOption({ label: 'In cents: 1250 is 12.50' });
  // What is not saved yet stays from section to section.
  await desk.getByRole('tab', { name: 'Meanings' }).click();
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByText('3 of the last 3 postbacks read differently.')).toBeVisible();
  await expect(dialog.getByText(/12\.50/).first()).toBeVisible();
  await keepPicture(desk, 'dry-run');
  expect((await api.postbacks()).every((each) => each.payout === null)).toBe(true);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Changes to “Remapped” saved')).toBeVisible();
  await expect(desk.getByText('Changes are not saved yet.')).toBeHidden();
  const read = await eventually(async () => {
    const all = await api.postbacks();
    return all.every((each) => each.payout !== null) ? all : null;
  }, AFTER_UNDO.timeout);
  expect(read.map((each) => each.payout)).toEqual([32.5, 22.5, 12.5]);
});

test('a repeat and a change of status are told in words, and the conversion keeps its history', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Shop', preset: 'keitaro' });
  for (const said of ['lead', 'lead', 'sale&payout=20&currency=USD', 'rejected'])
    await api.receive(`/postback/${network.key}?subid=c77d1e&status=${said}`);
  await expect(desk.getByText(/Second copy, \d+ s later, ignored/)).toBeVisible();
  await gridOf(desk).getByRole('row', { name: /Shop/ }).first().click();
  await desk.getByRole('tab', { name: 'History 4' }).click();
  const history = desk.getByRole('table', { name: 'Its postbacks' });
  await expect(history.getByRole('row')).toHaveCount(5);
  await expect(history).toContainText('approved → rejected');
  await keepPicture(desk, 'history');
});

test('a network that sent its first postback is met with a proposal', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Newcomer' });
  await api.receive(
    `/postback/${network.key}?pub_click_id=51ts6sgr1cbkdhljnrv&goal_name=vip_deposit&commission=$40&geo=PL`,
  );
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  const contact = desk.getByRole('region', { name: 'First contact' });
  await expect(contact.getByRole('row', { name: /Click id/ })).toContainText('pub_click_id');
  await contact.getByLabel('“vip_deposit” means').selectOption({ label: 'Deposit' });
  await expect(contact.getByText('1 held postback becomes Deposit.')).toBeVisible();
  await keepPictures(desk, 'newcomer');
  await contact.getByRole('button', { name: 'This is right' }).click();
  await expect(contact).toHaveCount(0);
  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  await expect(gridOf(desk).getByRole('row', { name: /Newcomer, DEP, 51ts6sgr1cbkdhljnrv/ })).toContainText(
    '40',
    AFTER_UNDO,
  );
});

test('what a postback means is answered for several networks at once', async ({ desk, api }) => {
  for (const name of ['Mute one', 'Mute two']) {
    const network = await api.createNetwork({ name });
    await api.receive(`/postback/${network.key}?subid=51ts6sgr1cbkdhljnrv&sum=40&currency=USD`);
  }
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  const questions = desk.getByRole('region', { name: 'Held until you answer' });
  await expect(questions.getByText('1 postback is held')).toHaveCount(2);
  await questions.getByLabel('The same for all of them').selectOption({ label: 'Lead' });
  await questions.getByLabel('The reading of Mute one is right').check();
  await questions.getByLabel('The reading of Mute two is right').check();
  await keepPicture(desk, 'network-questions');
  await expect(questions.getByText('2 held postbacks become Lead.')).toBeVisible();
  await questions.getByRole('button', { name: 'Save answers' }).click();
  await expect(questions).toHaveCount(0);
  // Taken back, the answers are there again.
  await desk.getByRole('button', { name: 'Undo' }).click();
  await questions.getByRole('button', { name: 'Save answers' }).click();
  await expect(questions).toHaveCount(0);
  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  const row = gridOf(desk).getByRole('row', { name: /Mute one, LEAD, 51ts6sgr1cbkdhljnrv/ });
  await expect(row).toBeVisible(AFTER_UNDO);
  await expect(row).not.toContainText('Held');
});

test('what strangers send stays text where words, proposals and dry runs show it', async ({
  desk,
  api,
  page,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const hostile = '<img src=x onerror=alert(1)>';
  const network = await api.createNetwork({ name: `Evil ${hostile}` });
  const query = `clickid=${encodeURIComponent(`"><script>alert(2)</script>`)}&event=${encodeURIComponent(hostile)}&${encodeURIComponent(hostile)}=${encodeURIComponent('\u202Ereversed')}&payout=1`;
  await api.receive(`/postback/${network.key}?${query}`);
  await gridOf(desk)
    .getByRole('row', { name: /Evil/ })
    .click({ position: { x: 20, y: 12 } });
  await expect(desk.getByLabel(/What does “<img/)).toBeVisible();
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await expect(desk.getByRole('region', { name: 'First contact' })).toContainText(hostile);
  await desk.getByRole('tab', { name: 'Meanings' }).click();
  await expect(desk.getByRole('region', { name: /^Words/ })).toContainText(hostile);
  await desk.getByRole('tab', { name: 'Reading' }).click();
  const names = desk.getByRole('combobox', { name: 'Payout', exact: true });
  await names.fill(hostile);
  await names.press('Enter');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByRole('dialog')).toBeVisible();
  expect(await desk.locator('img[src="x"], script:text("alert")').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('several conversions in one request: first contact counts them, and each says which one it is', async ({
  desk,
  api,
}) => {
  const batch =
    '[{"clickid":"aaa1111","event":"reg"},{"clickid":"bbb2222","event":"reg"},{"clickid":"ccc3333","event":"reg"}]';
  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('button', { name: 'Add network' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('option', { name: /^Something else/ }).click();
  await dialog.getByLabel('Postback URL, curl command or raw request').fill(batch);
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog.getByText('This request holds 3 conversions.', { exact: false })).toBeVisible();
  await desk.keyboard.press('Escape');

  const network = await api.createNetwork({ name: 'Batches' });
  await api.receive(`/postback/${network.key}`, { method: 'POST', body: batch });
  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  await gridOf(desk)
    .getByRole('row', { name: /bbb2222/ })
    .click();
  await expect(desk.getByText('2 of 3 in this request')).toBeVisible();
  await keepPicture(desk, 'one-of-several');
});
