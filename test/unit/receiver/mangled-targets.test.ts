import { expect, test } from 'vitest';
import { admitHead } from '../../../electron/gate/admit/admit.ts';
import { fieldsOf, parseFieldsOf } from '../../../electron/engine/postback/read-postback.ts';
import { indexRules } from '../../../electron/platform/request/receiver-rules.ts';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { maskKey } from '../../../shared/domain/access/mask-key.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { IDS, KEYS, NOW_MS, someHead, someRules } from '../../fixtures/receiver-rules.ts';

const KEY = KEYS.open;
const rules = indexRules(someRules());
const network = { key: KEY, preset: 'default', mapping: defaultMapping, confirmedAtMs: null, test: false };

function networkOf(target: string): unknown {
  const step = admitHead(rules, someHead({ target }));
  return step.kind === 'read' ? step.admitted.networkId : step;
}

function parse(target: string, key: string = KEY): ParsedPostback {
  const head = Buffer.from(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`, 'latin1');
  const owner = { ...network, key };
  const read = fieldsOf({ head, body: Buffer.alloc(0), bodyState: 'whole', signature: null }, owner);
  return parseFieldsOf(read, { receivedAtMs: NOW_MS, release: null }, owner, () => NO_FIELD_STATISTICS);
}

/** All of these mean a registration of the click a1b2c3. */
const MISPLACED = [
  `/postback/${KEY}&clickid=a1b2c3&event=reg`,
  `/postback/${KEY}&clickid=a1b2c3?event=reg`,
  `/postback/${KEY}/reg&clickid=a1b2c3`,
  `/postback/${KEY};clickid=a1b2c3;event=reg`,
  `/postback/${KEY}%20?clickid=a1b2c3&event=reg`,
  `/postback/${KEY}%0A?clickid=a1b2c3&event=reg`,
  `/postback/${KEY}%0D%0A/reg?clickid=a1b2c3`,
  `/postback/%20${KEY}?clickid=a1b2c3&event=reg`,
  `/postback/%E2%80%8B${KEY}?clickid=a1b2c3&event=reg`,
  `/postback/${KEY}.?clickid=a1b2c3&event=reg`,
  `/postback/${KEY},/reg?clickid=a1b2c3`,
  `/postback/${KEY})?clickid=a1b2c3&event=reg`,
  `/postback/(${KEY})?clickid=a1b2c3&event=reg`,
  `/postback/${KEY}]?clickid=a1b2c3&event=reg`,
  `/postback/{${KEY}}?clickid=a1b2c3&event=reg`,
  `/postback/<${KEY}>/reg?clickid=a1b2c3`,
  `/postback/"${KEY}"?clickid=a1b2c3&event=reg`,
  `/postback/${KEY}%22?clickid=a1b2c3&event=reg`,
  `/postback/${KEY}…?clickid=a1b2c3&event=reg`.replace('…', '%E2%80%A6'),
  `/postback/${KEY}%3Fclickid=a1b2c3&event=reg`,
  `/postback/${KEY}%3Fclickid%3Da1b2c3%26event%3Dreg`,
  `/postback/${KEY}%26clickid=a1b2c3&event=reg`,
  `/postback/${KEY}%2Freg?clickid=a1b2c3`,
  `/postback/${KEY}/clickid=a1b2c3/event=reg`,
  `/postback%2F${KEY}?clickid=a1b2c3&event=reg`,
  `/postback%252F${KEY}?clickid=a1b2c3&event=reg`,
  `/postback=${KEY}?clickid=a1b2c3&event=reg`,
  `/postback?${KEY}&clickid=a1b2c3&event=reg`,
  `/postback?key=${KEY}?clickid=a1b2c3&event=reg`,
  `/postback?key=${KEY}%20&clickid=a1b2c3&event=reg`,
  `/postback?id=x/${KEY}&clickid=a1b2c3&event=reg`,
  `/Postback/${KEY}?clickid=a1b2c3&event=reg`,
  `/POSTBACK/${KEY}/reg?clickid=a1b2c3`,
  `/hooks/postback/${KEY}?clickid=a1b2c3&event=reg`,
  `/api/v1/Postback/${KEY}/reg?clickid=a1b2c3`,
  `/lead/postback/${KEY}/reg?clickid=a1b2c3`,
  `/ftd/${KEY}/reg?clickid=a1b2c3`,
  `/postback/reg?apikey=${KEY}&clickid=a1b2c3`,
  `/lead/postback/reg?key=${KEY}&clickid=a1b2c3`,
  `/${KEY}?clickid=a1b2c3&event=reg`,
  `/${KEY}/reg?clickid=a1b2c3`,
  `http://desk.example/postback/${KEY}?clickid=a1b2c3&event=reg`,
  `HTTPS://desk.example:8443/lead/postback/${KEY}/reg?clickid=a1b2c3`,
  `http://desk.example?key=${KEY}&clickid=a1b2c3&event=reg`,
  `/postback/%6Fpen%2Dnetwork-key-0123456.?clickid=a1b2c3&event=reg`,
];

