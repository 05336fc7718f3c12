import { keyDigest } from '../../../electron/platform/request/key-digest.ts';
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { admitBody, admitHead } from '../../../electron/gate/admit/admit.ts';
import {
  indexRules,
  type ReceiverRules,
  type SignatureRule,
} from '../../../electron/platform/request/receiver-rules.ts';
import type { RequestHead } from '../../../electron/platform/request/request-head.ts';
import { usualLimits } from '../../../shared/contract/receiver.ts';
import {
  GRACE_ENDS_MS,
  IDS,
  KEYS,
  SIGNATURE,
  signatureOf,
  someHead,
  someRules,
} from '../../fixtures/receiver-rules.ts';

/** What becomes of a request in both steps, in short. */
function outcomeOf(rules: ReceiverRules, head: RequestHead, body = ''): unknown {
  const indexed = indexRules(rules);
  const step = admitHead(indexed, head);
  if (step.kind === 'refused') return step.code;
  if (step.kind === 'other') return step.of === 'path' ? [step.path, step.query] : step.of;
  const second = admitBody(indexed, step.admitted, Buffer.from(body, 'latin1'));
  return second.kind === 'refused' ? `${second.code} by its body` : second;
}

const inPath = { kind: 'present', place: 'path', isMisplaced: false };
const ofOpen = {
  kind: 'admitted',
  signature: null,
  isSignatureUnchecked: false,
  networkId: IDS.open,
  test: false,
  responseBody: 'open took it',
  rulesVersion: 7,
};
const keyless = someRules({ listed: { acceptsKeyless: true, allowList: [] } });
const ofKeyless = {
  ...ofOpen,
  networkId: IDS.listed,
  test: true,
  responseBody: 'listed took it',
  key: { kind: 'none' },
};
const ofNobody = { ...ofOpen, networkId: null, responseBody: 'OK', key: { kind: 'none' } };
const misplaced = (place: string) => ({ kind: 'present', place, isMisplaced: true });

const TARGETS: readonly (readonly [what: string, target: string, outcome: unknown])[] = [
  ['its key in the path', `/postback/${KEYS.open}?clickid=1`, { ...ofOpen, key: inPath }],
  ['its key in the path and an event behind it', `/postback/${KEYS.open}/reg`, { ...ofOpen, key: inPath }],
  ['its key percent-encoded', `/postback/%6Fpen-network-key-0123456`, { ...ofOpen, key: inPath }],
  [
    'its key in the query',
    `/postback?a=1&key=${KEYS.open}`,
    { ...ofOpen, key: { ...inPath, place: 'query' } },
  ],
  ['its key under another name', `/postback?token=${KEYS.open}`, { ...ofOpen, key: misplaced('token') }],
  ['its key behind an event', `/postback/reg/${KEYS.open}`, { ...ofOpen, key: misplaced('path') }],
  ['its key below another path', `/pb/${KEYS.open}?clickid=1`, { ...ofOpen, key: misplaced('path') }],
  ['its key at the root', `/?key=${KEYS.open}`, { ...ofOpen, key: misplaced('key') }],
  ['its key behind a wrong one', `/postback/reg?key=${KEYS.open}`, { ...ofOpen, key: misplaced('key') }],
  ['no key at all', '/postback?clickid=1', ofNobody],
  ['an empty key', '/postback?key=', 'wrong_key'],
  ['an unknown key', '/postback/not-a-key-of-anybody', 'wrong_key'],
  ['a key with a letter more', `/postback/${KEYS.open}x`, 'wrong_key'],
  ['a key below our own paths', `/_probe?key=${KEYS.open}`, ['/_probe', `key=${KEYS.open}`]],
  ['another path', '/favicon.ico?x=%zz', ['/favicon.ico', 'x=%zz']],
  ['no path', '*', ['*', '']],
  ['nothing', '', ['', '']],
];

test.for(TARGETS)('a request with %s', ([, target, outcome]) => {
  expect(outcomeOf(someRules(), someHead({ target }))).toEqual(outcome);
});

