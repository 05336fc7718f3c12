import { describe, expect, it, test } from 'vitest';
import { type DiagnosedAttempt, diagnose } from '../../../shared/domain/forward/diagnosis.ts';
import { forecastOfTest, retryForecast } from '../../../shared/domain/forward/retry-forecast.ts';
import { diagnosisMessage } from '../../../shared/text/diagnosis-message.ts';
import { en } from '../../../shared/text/en.ts';

function answered(
  status: number,
  {
    body = '',
    verdict = status < 300 ? 'success' : 'wrong_status',
    errorText = null,
    headers = [],
  }: {
    body?: string;
    verdict?: DiagnosedAttempt['verdict'];
    errorText?: DiagnosedAttempt['errorText'];
    headers?: [string, string][];
  } = {},
): DiagnosedAttempt {
  return { verdict, errorText, answer: { kind: 'answered', status, body, headers } };
}

function unanswered(code: string, mayHaveArrived = false): DiagnosedAttempt {
  return { verdict: 'no_answer', errorText: null, answer: { kind: 'no_answer', code, mayHaveArrived } };
}

function told(attempt: DiagnosedAttempt, preset = 'any-url') {
  return diagnosisMessage(en, diagnose(attempt, preset), 'App Craft');
}

describe('a response is told in the same words wherever it is shown', () => {
  it.each([
    [302, 'redirect', 'url'],
    [401, 'key_refused', 'constants'],
    [403, 'key_refused', 'constants'],
    [404, 'not_found', 'url'],
    [405, 'wrong_method', 'url'],
    [422, 'values_refused', 'events'],
    [429, 'too_many', undefined],
    [503, 'server_error', undefined],
  ])('status %i', (status, code, place) => {
    expect(diagnose(answered(status), 'any-url').code).toBe(code);
    const message = told(answered(status));
    expect(message.headline).toContain(`App Craft answered ${status}`);
    expect(message.place?.id).toBe(place);
    expect(message.fix).not.toBe('');
  });

  it.each([
    ['ENOTFOUND', 'name_not_found'],
    ['ECONNREFUSED', 'connection_refused'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['EPROTO', 'tls'],
    ['ECONNRESET', 'connection_lost'],
    ['timed_out', 'timeout'],
    ['private_address', 'private_address'],
    ['HPE_INVALID_CONSTANT', 'not_http'],
    ['something else', 'network'],
  ] as const)('no response because of %s', (cause, code) => {
    expect(diagnose(unanswered(cause), 'any-url').code).toBe(code);
    expect(told(unanswered(cause)).headline).toBe(
      en.diagnoses.codes[code].headline({ name: 'App Craft', status: '', quote: '' }),
    );
  });

  it('tells a success, a success whose text says error, and a failure for that', () => {
    expect(diagnose(answered(204), 'any-url')).toMatchObject({ code: 'delivered', tone: 'good' });
    const errorText = { quote: 'error', message: 'click not found' };
    const warned = answered(200, { errorText });
    expect(diagnose(warned, 'any-url')).toMatchObject({ code: 'delivered_error_text', tone: 'wait' });
    expect(told(warned)).toMatchObject({
      headline: 'App Craft answered 200, but the text says “error”.',
      detail: 'App Craft says: click not found',
      place: { id: 'success' },
    });
    const failed = answered(200, { errorText, verdict: 'wrong_text' });
    expect(diagnose(failed, 'any-url')).toMatchObject({ code: 'error_text', tone: 'bad' });
    expect(told(failed).headline).toBe(told(warned).headline);
  });

  it('passes on what the other side says with a status of failure', () => {
    const attempt = answered(400, { errorText: { quote: 'unknown token', message: null } });
    expect(told(attempt).detail).toBe('App Craft says: unknown token');
  });

  it('knows the errors of the platforms', () => {
    const body = '{"error":{"message":"Invalid OAuth access token.","code":190}}';
    const message = told(answered(400, { body }), 'facebook-capi');
    expect(message.headline).toBe(en.platformErrors.errors.token_expired.message);
    expect(message.detail).toBe('Facebook says: Invalid OAuth access token.');
    expect(message.place?.id).toBe('constants');
  });
});

test('whether a delivery is sent again follows from its state', () => {
  const at = '2026-11-26T12:00:00.000Z';
  expect(retryForecast({ state: 'retrying', nextAttemptAt: at })).toEqual({ kind: 'retries', at });
  expect(retryForecast({ state: 'dead', nextAttemptAt: null }).kind).toBe('final');
  expect(retryForecast({ state: 'parked', nextAttemptAt: null }).kind).toBe('waits');
  expect(retryForecast({ state: 'unknown', nextAttemptAt: null }).kind).toBe('asks');
  expect(retryForecast({ state: 'delivered', nextAttemptAt: null }).kind).toBe('done');
});

test('a test tells what would become of a real conversion', () => {
  const destination = { preset: 'any-url', isSafeToRepeat: false };
  const kindOf = (attempt: DiagnosedAttempt, isSafeToRepeat = false): string =>
    forecastOfTest(attempt, { ...destination, isSafeToRepeat }).kind;
  expect(kindOf(answered(200))).toBe('done');
  expect(kindOf(answered(403))).toBe('final');
  expect(kindOf(answered(503))).toBe('retries');
  expect(kindOf(answered(429, { headers: [['Retry-After', '30']] }))).toBe('retries');
  expect(kindOf(answered(200, { verdict: 'wrong_text' }))).toBe('retries');
  expect(kindOf(unanswered('ECONNREFUSED'))).toBe('retries');
  expect(kindOf(unanswered('timed_out', true))).toBe('asks');
  expect(kindOf(unanswered('timed_out', true), true)).toBe('retries');
  // Facebook says "later" with a status of 400.
  const busy = answered(400, { body: '{"error":{"message":"x","code":4}}' });
  expect(forecastOfTest(busy, { ...destination, preset: 'facebook-capi' }).kind).toBe('retries');
});
