import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Admitted, admitBody, admitHead } from '../../../electron/gate/admit/admit.ts';
import { indexRules, type ReceiverRules } from '../../../electron/platform/request/receiver-rules.ts';
import {
  GRACE_ENDS_MS,
  IDS,
  KEYS,
  LISTED_RANGES,
  NOW_MS,
  signatureOf,
  someRules,
} from '../../fixtures/receiver-rules.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const piece = fc.oneof(
  fc.constantFrom(...Object.values(KEYS), 'postback', '_probe', 'key', 'token', 'reg', '%6F', '%', '+'),
  anyText,
);
const nearlyTarget = fc
  .tuple(
    fc.constantFrom('/postback', '/postback', '', '/', '/pb', 'http://x/postback'),
    fc.array(fc.tuple(fc.constantFrom('/', '?', '&', '=', '?key=', '&key=', '/postback/'), piece), {
      maxLength: 6,
    }),
  )
  .map(([start, rest]) => start + rest.flat().join(''));
const rightTarget = fc
  .tuple(
    fc.constantFrom('/postback/', '/postback?key=', '/x?token='),
    fc.constantFrom(...Object.values(KEYS)),
    anyText,
  )
  .map(([start, key, rest]) => `${start}${key}${start.includes('?') ? '&' : '?'}${rest}`);
const requests = fc
  .record({
    method: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('GET', 'POST') },
      fc.constantFrom('HEAD', 'OPTIONS'),
      anyText,
    ),
    target: fc.oneof(rightTarget, rightTarget, nearlyTarget, anyText),
    ip: fc.oneof(
      fc.constantFrom('203.0.113.1', '2001:db8::1'),
      fc.ipV4(),
      fc.ipV6(),
      anyText,
      fc.constant(null),
    ),
    isTunneled: fc.boolean(),
    body: fc.uint8Array({ maxLength: 100 }),
    isSigned: fc.boolean(),
    headers: fc.dictionary(fc.oneof(fc.constantFrom('x-signature', '__proto__'), anyText), anyText, {
      maxKeys: 5,
    }),
    atMs: fc.constantFrom(NOW_MS, GRACE_ENDS_MS - 1, GRACE_ENDS_MS),
  })
  .map(({ ip, isTunneled, isSigned, headers, body, ...head }) => ({
    head: {
      ...head,
      headers: isSigned ? { ...headers, 'x-signature': signatureOf(body) } : headers,
      sender: { ip, isTunneled },
    },
    body,
  }));

/** Node's own reading of the fixture's ranges. */
const listed = new BlockList();
for (const range of LISTED_RANGES) {
  const [net = '', bits] = range.split('/');
  listed.addSubnet(net, Number(bits), isIP(net) === 4 ? 'ipv4' : 'ipv6');
}

function isListed(ip: string | null): boolean {
  const family = isIP(ip ?? '');
  return ip !== null && family !== 0 && listed.check(ip, family === 4 ? 'ipv4' : 'ipv6');
}

/** All that stands between the marks of a target, as it is and decoded. */
function partsOf(target: string): readonly string[] {
  return target.split(/[/?&=]/).flatMap((part) => {
    try {
      return [part, decodeURIComponent(part)];
    } catch {
      return [part];
    }
  });
}

/** The keys that may have admitted a request to this network at this time. */
function keysOf(networkId: Admitted['networkId'], atMs: number): readonly string[] {
  if (networkId === IDS.open) return atMs < GRACE_ENDS_MS ? [KEYS.open, KEYS.replaced] : [KEYS.open];
  return networkId === IDS.listed ? [KEYS.listed] : [KEYS.signed];
}

test('whatever comes, neither step throws, and what is admitted has its key, its sender and its signature', () => {
  let admittedCount = 0;
  fc.assert(
    fc.property(requests, ({ head, body }) => {
      const rules = indexRules(someRules());
      const step = admitHead(rules, head);
      if (step.kind !== 'read') return;
      const second = admitBody(rules, step.admitted, body);
      if (second.kind === 'refused') {
        expect([second.code, step.admitted.networkId]).toEqual(['bad_signature', IDS.signed]);
        return;
      }
      admittedCount += 1;
      expect(['GET', 'POST']).toContain(head.method);
      const { networkId, key } = second;
      if (key.kind === 'none') {
        expect([networkId, head.target.includes('postback')]).toEqual([null, true]);
        return;
      }
      const parts = partsOf(head.target);
      expect(keysOf(networkId, head.atMs).some((each) => parts.includes(each))).toBe(true);
      if (networkId === IDS.listed) expect(isListed(head.sender.ip)).toBe(true);
      if (networkId === IDS.signed) {
        const given = head.headers['x-signature']?.trim().replace(/^sha256=/i, '');
        expect(given?.toLowerCase().startsWith(signatureOf(body))).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(admittedCount).toBeGreaterThan(200);
});

test('rules that went to another process, or through a file, admit the same', () => {
  const own = indexRules(someRules());
  const copies = [structuredClone(someRules()), JSON.parse(JSON.stringify(someRules())) as ReceiverRules].map(
    indexRules,
  );
  fc.assert(
    fc.property(requests, ({ head, body }) => {
      const step = admitHead(own, head);
      for (const copy of copies) {
        expect(admitHead(copy, head)).toEqual(step);
        if (step.kind !== 'read') continue;
        expect(admitBody(copy, step.admitted, body)).toEqual(admitBody(own, step.admitted, body));
      }
    }),
    { numRuns: 500 },
  );
});
