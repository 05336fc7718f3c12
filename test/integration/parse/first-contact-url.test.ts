/** A network made from an example, through the API: its postback URL carries its own macros. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(async () => {
  await desk.stop();
});

const TEMPLATE =
  'https://t.example/pb?cid={ext_id}&sub1={click}&goal={goal_name}&payout={reward}&currency=usd';

test('the URL of the network has the macros of the example, and keeps them when its words change', async () => {
  const proposal = await desk.json<ProposalView>('POST', '/networks/propose', {
    text: TEMPLATE,
    choices: { transactionId: null },
  });
  expect(proposal.sample.map(({ name }) => name)).toEqual(['cid', 'sub1', 'goal', 'payout', 'currency']);
  const network = await desk.createNetwork({
    name: 'Templated',
    mapping: proposal.mapping,
    isConfirmed: true,
  });
  const query = network.postbackUrl.split('?')[1];
  expect(query).toBe('cid={ext_id}&goal={goal_name}&payout={reward}&currency=USD');
  const mapped = await desk.json<Network>('POST', `/networks/${network.id}/words`, {
    word: 'vip',
    event: 'deposit',
  });
  expect(mapped.postbackUrl.split('?')[1]).toBe(query);
});

test('macros that really came are not taken for those of the network', async () => {
  const network = await desk.createNetwork({ name: 'Pasted as it was' });
  await desk.receive(`/postback/${network.key}?clickid={clickid}&event={event}&payout={payout}`);
  await eventually(async () => (await desk.postbacks()).length > 0);
  const proposal = await desk.json<ProposalView>('POST', '/networks/propose', { networkId: network.id });
  expect(proposal.mapping.macros).toEqual({});
});

test('a field that the person chose is the one that the URL carries', async () => {
  const proposal = await desk.json<ProposalView>('POST', '/networks/propose', {
    text: TEMPLATE,
    choices: { clickId: 'sub1' },
  });
  expect(proposal.fields.find(({ role }) => role === 'clickId')).toMatchObject({
    name: 'sub1',
    reason: 'chosen',
  });
  const network = await desk.createNetwork({ name: 'Chosen', mapping: proposal.mapping, isConfirmed: true });
  expect(network.postbackUrl).toContain('?sub1={click}&');
});