test('a request without a key goes to the network that takes such, and its other rules still hold', () => {
  const head = someHead({ target: '/postback?clickid=1' });
  expect(outcomeOf(keyless, head)).toEqual(ofKeyless);
  expect(outcomeOf(someRules({ listed: { acceptsKeyless: true } }), head)).toBe('not_allowed');
  expect(outcomeOf(keyless, someHead({ target: '/postback/not-a-key-of-anybody' }))).toBe('wrong_key');
});

test('a URL over the limit is refused whatever else it is, one of exactly the limit is not', () => {
  const padded = (length: number) => `/postback/${KEYS.open}?x=`.padEnd(length, 'a');
  expect(outcomeOf(someRules(), someHead({ target: padded(usualLimits.maxUrlBytes) }))).toMatchObject(ofOpen);
  for (const target of [padded(usualLimits.maxUrlBytes + 1), '/'.padEnd(usualLimits.maxUrlBytes + 1, 'a')]) {
    expect(outcomeOf(someRules(), someHead({ target, method: 'PUT' }))).toBe('long_url');
  }
});

const METHODS: readonly (readonly [method: string, withKey: unknown, withWrongKey: unknown])[] = [
  ['GET', { ...ofOpen, key: inPath }, 'wrong_key'],
  ['POST', { ...ofOpen, key: inPath }, 'wrong_key'],
  ['HEAD', 'head_request', 'wrong_key'],
  ['OPTIONS', 'wrong_method', 'wrong_key'],
  ['PUT', 'wrong_method', 'wrong_key'],
  ['get', 'wrong_method', 'wrong_key'],
];

test.for(METHODS)(
  '%s is told apart only behind a right key, and never by who sends it',
  ([method, right, wrong]) => {
    expect(outcomeOf(someRules(), someHead({ method }))).toEqual(right);
    expect(outcomeOf(someRules(), someHead({ method, target: '/postback/wrong' }))).toBe(wrong);
    expect(outcomeOf(someRules(), someHead({ method, target: '/other' }))).toEqual(['/other', '']);
  },
);

test('a HEAD request to a network with an allow list is answered to anybody, as it gives nothing away', () => {
  const target = `/postback/${KEYS.listed}`;
  expect(outcomeOf(someRules(), someHead({ method: 'HEAD', target }))).toBe('head_request');
});

test('a replaced key works until its time of grace is over, and is told apart by its digest', () => {
  const target = `/postback?token=${KEYS.replaced}`;
  const digest = keyDigest(KEYS.replaced);
  const key = { kind: 'replaced', digest, place: 'token', isMisplaced: true };
  expect(outcomeOf(someRules(), someHead({ target, atMs: GRACE_ENDS_MS - 1 }))).toEqual({ ...ofOpen, key });
  const late = someHead({ target: `/postback/${KEYS.replaced}`, atMs: GRACE_ENDS_MS });
  expect(outcomeOf(someRules(), late)).toBe('wrong_key');
});

test("a key that one network had before and another has now is the other one's", () => {
  const rules = someRules({
    open: { replacedKeys: [] },
    signed: { replacedKeys: [{ digest: keyDigest(KEYS.listed), validUntilMs: GRACE_ENDS_MS }] },
  });
  const head = someHead({
    target: `/postback/${KEYS.listed}`,
    sender: { ip: '203.0.113.1', isTunneled: true },
  });
  expect(outcomeOf(rules, head)).toMatchObject({ networkId: IDS.listed, key: inPath });
});

const SENDERS: readonly (readonly [ip: string | null, isIn: boolean])[] = [
  ['203.0.113.9', true],
  ['::ffff:203.0.113.9', true],
  ['2001:db8::5', true],
  ['203.0.114.9', false],
  ['2001:db9::5', false],
  ['nonsense', false],
  [null, false],
];

test.for(SENDERS)('a network with an allow list takes requests of %s: %s', ([ip, isIn]) => {
  const ofListed = { ...ofKeyless, key: inPath };
  for (const isTunneled of [true, false]) {
    const head = someHead({ target: `/postback/${KEYS.listed}`, sender: { ip, isTunneled } });
    expect(outcomeOf(someRules(), head)).toEqual(
      isIn ? ofListed : ip === null && isTunneled ? 'sender_unknown' : 'not_allowed',
    );
    expect(outcomeOf(someRules(), someHead({ sender: head.sender }))).toMatchObject(ofOpen);
  }
});

