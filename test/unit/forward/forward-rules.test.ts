import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextHop } from '../../../electron/engine/forward/redirect.ts';
import { DestinationQueue } from '../../../electron/engine/forward/destination-queue.ts';
import type { DestinationRow } from '../../../electron/engine/store/destinations-table.ts';
import { toldMoney } from '../../../shared/domain/forward/amount.ts';
import { frameOf, joinRequests } from '../../../shared/domain/forward/batch.ts';
import {
  afterSignal,
  type Breaker,
  CLOSED,
  OPENS_AFTER,
  signalOf,
} from '../../../shared/domain/forward/breaker.ts';
import { isPrivateIp, isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import { DESTINATION_DEFAULTS } from '../../../shared/contract/destinations.ts';
import { DEFAULT_RULES, normaliseRules } from '../../../shared/domain/forward/rules.ts';
import {
  fillSecrets,
  maskRequest,
  secretMark,
  secretsOf,
  withoutSecrets,
} from '../../../shared/domain/forward/secret-marks.ts';
import { judgeResponse, readStatusRule } from '../../../shared/domain/forward/success.ts';
import type { RenderedRequest } from '../../../shared/domain/forward/template.ts';
import { withTestMark } from '../../../shared/domain/forward/test-mark.ts';
import { isOnHold } from '../../../shared/domain/conversion/hold.ts';
import { countryOf } from '../../../shared/domain/postback/country.ts';
import { destinationIdSchema } from '../../../shared/domain/ids.ts';

const down = { kind: 'no_answer', mayHaveArrived: false } as const;
const status = (code: number, retryAfterMs: number | null = null) =>
  ({ kind: 'wrong_status', status: code, retryAfterMs }) as const;

describe('the breaker', () => {
  const failed = (times: number, from: Breaker = CLOSED): Breaker =>
    Array.from({ length: times }).reduce<Breaker>((breaker) => afterSignal(breaker, 'down', 1_000), from);

  it('opens after failures in a row, and any answer in between starts the count anew', () => {
    expect(failed(OPENS_AFTER - 1).kind).toBe('closed');
    expect(failed(OPENS_AFTER)).toMatchObject({ kind: 'open', reason: 'destination_down', sinceMs: 1_000 });
    expect(failed(OPENS_AFTER - 1, afterSignal(failed(OPENS_AFTER - 1), 'well', 0)).kind).toBe('closed');
  });

  it('waits longer after each probe in vain, and does not count what was under way when it opened', () => {
    const open = failed(OPENS_AFTER);
    expect(afterSignal(open, 'down', 1_001)).toEqual(open);
    const waits: number[] = [];
    let breaker: Breaker = open;
    for (let probe = 0; probe < 8 && breaker.kind === 'open'; probe += 1) {
      const at: number = breaker.probeAtMs;
      breaker = afterSignal(breaker, 'down', at);
      if (breaker.kind === 'open') waits.push(breaker.probeAtMs - at);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBe(60_000);
    expect(afterSignal(breaker, 'well', 0)).toEqual(CLOSED);
  });

  it('tells a wrong request from a server in trouble, and obeys Retry-After up to a day', () => {
    expect(signalOf(status(400), null)).toBe('refused');
    expect(afterSignal(failed(OPENS_AFTER), 'refused', 2_000)).toEqual(CLOSED);
    expect(signalOf(status(503), null)).toBe('down');
    expect(signalOf(down, null)).toBe('down');
    expect(signalOf(down, 'private_address')).toBe('private_address');
    expect(signalOf(status(429, 5_000), null)).toEqual({ busyForMs: 5_000 });
    expect(signalOf(status(503, 10 ** 12), null)).toEqual({ busyForMs: 86_400_000 });
    const busy = afterSignal(CLOSED, { busyForMs: 5_000 }, 100);
    expect(busy).toMatchObject({ kind: 'open', reason: 'destination_busy', probeAtMs: 5_100 });
  });
});

describe('the rate of a lane', () => {
  const destination = (perSecond: number | null): DestinationRow => ({
    ...DESTINATION_DEFAULTS,
    id: destinationIdSchema.parse('d'),
    name: 'd',
    preset: 'any-url',
    enabled: true,
    request: { method: 'GET', url: '', headers: {}, body: null },
    events: {},
    rules: { ...DEFAULT_RULES, perSecond, concurrency: 64 },
    constants: [],
    test: false,
    createdAtMs: 0,
    removedAtMs: null,
  });

  it('lets no more out in any second than twice its burst, whatever the times at which it is asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 200 }),
        (perSecond, steps) => {
          const queue = new DestinationQueue();
          const row = destination(perSecond);
          const sent: number[] = [];
          let nowMs = 1_000_000;
          for (const step of steps) {
            nowMs += step;
            const room = queue.room(row, nowMs, 64, true);
            if (room.kind !== 'open') continue;
            for (let place = 0; place < room.places; place += 1) {
              queue.begin([], perSecond);
              queue.end([]);
              sent.push(nowMs);
            }
          }
          for (const at of sent) {
            const within = sent.filter((each) => each >= at && each < at + 1_000).length;
            expect(within).toBeLessThanOrEqual(perSecond * 2);
          }
        },
      ),
    );
  });
});

