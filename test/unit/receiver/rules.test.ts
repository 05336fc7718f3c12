import { afterEach, beforeEach, expect, test } from 'vitest';
import { admitHead } from '../../../electron/gate/admit/admit.ts';
import { buildRules, type RuleSources } from '../../../electron/engine/networks/build-rules.ts';
import { RuleBook } from '../../../electron/engine/networks/rule-book.ts';
import { keyDigest } from '../../../electron/platform/request/key-digest.ts';
import { indexRules } from '../../../electron/platform/request/receiver-rules.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import { type ReceiverLimits, usualLimits } from '../../../shared/contract/receiver.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { SIGNATURE, someHead } from '../../fixtures/receiver-rules.ts';

let desk: CoreDesk;
let network: NetworkRow;
let limits: ReceiverLimits;
let book: RuleBook;

beforeEach(() => {
  desk = new CoreDesk();
  network = desk.core.networks.create({ name: 'First', answerBody: 'taken', test: true });
  limits = usualLimits;
  book = new RuleBook({ networks: desk.core.networks, access: desk.core.access, limits: () => limits }, 0);
});

afterEach(async () => {
  await desk.stop();
});

/** What the store holds now. */
function sources(): RuleSources {
  const { networks, access } = desk.core;
  return { networks: networks.loaded, access: access.rules, oldKeys: access.oldKeys, limits };
}

/** What becomes of a request with this key. */
function outcomeOf(key: string): string {
  const step = admitHead(
    indexRules(book.current()),
    someHead({ target: `/postback/${key}`, atMs: desk.nowMs }),
  );
  return step.kind === 'refused' ? step.code : step.kind;
}

test('rules hold all that admits and no key, and survive being written down', () => {
  desk.core.access.rotateKey(network.id, 2);
  desk.core.access.update(network.id, { allowList: ['203.0.113.0/24'], signature: SIGNATURE });
  desk.core.networks.update(network.id, { acceptsKeyless: true });
  const key = desk.core.networks.present(network.id).key;
  const rules = buildRules(3, sources());
  expect(rules).toEqual({
    version: 3,
    limits: usualLimits,
    networks: [
      {
        id: network.id,
        keyDigest: keyDigest(key),
        replacedKeys: [{ digest: keyDigest(network.key), validUntilMs: desk.nowMs + 2 * 3_600_000 }],
        acceptsKeyless: true,
        test: true,
        responseBody: 'taken',
        allowList: [{ bytes: [203, 0, 113, 0], bits: 24 }],
        signature: SIGNATURE,
      },
    ],
  });
  const text = JSON.stringify(rules);
  expect(text).not.toContain(key);
  expect(text).not.toContain(network.key);
  expect(JSON.parse(text)).toEqual(rules);
  expect(structuredClone(rules)).toEqual(rules);
});

test('a removed network is in no rules, with its replaced keys', () => {
  const second = desk.core.networks.create({ name: 'Second' });
  desk.core.access.rotateKey(network.id, 2);
  desk.core.networks.remove(network.id);
  const rules = buildRules(1, sources());
  expect(rules.networks.map((each) => each.id)).toEqual([second.id]);
  expect([...indexRules(rules).keyOfDigest.keys()]).toEqual([keyDigest(second.key)]);
  expect(outcomeOf(network.key)).toBe('wrong_key');
});

test('a change of keys, access, networks or limits makes rules of a higher number at once', () => {
  const versions = [book.current().version];
  const note = (): void => {
    versions.push(book.current().version);
  };
  desk.core.access.rotateKey(network.id, 1);
  expect([outcomeOf(network.key), outcomeOf(desk.core.networks.present(network.id).key)]).toEqual([
    'read',
    'read',
  ]);
  note();
  desk.core.access.endOldKeys(network.id);
  expect(outcomeOf(network.key)).toBe('wrong_key');
  note();
  const { key } = desk.core.networks.present(network.id);
  desk.core.access.update(network.id, { allowList: ['203.0.113.1'] });
  expect(outcomeOf(key)).toBe('not_allowed');
  note();
  limits = { ...limits, maxUrlBytes: 20 };
  expect(outcomeOf(key)).toBe('long_url');
  note();
  desk.core.networks.remove(network.id);
  note();
  expect(versions).toEqual([1, 2, 3, 4, 5, 6]);
});

test('while nothing changes the rules stay the same ones, whatever is counted or looked at', () => {
  desk.core.access.rotateKey(network.id, 1);
  const rules = book.current();
  desk.core.access.noteOldKeyUse(keyDigest(network.key), desk.nowMs);
  desk.core.access.flush();
  desk.core.networks.list();
  expect(desk.core.access.view(network.id).oldKeys).toMatchObject([{ useCount: 1 }]);
  expect(book.current()).toBe(rules);
});
