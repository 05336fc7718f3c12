import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PastedRole } from '../../../shared/domain/forward/pasted-names.ts';
import { missingRoles, readPastedUrl, withRole } from '../../../shared/domain/forward/pasted-url.ts';
import { templateOf } from '../../../shared/domain/forward/pasted-template.ts';
import { checkTemplate } from '../../../shared/domain/forward/template.ts';

/** As cabinets of rental services, trackers and networks show them; `{x}` in the template is ours. */
const CABINETS: readonly (readonly [pasted: string, template: string])[] = [
  [
    'https://a.example/pb?id={click_id}&ev=reg&sum={amount}&cur=USD',
    'https://a.example/pb?id={clickid}&ev={event}&sum={payout}&cur=USD',
  ],
  [
    'https://a.example/?external_id=EXTERNAL_ID&event=EVENT',
    'https://a.example/?external_id={clickid}&event={event}',
  ],
  [
    'https://a.example/postback?client_id={client_id}&event=reg&amount={sum}&currency=usd',
    'https://a.example/postback?client_id={clickid}&event={event}&amount={payout}&currency=usd',
  ],
  [
    'https://a.example/pb/?action=reg&tracking_id={tracking_id}',
    'https://a.example/pb/?action={event}&tracking_id={clickid}',
  ],
  [
    'https://a.example/stat/postback?u_id=ID&type=reg&sum=REV&currency=usd',
    'https://a.example/stat/postback?u_id={clickid}&type={event}&sum={payout}&currency=usd',
  ],
  [
    'https://a.example/p?click_id={click_id}&event=Registration',
    'https://a.example/p?click_id={clickid}&event={event}',
  ],
  [
    'https://a.example/postback?user_id=123456&event=dep&value=10',
    'https://a.example/postback?user_id={clickid}&event={event}&value=10',
  ],
  [
    'https://a.example/abc123/postback?subid={subid}&status={status}',
    'https://a.example/abc123/postback?subid={clickid}&status={event}',
  ],
  [
    'https://a.example/postback?subid=&status=&payout=&currency=&tid=',
    'https://a.example/postback?subid={clickid}&status={event}&payout={payout}&currency={currency}&tid={txid}',
  ],
  [
    'https://a.example/{external_id}/event/?status={status}',
    'https://a.example/{clickid}/event/?status={event}',
  ],
  [
    'https://a.example/event/?event={status}&payout={revenue}&tds_clickid={tds_clickid}',
    'https://a.example/event/?event={event}&payout={payout}&tds_clickid={clickid}',
  ],
  [
    'http://a.example?miclid={miraclid}&status=reg&from=TeamName',
    'http://a.example?miclid={clickid}&status={event}&from=TeamName',
  ],
  [
    'https://a.example/in?clickid=<CLICK_ID>&goal=<GOAL>&payout=<SUM>',
    'https://a.example/in?clickid={clickid}&goal={event}&payout={payout}',
  ],
  [
    'https://a.example/in?clickid=[clickid]&event=[event]&ts=[timestamp]',
    'https://a.example/in?clickid={clickid}&event={event}&ts={time}',
  ],
  [
    'https://a.example/in?clickid=%CLICK_ID%&event=%EVENT%',
    'https://a.example/in?clickid={clickid}&event={event}',
  ],
  [
    'https://a.example/in?clickid=${click_id}&event=${event}&geo=${country}',
    'https://a.example/in?clickid={clickid}&event={event}&geo={country}',
  ],
  [
    'https://a.example/in?clickid=##CLICK_ID##&status=##STATUS##&cur=##CURRENCY##',
    'https://a.example/in?clickid={clickid}&status={event}&cur={currency}',
  ],
  [
    'https://a.example/in?clickid={{click_id}}&event={{event_name}}',
    'https://a.example/in?clickid={clickid}&event={event}',
  ],
  [
    'https://a.example/in?cid=YOUR_CLICK_ID&event=lead&txid=YOUR_TXID',
    'https://a.example/in?cid={clickid}&event={event}&txid={txid}',
  ],
  ['https://a.example/in?clickid=xxx&event=xxx', 'https://a.example/in?clickid={clickid}&event={event}'],
  [
    'https://a.example/in?event={event}&status={status}&click={click}',
    'https://a.example/in?event={event}&status={status}&click={clickid}',
  ],
  [
    'https://a.example/in?token=9f8e7d6c5b4a39281706&clickid={clickid}&event=reg',
    'https://a.example/in?token={const.token}&clickid={clickid}&event={event}',
  ],
  [
    'https://a.example/in?api_key=AbCdEf0123456789AbCdEf&uid={uid}&e=dep&v=2',
    'https://a.example/in?api_key={const.api_key}&uid={clickid}&e={event}&v=2',
  ],
  [
    'https://a.example/in?campaign=a8f3c2d1e9b7463fa8f3c2d1&clickid={clickid}&event=reg',
    'https://a.example/in?campaign={const.campaign}&clickid={clickid}&event={event}',
  ],
  [
    'https://a.example/api/v1/s2s?clickid={clickid}&event={event}#top',
    'https://a.example/api/v1/s2s?clickid={clickid}&event={event}#top',
  ],
  [
    'https://a.example/in?clickid={clickid}&event={event}&flag',
    'https://a.example/in?clickid={clickid}&event={event}&flag',
  ],
  [
    'https://a.example/click.php?cnv_id={clickid}&payout=10&cnv_status=ftd',
    'https://a.example/click.php?cnv_id={clickid}&payout=10&cnv_status={event}',
  ],
  [
    'https://a.example/postback?cid={click.id}&payout={payout}&txid={txid}&et={et}',
    'https://a.example/postback?cid={clickid}&payout={payout}&txid={txid}&et={event}',
  ],
  [
    'https://a.example/r?clickid={clickid}&sum={sum}&type=Deposit',
    'https://a.example/r?clickid={clickid}&sum={payout}&type={event}',
  ],
  [
    'https://a.example/in?sub_id={sub_id}&event_name=purchase&revenue=0.00&currency=EUR&country=DE',
    'https://a.example/in?sub_id={clickid}&event_name={event}&revenue={payout}&currency=EUR&country=DE',
  ],
];

