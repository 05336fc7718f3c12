import { axeFindings, axeFindingsIn, DIALOG, SCHEMES } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

test('a search is typed by keyboard alone: fields, values from the data, chips, and back to everything', async ({
  desk,
  api,
}) => {
  const win = await api.createNetwork({ name: '1win Partners' });
  const affise = await api.createNetwork({ name: 'Affise' });
  await api.receive(`/postback/${win.key}?clickid=first&event=ftd&payout=40&currency=USD&sub2=creo7`);
  await api.receive(`/postback/${affise.key}?clickid=second&event=reg&sub2=creo8`);
  const row = (name: RegExp) => gridOf(desk).getByRole('row', { name });
  await expect(row(/second/)).toBeVisible();
  const field = desk.getByRole('combobox', { name: 'Filter' });
  const options = desk.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

  await desk.keyboard.press('/');
  await expect(field).toBeFocused();
  await desk.keyboard.type('netw');
  await expect(options).toHaveText(['network:']);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await keepPicture(desk, 'search-completion');
  await desk.keyboard.press('Tab');
  await expect(field).toHaveValue('network:');
  await expect(options.first()).toBeVisible();
  await desk.keyboard.type('1w');
  await expect(options).toHaveText(['"1win Partners"']);
  expect(await axeFindings(desk, 'body')).toEqual([]);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(field).toHaveValue('network:"1win Partners" ');
  await expect(row(/first/)).toBeVisible();
  await expect(row(/second/)).toBeHidden();

  // The same search as a chip, which excludes, and is taken away.
  const chips = desk.getByRole('group', { name: 'Filters' });
  await expect(chips.getByRole('button', { name: 'network:"1win Partners"', exact: true })).toBeVisible();
  await keepPicture(desk, 'search-chips');
  expect(await axeFindings(desk, 'main')).toEqual([]);
  await chips.getByRole('button', { name: 'network:"1win Partners"', exact: true }).click();
  await expect(field).toHaveValue('-network:"1win Partners"');
  await expect(row(/second/)).toBeVisible();
  await expect(row(/first/)).toBeHidden();
  await chips.getByRole('button', { name: 'Remove -network:"1win Partners"' }).click();
  await expect(field).toHaveValue('');
  await expect(row(/first/)).toBeVisible();

  // Values of a parameter, and what lies over the list is gone with the text.
  await field.focus();
  await desk.keyboard.type('param.su');
  await expect(options).toHaveText(['param.sub2:']);
  await desk.keyboard.press('Tab');
  await expect(options).toHaveText(['creo7', 'creo8'].toReversed());
  await field.fill('');
  await expect(options).toHaveCount(0);
  await row(/second/).click({ position: { x: 40, y: 10 } });
  await expect(desk.getByRole('region', { name: 'Postback' })).toBeVisible();
});

test('what cannot be read is told below the field, and the list stays as it was', async ({ desk, api }) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${key}?clickid=rich&event=ftd&payout=40&currency=USD`);
  await api.receive(`/postback/${key}?clickid=poor&event=ftd&payout=20&currency=USD`);
  const row = (name: RegExp) => gridOf(desk).getByRole('row', { name });
  await expect(row(/poor/)).toBeVisible();
  const field = desk.getByRole('combobox', { name: 'Filter' });
  await field.fill('payout>30');
  await expect(row(/poor/)).toBeHidden();
  await field.fill('payout>30 (event:ftd');
  const status = desk.getByRole('main').getByRole('status');
  await expect(status.getByText('This bracket is not closed.')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(row(/rich/)).toBeVisible();
  await expect(row(/poor/)).toBeHidden();
  await keepPicture(desk, 'search-fault');
  expect(await axeFindings(desk, 'main')).toEqual([]);
  await status.getByRole('button', { name: 'Use (event:ftd)' }).click();
  await expect(field).toHaveValue('payout>30 (event:ftd)');
  await expect(row(/rich/)).toBeVisible();
});

test('the help says what can be written, and an example of it is tried', async ({ desk, api }) => {
  const { key } = await api.createNetwork({ name: '1win' });
  await api.receive(`/postback/${key}?clickid=one&event=ftd`);
  await expect(gridOf(desk).getByRole('row', { name: /one/ })).toBeVisible();
  await desk.getByRole('button', { name: 'How to search' }).click();
  const help = desk.getByRole('dialog', { name: 'How to search' });
  await expect(help.getByText('param.sub2:creo7')).toBeVisible();
  await keepPicture(desk, 'search-help');
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await help.getByRole('button', { name: 'event:ftd', exact: true }).click();
  await expect(help).toBeHidden();
  await expect(desk.getByRole('combobox', { name: 'Filter' })).toHaveValue('event:ftd');
  await expect(gridOf(desk).getByRole('row', { name: /one/ })).toBeVisible();
});

test('a filtered list gets what fits it and loses what does not, live', async ({ desk, api, sink }) => {
  const { key } = await api.createNetwork({ name: '1win' });
  sink.respondAlways({ kind: 'answer', status: 500, body: 'later' });
  await api.createDestination({ name: 'App Craft', request: { url: `${sink.url}/a?c={clickid}` } });
  await api.receive(`/postback/${key}?clickid=old&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /old/ })).toBeVisible();
  await desk.getByRole('combobox', { name: 'Filter' }).fill('delivery:retrying');
  await expect(gridOf(desk).getByRole('row', { name: /old/ })).toBeVisible();
  await api.receive(`/postback/${key}?clickid=fresh&event=reg`);
  await expect(gridOf(desk).getByRole('row', { name: /fresh/ })).toBeVisible();
  // It goes well now: neither fits any more.
  sink.respondAlways({ kind: 'answer', status: 200, body: 'OK' });
  for (const { id } of await api.deliveries('state=retrying'))
    await api.call('POST', `/deliveries/${id}/retry`);
  await expect(desk.getByRole('heading', { name: 'No postbacks match this filter' })).toBeVisible();
});