describe('what counts as success', () => {
  it('reads codes, ranges and classes, and nothing else', () => {
    expect(readStatusRule('2xx, 302')).toEqual([
      { from: 200, to: 299 },
      { from: 302, to: 302 },
    ]);
    expect(readStatusRule('200-204')).toEqual([{ from: 200, to: 204 }]);
    for (const wrong of ['', 'ok', '2x', '299-200', '700', '200-']) expect(readStatusRule(wrong)).toBeNull();
  });

  it('looks into the answer, in any case of letters', () => {
    const success = { statuses: '200', contains: ['"Success"'], lacks: ['error'] };
    const rules = { success, errorText: 'warn' } as const;
    expect(judgeResponse(rules, 200, '{"SUCCESS":1,"success"}').kind).toBe('success');
    expect(judgeResponse(rules, 200, '{}')).toMatchObject({ kind: 'wrong_text', rule: 'contains' });
    expect(judgeResponse(rules, 200, '"success" ERROR')).toMatchObject({
      kind: 'wrong_text',
      rule: 'lacks',
      text: 'error',
    });
    expect(judgeResponse(rules, 201, '"success"').kind).toBe('wrong_status');
  });

  it('takes a text that says error for a failure only where the rule says so', () => {
    const success = { statuses: '2xx', contains: [], lacks: [] };
    const body = '{"status":"error","message":"click not found"}';
    expect(judgeResponse({ success, errorText: 'fail' }, 200, body)).toEqual({
      kind: 'wrong_text',
      rule: 'error_text',
      text: 'error',
    });
    for (const errorText of ['warn', 'ignore'] as const)
      expect(judgeResponse({ success, errorText }, 200, body).kind).toBe('success');
    expect(judgeResponse({ success, errorText: 'fail' }, 200, '{"status":"ok","error":null}').kind).toBe(
      'success',
    );
  });
});