test('so much of a body is asked for as the limits say', () => {
  const rules = indexRules({ ...someRules(), limits: { ...usualLimits, maxBodyBytes: 2_000 } });
  expect(admitHead(rules, someHead())).toMatchObject({ kind: 'read', maxBodyBytes: 2_000 });
});

const TARGET = `/postback/${KEYS.signed}?clickid=a%20b`;
const SIGNED: readonly (readonly [bytes: SignatureRule['bytes'], signed: string])[] = [
  ['body', 'payout=5\xe9'],
  ['query', 'clickid=a%20b'],
  ['target', TARGET],
  ['target_and_body', `${TARGET}payout=5\xe9`],
];

test.for(SIGNED)(
  'a network that signs its %s is believed with the right signature only',
  ([bytes, signed]) => {
    const rule = { ...SIGNATURE, encoding: 'base64', bytes } as const;
    const rules = someRules({ signed: { signature: rule } });
    const right = signatureOf(Buffer.from(signed, 'latin1'), 'base64');
    const outcome = (given: string | readonly string[] | undefined, body = 'payout=5\xe9') =>
      outcomeOf(rules, someHead({ method: 'POST', target: TARGET, headers: { 'x-signature': given } }), body);
    const taken = { kind: 'admitted', networkId: IDS.signed, key: inPath };
    expect(outcome(right)).toMatchObject(taken);
    expect(outcome(` sha256=${right} `)).toMatchObject(taken);
    for (const given of [
      undefined,
      '',
      right.slice(0, 20),
      `AAAA${right}`,
      [right],
      signatureOf('other', 'base64'),
    ]) {
      expect(outcome(given)).toBe('bad_signature by its body');
    }
    const isBodySigned = bytes === 'body' || bytes === 'target_and_body';
    const other = outcome(right, 'payout=6');
    if (isBodySigned) expect(other).toBe('bad_signature by its body');
    else expect(other).toMatchObject(taken);
  },
);

test('without the secret no signature is believed: whoever has it checks later', () => {
  const rules = someRules({ signed: { signature: { ...SIGNATURE, secret: null } } });
  const headers = { 'x-signature': createHmac('sha256', '').update('').digest('hex') };
  expect(outcomeOf(rules, someHead({ target: TARGET, headers }))).toMatchObject({
    kind: 'admitted',
    networkId: IDS.signed,
    signature: null,
    isSignatureUnchecked: true,
  });
});

test('what is changed between the two steps does not change what becomes of a request', () => {
  const before = someRules();
  const indexed = indexRules(before);
  const head = someHead({ target: TARGET, headers: { 'x-signature': signatureOf('') } });
  const step = admitHead(indexed, head);
  if (step.kind !== 'read') throw new Error('not let in');
  // The rules of the next request: the network is gone.
  const next = indexRules({ ...before, version: 8, networks: before.networks.slice(0, 1) });
  expect(admitHead(next, head)).toEqual({ kind: 'refused', code: 'wrong_key' });
  expect(admitBody(indexed, step.admitted, Buffer.alloc(0))).toMatchObject({
    kind: 'admitted',
    rulesVersion: 7,
  });
  // Rules that were never asked for the head admit nothing that they do not know.
  expect(admitBody(next, step.admitted, Buffer.alloc(0))).toEqual({ kind: 'refused', code: 'wrong_key' });
});

test('a page of another site cannot send to the local port; the person, a script and a network can', () => {
  const local = { ip: '127.0.0.1', isTunneled: false };
  const from = (site: string | undefined, sender = local): unknown =>
    outcomeOf(
      someRules(),
      someHead({ sender, headers: site === undefined ? {} : { 'sec-fetch-site': site } }),
    );
  expect(from('cross-site')).toBe('cross_site');
  for (const site of [undefined, 'none', 'same-origin', 'same-site']) {
    expect(from(site), site).toMatchObject({ kind: 'admitted' });
  }
  expect(from('cross-site', { ip: '198.51.100.1', isTunneled: true })).toMatchObject({ kind: 'admitted' });
});
