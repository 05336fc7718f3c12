import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, unfold } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

/** Each would change the title or call home if it were taken for markup or script anywhere. */
const PAYLOADS = [
  `<img src=x onerror="document.title='owned'">`,
  `"><script>document.title='owned'</script>`,
  `javascript:document.title='owned'`,
  `<svg/onload=document.title='owned'>`,
  `{{constructor.constructor('document.title=1')()}}`,
  `+HYPERLINK("http://evil.test","x")`,
] as const;

async function expectUnharmed(desk: Page): Promise<void> {
  expect(await desk.title()).not.toBe('owned');
  expect(
    await desk.evaluate(
      () => document.querySelectorAll('img[src="x"], svg[onload], a[href^="javascript"]').length,
    ),
  ).toBe(0);
}

test('what strangers, networks and destinations send is text in every view and every export', async ({
  desk,
  api,
  sink,
}) => {
  const outside: string[] = [];
  desk.on('request', (request) => {
    if (!['127.0.0.1', ''].includes(new URL(request.url()).hostname)) outside.push(request.url());
  });
  sink.respondAlways({
    kind: 'answer',
    status: 200,
    headers: { 'x-evil': PAYLOADS[0], 'content-type': 'text/html' },
    body: PAYLOADS.join('\n'),
  });
  const network = await api.createNetwork({ name: PAYLOADS[0] });
  const destination = await api.createDestination({
    name: PAYLOADS[3],
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { registration: 'reg' },
  });
  for (const payload of PAYLOADS) {
    const text = encodeURIComponent(payload);
    await api.receive(
      `/postback/${network.key}?clickid=${text}&event=reg&status=${text}&payout=${text}&currency=${text}&txid=${text}&${text}=${text}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-evil': payload, 'user-agent': payload },
        body: JSON.stringify({ [payload]: payload }),
      },
    );
    await api.receive(`/postback/${text}?clickid=${text}`);
    await api.receive(`/postback/${network.key}/${text}?clickid=${text}`);
  }
  await api.receive(
    `/postback/${network.key}?clickid=${encodeURIComponent(PAYLOADS[0])}&event=reg&txid=forwarded`,
  );

  const origin = new URL(api.addresses.desk).origin;
  await expect(
    gridOf(desk)
      .getByRole('row', { name: /HYPERLINK/ })
      .first(),
  ).toBeVisible();
  await expectUnharmed(desk);
  const rows = await api.postbacks();
  for (const row of [rows[0], rows[3], rows[6]]) {
    await desk.goto(`${origin}/#/inbox/${row?.id}`);
    const detail = desk.getByRole('region', { name: 'Postback' });
    for (const name of [/^Story/, /Raw/, /History/]) {
      await detail.getByRole('tab', { name }).click();
      await unfold(detail);
      await expectUnharmed(desk);
    }
  }
  const ofNetwork = ['', '/meanings', '/reading', '/access', '/keyless', '/refused', '/more'].map(
    (section) => `networks/${network.id}${section}`,
  );
  for (const path of [...ofNetwork, `destinations/${destination.id}`, 'settings']) {
    await desk.goto(`${origin}/#/${path}`);
    await expect(desk.getByRole('heading').first()).toBeVisible();
    await expectUnharmed(desk);
  }
  await desk.goto(`${origin}/#/inbox`);
  await desk.getByRole('combobox', { name: 'Filter' }).fill(PAYLOADS[0]);
  await expectUnharmed(desk);
  await desk.getByRole('combobox', { name: 'Filter' }).fill('');
  await desk.getByRole('button', { name: 'Export' }).click();
  const coming = desk.waitForEvent('download');
  await desk.getByRole('menuitem', { name: /CSV/ }).click();
  const table = await readFile(await (await coming).path(), 'utf8');
  expect(table).toContain(`"'+HYPERLINK(""http://evil.test"",""x"")"`);
  expect(table).not.toMatch(/(^|,)"?[=+]HYPERLINK/m);
  expect(outside).toEqual([]);
});
