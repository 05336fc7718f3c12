import { axeFindingsIn, DIALOG, SCHEMES } from './axe-findings.ts';
import { AFTER_UNDO, expect, keepPicture, test } from './desk-test.ts';

test('a key is replaced with a time of grace, the old one is pointed out while it is used, and ended', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await desk.goto(`${new URL(api.addresses.desk).origin}/#/networks/${network.id}/access`);
  const section = desk.getByRole('region', { name: 'Key', exact: true });
  await section.getByRole('button', { name: 'Replace the key' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Replace the key' }).click();
  // Taken back, nothing is replaced.
  await desk.getByRole('button', { name: 'Undo' }).click();
  await section.getByRole('button', { name: 'Replace the key' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Replace the key' }).click();
  await expect(section.getByText(/was not used since it was replaced/)).toBeVisible(AFTER_UNDO);
  await expect(section.getByText(/was not used/)).toHaveCount(1);
  await desk.getByRole('tab', { name: 'Postback URL' }).click();
  await expect(desk.getByText(network.key)).toBeHidden();
  await desk.getByRole('tab', { name: 'Access' }).click();

  expect((await api.receive(`/postback/${network.key}?clickid=1&event=reg`)).status).toBe(200);
  await expect(section.getByText(/is still used: 1 request came with it/)).toBeVisible();
  await keepPicture(desk, 'old-key');
  await section.getByRole('button', { name: 'Refuse old keys now' }).click();
  await expect(desk.getByRole('dialog', { name: 'Refuse the old keys now?' })).toBeVisible();
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await desk.getByRole('dialog').getByRole('button', { name: 'Refuse old keys now' }).click();
  await expect(section.getByText(/is still used/)).toBeHidden(AFTER_UNDO);
  expect((await api.receive(`/postback/${network.key}?clickid=2&event=reg`)).status).toBe(404);
});

test('addresses and a signature are checked, saved, and in force at once', async ({ desk, api }) => {
  const network = await api.createNetwork({ name: 'Signed' });
  await desk.goto(`${new URL(api.addresses.desk).origin}/#/networks/${network.id}/access`);
  const addresses = desk.getByRole('region', { name: 'Allowed IP addresses' });
  await addresses.getByRole('textbox').fill('203.0.113.0/24\nnonsense');
  await addresses.getByRole('button', { name: 'Save' }).click();
  await expect(addresses.getByText(/“nonsense” is not an IP address/)).toBeVisible();
  await addresses.getByRole('textbox').fill('203.0.113.0/24');
  await addresses.getByRole('button', { name: 'Save' }).click();
  await expect(addresses.getByRole('button', { name: 'Save' })).toBeDisabled();
  const send = async () => (await api.receive(`/postback/${network.key}?clickid=1&event=reg`)).status;
  await expect.poll(send).toBe(403);
  await addresses.getByRole('textbox').fill('');
  await addresses.getByRole('button', { name: 'Save' }).click();
  await expect.poll(send).toBe(200);

  const signature = desk.getByRole('region', { name: 'Signature' });
  await signature.getByRole('switch').click();
  await signature.getByRole('textbox', { name: 'Header with the signature' }).fill('X-Signature');
  await signature.getByRole('button', { name: 'Save' }).click();
  await expect(signature.getByText('Copy the secret from the network’s cabinet.')).toBeVisible();
  await signature.getByLabel('Secret').fill('topsecret');
  await signature.getByRole('button', { name: 'Save' }).click();
  await expect.poll(send).toBe(401);
  await expect(signature.getByLabel('Secret')).toHaveValue('');
});

test('the receiver’s limits are changed in Settings, within their ranges, and what was turned away is counted', async ({
  desk,
  api,
}) => {
  await api.receive('/postback/wrong-key-wrong-key-wrong?clickid=1');
  await desk.goto(`${new URL(api.addresses.desk).origin}/#/settings/receiver`);
  const receiver = desk.getByRole('region', { name: 'Receiver' });
  await expect(receiver.getByText('wrong key')).toBeVisible();
  await receiver.getByText('Limits', { exact: true }).click();
  const body = receiver.getByRole('textbox', { name: 'Body size (bytes)' });
  await body.fill('5');
  await receiver.getByRole('button', { name: 'Save limits' }).click();
  await expect(receiver.getByText('Enter a whole number from 1,024 to 8,388,608.')).toBeVisible();
  await body.fill('2000');
  await receiver.getByRole('button', { name: 'Save limits' }).click();
  await expect(receiver.getByRole('button', { name: 'Save limits' })).toBeDisabled();
  await keepPicture(desk, 'receiver-limits');
  const saved = async () =>
    (await api.json<{ limits: { maxBodyBytes: number } }>('GET', '/receiver')).limits.maxBodyBytes;
  await expect.poll(saved).toBe(2_000);
});

test('what came without a key before is shown before a network takes such, and counts only when it is ticked', async ({
  desk,
  api,
}) => {
  const network = await api.createNetwork({ name: 'Plain' });
  for (const id of ['a', 'b']) await api.receive(`/postback?clickid=${id}&event=reg`);
  await desk.goto(`${new URL(api.addresses.desk).origin}/#/networks/${network.id}/keyless`);
  const accepts = desk.getByRole('switch', { name: 'Accept postbacks without a key' });
  const ofNetwork = async () =>
    (await api.postbacks()).filter(({ networkName }) => networkName === 'Plain').length;
  const accept = async (isTicked: boolean): Promise<void> => {
    await accepts.click();
    const dialog = desk.getByRole('dialog');
    await expect(dialog.getByText('2 came without a key so far, from one IP address.')).toBeVisible();
    const box = dialog.getByRole('checkbox', { name: /Count these 2/ });
    await expect(box).not.toBeChecked();
    if (isTicked) {
      await box.check();
      await expect(dialog.getByText('2 held postbacks become Registration.')).toBeVisible();
      expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
    }
    await dialog.getByRole('button', { name: 'Accept them' }).click();
    await expect(accepts).toBeChecked();
    await expect(accepts).toBeEnabled(AFTER_UNDO);
  };
  await accept(false);
  expect(await ofNetwork()).toBe(0);
  await accepts.click();
  await expect(accepts).not.toBeChecked();
  await expect(accepts).toBeEnabled(AFTER_UNDO);
  await accept(true);
  await expect.poll(ofNetwork, AFTER_UNDO).toBe(2);
});