test.each(MISPLACED)('%s finds its network, is read, and is said to be misplaced', (target) => {
  expect(networkOf(target)).toBe(IDS.open);
  const parsed = parse(target);
  expect(parsed, JSON.stringify(parsed.problems)).toMatchObject({
    clickId: 'a1b2c3',
    event: 'registration',
    isHeld: false,
  });
  expect(parsed.problems.map(({ code }) => code)).toContain('key_misplaced');
});

const IN_PLACE = [
  `/postback/${KEY}?clickid=a1b2c3&event=reg`,
  `/postback/${KEY}/reg?clickid=a1b2c3`,
  `/postback/${KEY}/?clickid=a1b2c3&event=reg`,
  `/postback//${KEY}/reg?clickid=a1b2c3`,
  `/postback/%6Fpen-network-key-0123456/reg?clickid=a1b2c3`,
  `/postback?clickid=a1b2c3&event=reg&key=${KEY}`,
  `/postback/?key=${KEY}&clickid=a1b2c3&event=reg`,
];

test.each(IN_PLACE)('%s is as it should be', (target) => {
  expect(networkOf(target)).toBe(IDS.open);
  expect(parse(target)).toMatchObject({ clickId: 'a1b2c3', event: 'registration', problems: [] });
});

test.each([
  `/reg/postback/${KEY}?clickid=a1b2c3`,
  `/postback/reg/${KEY}?clickid=a1b2c3`,
  `/reg/${KEY}?clickid=a1b2c3`,
  `/reg?key=${KEY}&clickid=a1b2c3`,
  `/reg/reg?token=${KEY}&clickid=a1b2c3`,
  `http://reg/postback/${KEY}?clickid=a1b2c3`,
  `/Postback/reg/%20${KEY}?clickid=a1b2c3`,
])('nothing before the key says an event: %s', (target) => {
  expect(networkOf(target)).toBe(IDS.open);
  expect(parse(target)).toMatchObject({ clickId: 'a1b2c3', event: null, isHeld: true });
});

test.each([
  [`/postback/${KEY}/reg?clickid=a1b2c3`, 'registration'],
  [`/postback/${KEY}.?clickid=a1b2c3&event=reg`, 'registration'],
  [`/ftd/postback/${KEY}/reg&clickid=a1b2c3`, 'registration'],
  [`/lead/${KEY}/reg?clickid=a1b2c3`, 'registration'],
  [`/lead?key=${KEY}&clickid=a1b2c3&event=reg`, 'registration'],
])('%s is read the same after its key was replaced', (target, event) => {
  expect(parse(target, 'another-key-of-the-network')).toMatchObject({ clickId: 'a1b2c3', event });
});

test.each([
  `/postback/${KEY}x?clickid=1`,
  `/postback/x${KEY}?clickid=1`,
  `/Postback/not-a-key-of-anybody?clickid=1`,
  `/hooks/postback/not-a-key-of-anybody.?clickid=1`,
  `/postback/${KEY.slice(0, -1)}?clickid=1`,
  `/postback/${KEY.toUpperCase()}?clickid=1`,
])('%s has no right key and is refused as such', (target) => {
  expect(networkOf(target)).toEqual({ kind: 'refused', code: 'wrong_key' });
});

test('what belongs to a network by a key that stands in its place is not taken by another one in its values', () => {
  expect(networkOf(`/postback/${KEY}?ref=/postback/${KEYS.signed}`)).toBe(IDS.open);
});

test.each([
  ['/Postback/wrong-key-0123456789?a=1', '/Postback/wron…?a=1'],
  ['/x/postback/wrong-key-0123456789&a=1', '/x/postback/wron…'],
  ['http://h/postback/wrong-key-0123456789/reg', 'http://h/postback/wron…/reg'],
])('the wrong key of %s is masked', (target, masked) => {
  expect(maskKey(target)).toBe(masked);
});

test.each(MISPLACED.filter((target) => target.startsWith('/postback/')).slice(0, 16))(
  'first contact reads https://desk.example%s as the receiver does',
  (target) => {
    const { fields } = fieldsOf(
      {
        head: Buffer.from(`GET ${target} HTTP/1.1\r\n\r\n`, 'latin1'),
        body: Buffer.alloc(0),
        bodyState: 'whole',
        signature: null,
      },
      network,
    );
    const contact = contactFromText(`https://desk.example${target}`, NOW_MS);
    expect(contact.parsed).toMatchObject({ clickId: 'a1b2c3', event: 'registration' });
    expect(fields.length).toBeGreaterThan(0);
  },
);

test.each([
  ['query', undefined],
  ['target', 'a1b2c3'],
  ['target_and_body', 'a1b2c3'],
] as const)(
  'pairs in the path of a request that signs its %s are read only where the path is signed',
  (bytes, id) => {
    const head = Buffer.from(`GET /postback/${KEY}&clickid=a1b2c3?event=reg HTTP/1.1\r\n\r\n`, 'latin1');
    const signature = { bytes, digest: 'x' };
    const read = fieldsOf({ head, body: Buffer.alloc(0), bodyState: 'whole', signature }, network);
    expect(read.fields.find(({ name }) => name === 'clickid')?.value).toBe(id);
    expect(read.problems.some(({ code }) => code === 'not_signed')).toBe(id === undefined);
  },
);