describe('a URL out of a cabinet', () => {
  it.each(CABINETS)('%s', (pasted, template) => {
    const read = readPastedUrl(pasted);
    expect(read === null ? null : templateOf(read).url).toBe(template);
  });

  it('tells the event that its word says, and what is missing', () => {
    expect(readPastedUrl('https://a.example/?id={id}&e=ftd')?.event).toEqual({
      event: 'first_deposit',
      word: 'ftd',
    });
    const bare = readPastedUrl('https://a.example/hook?source=x');
    expect(bare === null ? null : missingRoles(bare)).toEqual(['click_id', 'event']);
  });

  it('asks which of several ids is the click id, and takes what the person says', () => {
    const read = readPastedUrl('https://a.example/?user_id={user_id}&click_id={click_id}&e=reg');
    if (read === null) throw new Error('it is a URL');
    expect(read.parts.map((each) => each.role)).toEqual(['unknown', 'click_id', 'event']);
    const said = withRole(withRole(read, 0, 'click_id'), 1, 'keep');
    expect(templateOf(said).url).toBe('https://a.example/?user_id={clickid}&click_id={click_id}&e={event}');
  });

  it('takes a curl command with a form', () => {
    const read = readPastedUrl(
      `curl -X POST 'https://a.example/in' -d 'clickid={click_id}&event=reg&token=abc123'`,
    );
    if (read === null) throw new Error('it is a command');
    expect(templateOf(read)).toEqual({
      method: 'POST',
      url: 'https://a.example/in',
      body: 'clickid={clickid}&event={event}&token={const.token}',
      constants: [{ name: 'token', isSecret: true, value: 'abc123' }],
    });
  });

  it('is refused when it is none', () => {
    for (const text of ['', 'hello', 'a.example/x?y=1', 'ftp://a.example/'])
      expect(readPastedUrl(text)).toBeNull();
  });
});

const ROLES: readonly PastedRole[] = ['click_id', 'event', 'payout', 'keep', 'secret'];

test('whatever is pasted, what is kept stays byte for byte, and the template can be sent or says why not', () => {
  const name = fc.stringMatching(/^[A-Za-z_]{1,8}$/);
  const value = fc.stringMatching(/^[A-Za-z0-9._~%-]{0,12}$/);
  const url = fc
    .array(fc.tuple(name, value), { maxLength: 6 })
    .map((pairs) => `https://a.example/pb?${pairs.map((pair) => pair.join('=')).join('&')}`);
  fc.assert(
    fc.property(url, fc.constantFrom(...ROLES), (pasted, role) => {
      const read = readPastedUrl(pasted);
      expect(read).not.toBeNull();
      if (read === null) return;
      const kept = read.parts.reduce((each, _, index) => withRole(each, index, 'keep'), read);
      expect(templateOf(kept).url).toBe(pasted);
      const said = read.parts.length === 0 ? read : withRole(read, 0, role);
      const { constants, ...template } = templateOf(said);
      const names = constants.map((each) => each.name);
      const problems = checkTemplate({ ...template, headers: {} }, { names, secretNames: [] });
      expect(problems).toEqual([]);
    }),
  );
});

test('a fixed value stays fixed until the person chooses otherwise', () => {
  const pasted = readPastedUrl(
    'https://a.example/?id={id}&ev={ev}&currency=usd&sum=10&status=approved&geo=PL&cur={cur}',
  );
  if (pasted === null) throw new Error('not read');
  const fixed = pasted.parts.filter((part) => part.reason === 'fixed').map((part) => part.name);
  expect(fixed).toEqual(['currency', 'sum', 'status', 'geo']);
  expect(templateOf(pasted).url).toBe(
    'https://a.example/?id={clickid}&ev={event}&currency=usd&sum=10&status=approved&geo=PL&cur={currency}',
  );
  const index = pasted.parts.findIndex((part) => part.name === 'currency');
  expect(templateOf(withRole(pasted, index, 'currency')).url).toContain('&currency={currency}&');
});
