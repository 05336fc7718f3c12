/** An example of a network's own template: the URL offered for the network carries the network's macros. */
import { expect, test } from 'vitest';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import { DEFAULT_PRESET } from '../../../shared/catalog/default-network.ts';
import { eventUrlsOfNetwork, tokensOfNetwork } from '../../../shared/catalog/network-tokens.ts';
import type { Choices } from '../../../shared/domain/first-contact/choices.ts';
import { linkPartsOf } from '../../../shared/catalog/link-parts.ts';
import { macrosOf } from '../../../shared/domain/link/macro-text.ts';
import { buildPair } from '../../../shared/domain/link/build-pair.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { buildPostbackUrl } from '../../../shared/domain/link/postback-url.ts';
import { isUnreplacedMacro } from '../../../shared/domain/postback/macros.ts';

const KEY = '4fK2mZq9sTtB1xYw7LrN8c';

function networkFrom(sample: string, choices: Choices = {}) {
  const { mapping } = contactFromText(sample, 0, choices).proposal;
  return { preset: DEFAULT_PRESET, mapping };
}

function urlFrom(sample: string, choices: Choices = {}): string {
  const network = networkFrom(sample, choices);
  const url = { base: 'https://desk.example', key: KEY, mapping: network.mapping };
  return buildPostbackUrl({ ...url, values: tokensOfNetwork(network) }).slice('https://desk.example'.length);
}

test.each([
  [
    'https://t.example/pb?cid={ext_id}&goal={goal_name}&payout={reward}',
    `?cid={ext_id}&goal={goal_name}&payout={reward}`,
  ],
  [
    'https://t.example/pb?clickid=#s2#&payout=#price#&tid=#leadid#',
    `?clickid=#s2#&payout=#price#&tid=#leadid#`,
  ],
  [
    'https://t.example/pb?subid=[[[subid]]]&status=[[[payment_status]]]&sum=[[[payment_sum]]]',
    `?subid=[[[subid]]]&status=[[[payment_status]]]&sum=[[[payment_sum]]]`,
  ],
  [
    'https://t.example/pb?cid=##CLICK_ID##&payout=##CPA_AMOUNT##&currency=##CURRENCY##&txid=##POSTBACK_ID##&event={type}',
    `?cid=##CLICK_ID##&event={type}&payout=##CPA_AMOUNT##&currency=##CURRENCY##&txid=##POSTBACK_ID##`,
  ],
  [
    'https://t.example/pb?click_id=${visit_id}&amount=${amount}&cur=${currency}&event=${event}',
    '?click_id=${visit_id}&event=${event}&amount=${amount}&cur=${currency}',
  ],
  [
    'https://t.example/pb?click_id={{click_id}}&event={{event}}&amount={{amount}}',
    '?click_id={{click_id}}&event={{event}}&amount={{amount}}',
  ],
  [
    'https://t.example/pb?subid=[=sub1=]&event=[=goal=]&payout=[=commission=]',
    '?subid=[=sub1=]&event=[=goal=]&payout=[=commission=]',
  ],
  [
    'https://t.example/pb?clickid=#{click.publisher.clickId}&event=#{eventType.name}&payout=#{payout.theyGetInDollars}',
    '?clickid=#{click.publisher.clickId}&event=#{eventType.name}&payout=#{payout.theyGetInDollars}',
  ],
  [
    'https://t.example/pb?subid={sub1}&status={goal}x{status}&payout={sum}',
    '?subid={sub1}&status={goal}x{status}&payout={sum}',
  ],
  ['https://t.example/pb?c=[[sub]]&goal=[[goal]]&m=[[money]]', '?c=[[sub]]&goal=[[goal]]&m=[[money]]'],
  ['https://t.example/pb?cid=$click&goal=$goal&payout=$sum', '?cid=$click&goal=$goal&payout=$sum'],
  [
    'https://t.example/pb?cid=:click_id&goal=:goal&payout=:payout',
    '?cid=:click_id&goal=:goal&payout=:payout',
  ],
  ['https://t.example/pb?cid=@click@&goal=@goal@&sum=@sum@', '?cid=@click@&goal=@goal@&sum=@sum@'],
  ['https://t.example/pb?cid=<click>&goal=<goal>&sum=<amount>', '?cid=<click>&goal=<goal>&sum=<amount>'],
  ['<https://t.example/pb?cid={click}&goal={goal}&sum={amount}>', '?cid={click}&goal={goal}&sum={amount}'],
  [
    '(https://t.example/pb?cid={click}&goal={goal}&sum={amount(usd)})',
    '?cid={click}&goal={goal}&sum={amount(usd)}',
  ],
  [
    'https://t.example/pb?cid=xxc1xx&goal=xxgoalxx&payout=xxpayoutxx',
    '?cid=xxc1xx&goal=xxgoalxx&payout=xxpayoutxx',
  ],
  // A template as a browser copies it.
  [
    'https://t.example/pb?subid=%7Bsub1%7D&goal=%7Bgoal_alias%7D&payout=%7Bsum%7D',
    '?subid={sub1}&goal={goal_alias}&payout={sum}',
  ],
  // The currency is typed into 41 of 100 templates by hand: it is a fact of the network.
  [
    'https://t.example/pb?subid={sub1}&goal={goal}&payout={sum}&currency=usd',
    '?subid={sub1}&goal={goal}&payout={sum}&currency=USD',
  ],
  [
    'subid={sub_id}&status={status}&payout={payment}&tid={lead_id}',
    '?subid={sub_id}&status={status}&payout={payment}&tid={lead_id}',
  ],
  [
    `curl 'https://t.example/pb' -d 'aff_sub={aff_sub}&goal={goal_name}&payout={payout}'`,
    '?aff_sub={aff_sub}&goal={goal_name}&payout={payout}',
  ],
])('%s', (sample, query) => {
  expect(urlFrom(sample)).toBe(`/postback/${KEY}${query}`);
});

