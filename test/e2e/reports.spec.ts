/** A network's report beside our log: from the file to the missing conversion that is created. */
import { axeFindingsIn, SCHEMES, showIn } from './axe-findings.ts';
import { expect, keepPicture, test } from './desk-test.ts';

const today = new Date().toISOString().slice(0, 10);
const CSV = [
  'Click ID;Goal;Status;Payout;Currency;Transaction ID;Date',
  `paid-as-we-know-0001;ftd;approved;60;USD;t-1;${today} 00:00:01`,
  `paid-less-than-we-know-2;ftd;approved;40;USD;t-2;${today} 00:00:01`,
  `never-came-to-us-000003;ftd;approved;75;USD;t-3;${today} 00:00:01`,
  '',
].join('\n');

test('a report is read, compared, and what is missing here is created after a look', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Lucky Casino' });
  for (const [at, id] of ['paid-as-we-know-0001', 'paid-less-than-we-know-2'].entries())
    await api.receive(
      `/postback/${network.key}?clickid=${id}&event=ftd&status=approved&payout=60&currency=USD&txid=t-${at + 1}`,
    );
  await expect(desk.getByRole('row', { name: /paid-less/ })).toBeVisible();
  await desk.keyboard.press('g');
  await desk.keyboard.press('r');
  await expect(desk.getByRole('heading', { name: 'Reports', exact: true })).toBeVisible();
  const chooser = desk.waitForEvent('filechooser');
  await desk.getByText('Choose a file').click();
  await (await chooser).setFiles({ name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await keepPicture(desk, 'reports-new-1280-light');
  await desk.getByRole('button', { name: 'Read the file' }).click();

  await expect(desk.getByRole('heading', { name: 'Check how the report is read' })).toBeVisible();
  await desk.setViewportSize({ width: 900, height: 900 });
  await showIn(desk, 'dark');
  await keepPicture(desk, 'reports-mapping-900-dark');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await desk.getByRole('button', { name: 'Compare with my log' }).click();

  // Two of three differ.
  await expect(desk.getByText(/of the conversions differ/)).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByText('Too large')).toBeVisible();
  await keepPicture(desk, 'reports-result-900-dark');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await desk.setViewportSize({ width: 1_600, height: 900 });
  await showIn(desk, 'light');
  await keepPicture(desk, 'reports-result-1600-light');

  const saved = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Evidence pack' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^evidence-Lucky-Casino-.*\.zip$/);

  await desk.getByRole('button', { name: /Create or import the missing/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'The missing conversions' });
  await expect(dialog).toContainText('1 conversion will be created.');
  await keepPicture(desk, 'reports-missing-1600-light');
  await dialog.getByRole('radio', { name: /Import as old/ }).check();
  await expect(dialog).toContainText('1 conversion will be imported.');
  await keepPicture(desk, 'reports-missing-import-1600-light');
  await dialog.getByRole('radio', { name: /Create and forward/ }).check();
  await dialog.getByRole('button', { name: /^Create/ }).click();
  await expect(desk.getByText('created', { exact: true })).toBeVisible();
  await desk.keyboard.press('g');
  await desk.keyboard.press('i');
  await expect(desk.getByRole('row', { name: /never-came/ })).toBeVisible();

  // Its own export is all here already; a line that is none is told.
  const lines = await (await api.call('GET', '/exports/postbacks.jsonl')).text();
  await desk.keyboard.press('g');
  await desk.keyboard.press('r');
  const exportChooser = desk.waitForEvent('filechooser');
  await desk.getByText('Choose an export').click();
  const buffer = Buffer.from(`no json\n${lines}`);
  await (await exportChooser).setFiles({ name: 'other.jsonl', mimeType: 'application/jsonl', buffer });
  await desk.getByRole('button', { name: 'Check the file' }).click();
  await expect(desk.getByText('3 are here already')).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByText('Line 1: not valid JSON')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await keepPicture(desk, 'reports-import-1600-light');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await desk.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.getByText('other.jsonl: cancelled')).toBeVisible();
});
