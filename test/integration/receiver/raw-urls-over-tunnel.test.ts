/** URLs whose letters and blanks nobody encoded, over our own tunnel: the proxy's word counts for them too. */
import { expect, test } from 'vitest';
import { behindTunnel, sendOver } from '../../fixtures/behind-tunnel.ts';
import type { SmallCore } from '../../fixtures/small-core.ts';

const rawTarget = (key: string, clickId = 'a1'): string =>
  `/postback/${key}?clickid=${clickId}&event=reg&city=Нижний Новгород`;

const sendersIn = ({ db }: SmallCore): readonly (string | null)[] =>
  db
    .query<[], { at: string | null }>(
      'test.senders',
      'SELECT remote_address AS at FROM postbacks ORDER BY id',
    )
    .all()
    .map(({ at }) => at);

const isTaken = (answer: string): boolean => answer.startsWith('HTTP/1.1 200');

test('the proxy names the sender of a raw URL, its last word counts, and a list of senders lets only them in', async () => {
  await behindTunnel({}, async (core, relay) => {
    const target = rawTarget(core.key);
    expect(await sendOver(relay, target, ['X-Forwarded-For: 198.51.100.9'])).toMatch(/^HTTP\/1\.1 200/);
    const [network] = core.core.networks.list();
    if (network === undefined) throw new Error('no network');
    core.core.access.update(network.id, { allowList: ['203.0.113.7'] });
    const answers: string[] = [];
    for (const words of [
      '203.0.113.7',
      '198.51.100.1, 203.0.113.7',
      '203.0.113.7, 198.51.100.1',
      '127.0.0.1',
    ])
      answers.push(await sendOver(relay, target, [`X-Forwarded-For: ${words}`]));
    answers.push(await sendOver(relay, target, []));
    expect(answers.map((each) => each.slice(9, 12))).toEqual(['200', '200', '403', '403', '403']);
    // Answered is in the spool; the engine takes it over a moment later.
    await expect.poll(() => sendersIn(core)).toEqual(['198.51.100.9', '203.0.113.7', '203.0.113.7']);
    const refused = (await core.refused()).map(({ reason, remoteAddress }) => `${reason} ${remoteAddress}`);
    expect(refused.toSorted()).toEqual([
      'not_allowed 127.0.0.1',
      'not_allowed 198.51.100.1',
      'sender_unknown null',
    ]);
  });
});

test('each sender of raw URLs is held to its rate, together with what it sends encoded, and others are not touched', async () => {
  await behindTunnel({ senderBurst: 20, senderPerSecond: 0.01 }, async (core, relay) => {
    const from = (address: string, index: number): Promise<string> => {
      const target = rawTarget(core.key, `c${index}`);
      return sendOver(relay, index % 2 === 0 ? target : encodeURI(target), [`X-Forwarded-For: ${address}`]);
    };
    const greedy = await Promise.all(Array.from({ length: 40 }, (_, index) => from('198.51.100.1', index)));
    expect(greedy.filter(isTaken)).toHaveLength(20);
    const tooMany = greedy.filter((answer) => answer.startsWith('HTTP/1.1 429'));
    expect(tooMany).toHaveLength(20);
    for (const answer of tooMany) expect(answer).toMatch(/\r\nRetry-After: 10\r\n/);
    expect(isTaken(await from('198.51.100.2', 0))).toBe(true);
    expect(core.refusals.counts.too_many).toBe(20);
    // Straight to this computer nothing is limited.
    const own = { ...relay, port: Number(new URL(core.url).port) };
    const direct: string[] = [];
    for (let count = 0; count < 30; count += 1) direct.push(await sendOver(own, rawTarget(core.key), []));
    expect(direct.every(isTaken)).toBe(true);
  });
});

test('raw URLs of senders that nobody names share one bucket, a smaller one without a key', async () => {
  await behindTunnel({ senderBurst: 30, senderPerSecond: 0.01 }, async (core, relay) => {
    const forms = [[], ['X-Forwarded-For: unknown'], ['X-Forwarded-For: ']];
    const countOf = async (target: string): Promise<number> => {
      let passed = 0;
      for (let index = 0; index < 45; index += 1) {
        const answer = await sendOver(relay, target, forms[index % forms.length] ?? []);
        if (!answer.startsWith('HTTP/1.1 429')) passed += 1;
      }
      return passed;
    };
    expect(await countOf(rawTarget('wrong-key-wrong-key'))).toBe(3);
    expect(await countOf(rawTarget(core.key))).toBe(30);
    await expect.poll(() => new Set(sendersIn(core))).toEqual(new Set([null]));
  });
});

test('what cannot be kept of a raw URL is listed without a sender: this computer did not send it', async () => {
  await behindTunnel({}, async (core, relay) => {
    const target = rawTarget(core.key);
    expect(await sendOver(relay, target, ['Content-Length: 2'])).toMatch(/^HTTP\/1\.1 400/);
    const own = { ...relay, port: Number(new URL(core.url).port) };
    expect(await sendOver(own, target, ['Content-Length: 2'])).toMatch(/^HTTP\/1\.1 400/);
    expect((await core.refused()).map(({ reason, remoteAddress }) => [reason, remoteAddress])).toEqual([
      ['unencoded_url', '127.0.0.1'],
      ['unencoded_url', null],
    ]);
  });
});
