/** "This looks like …" is said for rare and distinct signs alone. */
import { expect, test } from 'vitest';
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import { createRecogniser } from '../../../shared/catalog/recognise-preset.ts';
import { en } from '../../../shared/text/en.ts';
import { queryFields } from '../../fixtures/parse-fields.ts';

const recognisePreset = createRecogniser(networkPresets);

function recognise(query: string): string | null {
  return recognisePreset(queryFields(query).fields)?.id ?? null;
}

test.each([
  // A tracker's names, with values and with macros of the same names.
  'subid=51ts6sgr1cbk&status=sale&payout=20&currency=usd&tid=7&from=Net',
  'subid={subid}&status={status}&payout={payout}',
  'subid={subid}&status={status}&payout={payout}&currency={currency}&from=Net&sale_status=1&lead_status=2',
  'subid={clickid}&status={status}&payout={payout}&tid={id}',
  'subid={click_id}&status={status}&payout={payout}&currency=usd',
  'cid={cid}&payout={payout}&txid={txid}',
  'clickid={sub1}&event={goal}',
  'clickid={sub1}&event={goal}&event2={goal}&event3={goal}&goal={goal}',
  'sub1=abc123&goal=ftd',
  'sub1=51ts6sgr1cbk&goal=ftd&sum=5&currency=USD&status=1&transactionid=77',
  'clickid=51ts6sgr1cbk&event=ftd&payout=60&currency=USD&txid=7',
  'click_id={{clickid}}&status={{status}}&amount={{amount}}',
  's1={s1}&s2={s2}&sub5={sub5}',
  'cnv_id=51ts6sgr1cbk&payout=5&cnv_status=approved',
  '',
])('%s looks like nobody in particular', (query) => {
  expect(recognise(query)).toBeNull();
});

test.each([
  ['clickid={ymid}&payout={amount}', 'zeydoo'],
  ['clickid=[[[subid]]]&payout=[[[payment_sum]]]&status=[[[payment_status]]]', 'admitad'],
  ['subid=%23S2%23&payout=%23RATE%23', 'maxbounty'],
  ['subid={{EXTERNAL_ID}}&payout={{MONEY}}', 'mobidea'],
  ['cid=%TRACKER%&payout=%REVENUE%&cur=%CURRENCY%', 'mobilecashout'],
  ['cid=[=XID1=]&payout=[=Payout=]', 'monsterads'],
  ['cid=<click_id>&payout=<payout>', 'imonetizeit'],
])('%s has signs that only %s has', (query, id) => {
  expect(recognise(query)).toBe(id);
});

test.each([
  ['clickid={sub1}&status={status}&payout={sum}&currency={currency}&txid={transactionid}', 'affise'],
  ['clickid={sub1}&event={goal}&status={status}&payout={sum}', 'affise'],
  ['clickid={sub1}&event={goal}&payout={sum}&currency={currency}&txid={transactionid}_{goal}', 'affise'],
  ['subid={sub_id1}&status={status}&payout={revenue}&currency={currency}', 'alanbase'],
  ['clickid={aff_click_id}&payout={payout}&currency={currency}', 'tune'],
  ['clickid=%23s2%23&payout=%23price%23&txid=%23leadid%23', 'cake'],
])('%s is what several networks have, so it is at most their platform', (query, id) => {
  expect(recognise(query)).toBe(id);
});

test('a preset’s own template is taken for it, for its platform or for nobody’s', () => {
  const wrong = networkPresets.flatMap((preset) => {
    const tokens: readonly (string | null)[] = Object.values(preset.tokens);
    const query = tokens.flatMap((token, at) =>
      token === null ? [] : [`f${at}=${encodeURIComponent(token)}`],
    );
    const found = recognise(query.join('&'));
    const isRight = found === null || found === preset.id || findPreset(found)?.kind === 'platform';
    return isRight ? [] : [`${preset.id}: ${found}`];
  });
  expect(wrong).toEqual([]);
});

test('what else the choice fixes is said on the button', () => {
  const { presetFixes } = en.firstContact;
  expect(presetFixes('Lead', 'RUB')).toContain('Lead');
  expect(presetFixes('Lead', 'RUB')).toContain('RUB');
  expect(presetFixes(null, 'RUB')).not.toContain('event');
  expect(presetFixes(null, null)).toBe('');
});
