import { expect, test } from 'vitest';
import { readPastedUrl } from '../../../shared/domain/forward/pasted-url.ts';
import { isOwnPostbackUrl } from '../../../shared/domain/link/is-postback-url.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import { en } from '../../../shared/text/en.ts';
import { withoutPasted, withPasted } from '../../../renderer/features/destinations/apply-pasted.ts';
import { checkDestination } from '../../../renderer/features/destinations/check-destination.ts';
import { newDestinationValues, startWith } from '../../../renderer/features/destinations/new-destination.ts';

const URL = 'https://app.example/s2s?id={click_id}&event=reg&token=0123456789abcdef0123';

function pastedInto(text: string, preset = 'app-craft', host = '') {
  const pasted = readPastedUrl(text);
  if (pasted === null) throw new Error('It is a URL.');
  const start = startWith(preset, host);
  return { pasted, start, values: { ...start, ...withPasted(start, pasted) } };
}

test('what was pasted goes again when the text is no URL any more, so that nothing is saved unseen', () => {
  const { pasted, start, values } = pastedInto(URL);
  expect(values.url).toContain('https://app.example/');
  const after = { ...values, ...withoutPasted(values, pasted, start) };
  expect(after).toMatchObject({ url: '', method: 'GET', body: start.body, constants: [] });
  expect(checkDestination(after, true, en)).toHaveProperty(['request.url']);
});

test('a request that the person changed themselves stays', () => {
  const { pasted, start, values } = pastedInto(URL);
  expect(withoutPasted({ ...values, url: `${values.url}&team=a` }, pasted, start)).toEqual({});
});

test('where only the host is theirs, the URL with that host is back', () => {
  const { pasted, start, values } = pastedInto(URL, 'keitaro', 'trk.example.com');
  const after = { ...values, ...withoutPasted(values, pasted, start) };
  expect(after.url).toContain('https://trk.example.com/');
  expect(after.constants).toEqual(newDestinationValues('keitaro').constants);
});

const networks = [{ postbackUrl: 'https://Desk.example/postback/key-1?clickid={sub1}', key: 'key-1' }];

test.each([
  ['https://desk.example/postback/key-1?clickid={sub1}', true],
  ['https://desk.example/postback?clickid={sub1}', true],
  // The address was another one then.
  ['http://127.0.0.1:8080/postback/key-1/registration', true],
  ['https://desk.example/other', false],
  ['https://app.example/postback/key-2?clickid={clickid}&payout={payout}&status={status}', false],
  ['https://app.example/postback', false],
])('%s is a postback URL of this desk: %s', (url, isOwn) => {
  expect(isOwnPostbackUrl(parseLink(url), networks)).toBe(isOwn);
});