test('what the example has no macro for is left out, so that nothing is sent as it stands', () => {
  const url = urlFrom('https://t.example/pb?cid={ext_id}&goal={goal_name}&payout={reward}');
  expect(url).not.toMatch(/\{(?:clickid|event|status|payout|currency|txid)\}/);
});

test('an event typed into the example belongs to one URL: the network gets one for each event', () => {
  const network = networkFrom('https://t.example/pb?cid={ext_id}&status=reg&payout={reward}');
  expect(network.mapping.macros).toEqual({ clickId: '{ext_id}', payout: '{reward}' });
  expect(eventUrlsOfNetwork(network).map(({ event }) => event)).toEqual([
    'registration',
    'first_deposit',
    'deposit',
  ]);
});

test('an example with real values tells no macros', () => {
  const { mapping } = networkFrom(
    'https://t.example/pb?aff_sub=9f8e7d6c5b4a39281706&goal=reg&sum=12.5&currency=USD',
  );
  expect(mapping.macros).toEqual({});
});

test.each([
  'https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c?clickid={clickid}&event=ftd&payout=50&currency=usd&geo=DE',
  'https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c?clickid=9f8e7d6c5b4a39281706&event=ftd&payout={payout}&currency=usd',
  'https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c?clickid={clickid}&event=reg&txid=7712009&country=DE',
])('a macro among values is one that nobody filled in, and not one of the network: %s', (sample) => {
  expect(networkFrom(sample).mapping.macros).toEqual({});
});

test('a short template with typed words is one', () => {
  expect(
    networkFrom('https://t.example/pb?clickid={ext}&event=reg&currency=usd&geo=DE').mapping.macros,
  ).toEqual({
    clickId: '{ext}',
    currency: 'USD',
  });
});

test('a half macro and one with a line break in it are not offered', () => {
  expect(networkFrom('https://t.example/pb?clickid={sub1&event={goal}&payout={sum}').mapping.macros).toEqual({
    event: '{goal}',
    payout: '{sum}',
  });
});

test('what the person chooses instead is read and offered, and serves one field', () => {
  const sample =
    'https://t.example/pb?cid={click}&sub1={ext_id}&goal={goal_name}&payout={reward}&net={net_sum}';
  const choices = { clickId: 'sub1', payout: 'net', status: null };
  const { proposal } = contactFromText(sample, 0, choices);
  expect(proposal.fields.find(({ role }) => role === 'clickId')).toMatchObject({
    field: { name: 'sub1' },
    reason: 'chosen',
  });
  expect(urlFrom(sample, choices)).toBe(`/postback/${KEY}?sub1={ext_id}&goal={goal_name}&net={net_sum}`);
  expect(proposal.fields.filter(({ field }) => field.name === 'sub1')).toHaveLength(1);
});

test('a choice of none takes the proposed field away', () => {
  const sample = 'https://t.example/pb?cid=9f8e7d6c5b4a39281706&goal=reg&payout=12.5&txid=77aa88';
  const { proposal, parsed } = contactFromText(sample, 0, { transactionId: null });
  expect(proposal.fields.some(({ role }) => role === 'transactionId')).toBe(false);
  expect(parsed).toMatchObject({ clickId: '9f8e7d6c5b4a39281706', transactionId: null });
});

test('a link made for the network keeps its macros in the postback URL, and finds nothing wrong with them', () => {
  const network = networkFrom('https://t.example/pb?cid={ext_id}&goal={goal_name}&payout={reward}');
  const postbackUrl = `https://desk.example${urlFrom('https://t.example/pb?cid={ext_id}&goal={goal_name}&payout={reward}')}`;
  const draft = { ...EMPTY_DRAFT, offerUrl: 'https://offer.example/?aff=7' };
  const parts = linkPartsOf(draft, { ...network, name: 'Odd', postbackUrl, eventUrls: [] });
  const { postbacks } = buildPair(draft, parts);
  expect(postbacks.map(({ url }) => url)).toEqual([postbackUrl]);
  expect(parts.facts?.tokens).toMatchObject({ clickId: '{ext_id}', payout: '{reward}', currency: null });
});

test('every macro that is offered is one that is recognised when nobody fills it in', () => {
  const { mapping } = networkFrom('https://t.example/pb?cid=<clickid>&event=%25goal%25&payout=__PAYOUT__');
  const macros = Object.values(mapping.macros);
  expect(macros).toHaveLength(3);
  expect(macros.filter((macro) => !isUnreplacedMacro(macro))).toEqual([]);
});

test.each(['$click', ':click_id', '@click@', '!!click!!', '*|CLICK|*', 'xxc1xx', '<click>', '{ext_id}'])(
  'a URL that carries %s as the network writes it is one that gives the click id back',
  (macro) => {
    const network = networkFrom(`https://t.example/pb?cid=${macro}&goal=${macro.replace(/c1|\w+/, 'goal')}`);
    expect(tokensOfNetwork(network).clickId).toBe(macro);
    expect(macrosOf(`https://desk.example/postback/${KEY}?cid=${macro}&goal=x`)).toEqual([macro]);
  },
);
