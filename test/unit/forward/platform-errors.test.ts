import { expect, test } from 'vitest';
import {
  PLATFORM_ERRORS,
  readMetaError,
  readTiktokError,
} from '../../../shared/domain/forward/platform-errors.ts';
import { en } from '../../../shared/text/en.ts';

const meta = (code: number, more: object = {}): string =>
  JSON.stringify({ error: { message: 'Said so', type: 'OAuthException', code, fbtrace_id: 'x', ...more } });

test.each([
  [meta(190), 'token_expired', false],
  [meta(200), 'no_permission', false],
  [meta(100, { error_subcode: 33 }), 'wrong_pixel', false],
  [meta(100), 'invalid_parameter', false],
  [meta(100, { error_subcode: 2_804_003 }), 'event_too_old', false],
  [meta(17), 'too_many_requests', true],
  [meta(613), 'too_many_requests', true],
  [meta(80_004), 'too_many_requests', true],
  [meta(2), 'temporary', true],
  [meta(368, { is_transient: true }), 'other', true],
])('Facebook: %s', (body, code, isCurable) => {
  expect(readMetaError(body)).toMatchObject({ platform: 'facebook', code, isCurable });
});

test('what Facebook wants people to read goes before its own jargon', () => {
  expect(readMetaError(meta(100, { error_user_msg: 'Add a currency' }))?.said).toBe('Add a currency');
  expect(readMetaError(meta(100))?.said).toBe('Said so');
});

test.each([
  ['{"code":40105,"message":"Access token is incorrect or has been revoked."}', 'token_expired', false],
  ['{"code":40100,"message":"Too many requests"}', 'too_many_requests', true],
  ['{"code":40002,"message":"bad"}', 'invalid_parameter', false],
  ['{"code":51000,"message":"internal"}', 'temporary', true],
])('TikTok: %s', (body, code, isCurable) => {
  expect(readTiktokError(body)).toMatchObject({ platform: 'tiktok', code, isCurable });
});

test('success and anything else is no error of theirs', () => {
  expect(readTiktokError('{"code":0,"message":"OK"}')).toBeNull();
  for (const body of ['', 'OK', '{"events_received":1}', '[]', '{"error":"text"}']) {
    expect(readMetaError(body)).toBeNull();
    expect(readTiktokError(body)).toBeNull();
  }
});

test('each has words', () => {
  for (const code of PLATFORM_ERRORS) expect(en.platformErrors.errors[code].fix).not.toBe('');
});