describe('money that is told', () => {
  it('stays unknown where it is unknown', () => {
    const rules = { amount: { kind: 'share', percent: 50 }, currency: { kind: 'received' } } as const;
    expect(toldMoney({ payoutMicros: null, currency: null }, rules)).toEqual({
      payoutMicros: null,
      currency: null,
    });
    expect(toldMoney({ payoutMicros: 10_000_001, currency: 'EUR' }, rules)).toEqual({
      payoutMicros: 5_000_001,
      currency: 'EUR',
    });
  });
});

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1%en0',
    '::ffff:10.0.0.1',
    '0.0.0.0',
    '64:ff9b::127.0.0.1',
    '64:ff9b::a00:1',
    '::ffff:7f00:1',
    '::ffff:0:7f00:1',
    '::7f00:1',
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '2001:0:1:2:3:4:80ff:fffe',
    '2606:4700::5efe:a00:1',
    'fec0::1',
  ])('%s is one', (address) => {
    expect(isPrivateIp(address)).toBe(true);
  });
  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
  ])('%s is none', (address) => {
    expect(isPrivateIp(address)).toBe(false);
  });
  it.each([
    ['http://localhost:3000/x?id={clickid}', true],
    ['http://printer.local/', true],
    ['https://router/', true],
    ['http://[::1]:80/', true],
    ['http://2130706433/', true],
    ['http://0x7f.1/', true],
    ['http:/127.0.0.1:80/', true],
    ['http:127.0.0.1', true],
    ['http:///127.0.0.1/', true],
    ['http:\\\\127.0.0.1\\x', true],
    ['HTTP://LOCALHOST./', true],
    ['http://127.0.0.1./', true],
    ['http://0177.0.0.1/', true],
    ['http://127.1/', true],
    ['http://１２７.0.0.1/', true],
    ['http://ⓛocalhost/', true],
    ['http://user@[64:ff9b::7f00:1]/', true],
    ['http://[64:ff9b::808:808]/', false],
    ['https://app.example.com/{clickid}', false],
    ['', false],
  ])('%s: %s', (url, isPrivate) => {
    expect(isPrivateUrl(url)).toBe(isPrivate);
  });
});

describe('secrets', () => {
  const request: RenderedRequest = {
    method: 'POST',
    url: `https://x.example/?t=${secretMark('token')}`,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secretMark('token')}` },
    body: `{"t":"${secretMark('token')}"}`,
  };

  it('are filled in with the encoding of their place, and shown as dots', () => {
    const secret = 'a"b&c é';
    const filled = fillSecrets(request, () => secret);
    expect(filled.url).toBe('https://x.example/?t=a%22b%26c%20%C3%A9');
    expect(JSON.parse(filled.body ?? '')).toEqual({ t: secret });
    expect(secretsOf(request)).toEqual(['token']);
    expect(secretsOf(filled)).toEqual([]);
    expect(JSON.stringify(maskRequest(request))).not.toMatch(/[\uE000\uE001]/);
  });

  it.each([
    ['plain', "a/b &'c é"],
    ['in a URL', encodeURIComponent("a/b &'c é")],
    ['in a URL with small letters', 'a%2fb%20%26%27c%20%c3%a9'],
    ['in a form', 'a%2Fb+%26%27c+%C3%A9'],
    ['in JSON', JSON.stringify("a/b &'c é").slice(1, -1)],
    ['in JSON of PHP', "a\\/b &'c é"],
    ['in HTML', 'a/b &amp;&#39;c é'],
    ['in HTML of others', 'a/b &amp;&#x27;c é'],
    ['in XML', 'a/b &amp;&apos;c é'],
  ])('are taken out of an answer however they are written there: %s', (_where, written) => {
    expect(withoutSecrets(`token ${written}!`, ["a/b &'c é"])).toBe('token ••••••!');
  });
});

describe('requests with lists', () => {
  const one = (id: string, token = 'k'): RenderedRequest => ({
    method: 'POST',
    url: 'https://x.example/events',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ data: [{ id }], token }),
  });

  it('are joined in order where all but their events is alike', () => {
    const joined = joinRequests([one('a'), one('b'), one('c')], 'data');
    expect(JSON.parse(joined?.body ?? '')).toEqual({
      data: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      token: 'k',
    });
    expect(joinRequests([one('a'), one('b', 'other')], 'data')).toBeNull();
    expect(frameOf(one('a'), 'data')).toBe(frameOf(one('b'), 'data'));
    expect(frameOf({ ...one('a'), body: 'no json' }, 'data')).toBeNull();
  });
});

describe('the mark of a test', () => {
  const mark = { name: 'status', value: 'test' };
  it('goes where the format has a place for it, and replaces what stood there', () => {
    const get = {
      method: 'GET',
      url: 'https://x.example/?status=approved&id=1',
      headers: {},
      body: null,
    } as const;
    expect(withTestMark(get, mark).url).toBe('https://x.example/?status=test&id=1');
    const form = {
      method: 'POST',
      url: 'https://x.example/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'id=1',
    } as const;
    expect(withTestMark(form, mark).body).toBe('id=1&status=test');
    const json = { ...form, headers: { 'content-type': 'application/json' }, body: '{"id":1}' };
    expect(withTestMark(json, mark).body).toBe('{"id":1,"status":"test"}');
    expect(withTestMark(get, null)).toEqual(get);
  });
});

describe('redirects', () => {
  const NO_SECRETS = { headers: [], isInBody: false };
  const from = {
    method: 'POST',
    url: 'https://a.example/x',
    headers: { authorization: 'Bearer t', 'content-type': 'text/plain', accept: '*/*' },
    body: 'b',
  } as const;
  it('keep method and body with 307, become a GET with 302, and leave what is for one host behind', () => {
    expect(nextHop(from, 307, '/y', NO_SECRETS)?.request).toEqual({ ...from, url: 'https://a.example/y' });
    expect(nextHop(from, 302, 'https://b.example/', NO_SECRETS)?.request).toEqual({
      method: 'GET',
      url: 'https://b.example/',
      headers: { accept: '*/*' },
      body: null,
    });
  });
  it('carry no header and no body that held a secret to another host', () => {
    const withSecret = { ...from, headers: { ...from.headers, 'x-key': 's' } };
    const inHeader = { headers: ['x-key'], isInBody: false };
    expect(nextHop(withSecret, 307, 'https://b.example/', inHeader)?.request.headers).toEqual({
      'content-type': 'text/plain',
      accept: '*/*',
    });
    expect(nextHop(withSecret, 307, '/y', inHeader)?.request.headers).toHaveProperty('x-key', 's');
    const inBody = { headers: [], isInBody: true };
    expect(nextHop(from, 308, 'https://a.example:8443/', inBody)).toBeNull();
    expect(nextHop(from, 308, '/y', inBody)?.request.body).toBe('b');
    expect(nextHop(from, 303, 'https://b.example/', inBody)?.request.body).toBeNull();
  });
  it('are not followed to another scheme, with a password, or to nowhere', () => {
    for (const to of ['http://a.example/', 'javascript:alert(1)', 'https://u:p@a.example/', 'https://', null])
      expect(nextHop(from, 302, to, NO_SECRETS)).toBeNull();
    expect(nextHop(from, 200, '/y', NO_SECRETS)).toBeNull();
  });
});

describe('rules of any age', () => {
  it('are as usual where they are missing or cannot be read', () => {
    expect(normaliseRules({})).toEqual(DEFAULT_RULES);
    expect(normaliseRules({ perSecond: 5 })).toEqual({ ...DEFAULT_RULES, perSecond: 5 });
    for (const broken of [null, 'x', 7, { concurrency: 'many' }])
      expect(normaliseRules(broken)).toEqual(DEFAULT_RULES);
  });
});

describe('hold and country', () => {
  it('a pending word that says hold is on hold, and numbers that the network says mean it', () => {
    for (const word of ['hold', 'On_Hold', 'lead-hold', 'HOLD'])
      expect(isOnHold('pending', word, [])).toBe(true);
    for (const word of ['household', 'threshold', 'pending', '5'])
      expect(isOnHold('pending', word, [])).toBe(false);
    expect(isOnHold('pending', '5', ['5'])).toBe(true);
    expect(isOnHold('approved', 'hold', [])).toBe(false);
  });
  it('a country is two letters under a usual name', () => {
    const field = (name: string, value: string) => ({ name, value, source: 'query' }) as const;
    expect(countryOf([field('geo', 'pl')])).toBe('PL');
    expect(countryOf([field('Country', 'UK')])).toBe('GB');
    expect(countryOf([field('geo', 'Poland'), field('cc', 'DE')])).toBe('DE');
    expect(countryOf([field('sub1', 'PL')])).toBeNull();
  });
});
