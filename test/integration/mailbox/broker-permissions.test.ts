/** A user of the broker that lacks a right: the desk and a mailbox say so, and do not call it a broker that is away. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokerOf, haveRules, joinSettings, useBroker } from '../../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openMailbox } from '../../fixtures/mailbox.ts';
import { hasNatsServer, NatsServer } from '../../fixtures/nats-server.ts';

let folder: string;
let server: NatsServer;
let desk: Desk;
const ends: (() => Promise<unknown>)[] = [];

interface Denied {
  readonly publish?: string;
  readonly subscribe?: string;
}

/** Of the desk's user, and of a mailbox's. */
const DENIED_TO_DESK: readonly Denied[] = [
  { publish: '$JS.API.>' },
  { publish: '$JS.API.CONSUMER.MSG.NEXT.>' },
  { publish: '$KV.>' },
  { publish: '$JS.ACK.>' },
  { subscribe: '_INBOX.>' },
];
const DENIED_TO_MAILBOX: readonly Denied[] = [
  { publish: 'POSTBACKS.>' },
  { publish: '$KV.>' },
  { publish: '$JS.API.STREAM.INFO.*' },
  { publish: '$JS.API.CONSUMER.>' },
  { subscribe: '_INBOX.>' },
];

function userOf(denied: Denied, index: number, kind: string): string {
  const publish = denied.publish === undefined ? '' : `publish: { deny: ["${denied.publish}"] }`;
  const subscribe = denied.subscribe === undefined ? '' : `subscribe: { deny: ["${denied.subscribe}"] }`;
  return `{ user: ${kind}${index}, password: secret, permissions: { ${publish} ${subscribe} } }`;
}

beforeEach(async () => {
  folder = temporaryFolder();
  if (!hasNatsServer) return;
  const users = [
    ...DENIED_TO_DESK.map((each, index) => userOf(each, index, 'desk')),
    ...DENIED_TO_MAILBOX.map((each, index) => userOf(each, index, 'mailbox')),
  ];
  server = await NatsServer.start({
    dir: join(folder, 'nats'),
    more: `authorization { users: [ { user: all, password: secret }, ${users.join(', ')} ] }`,
  });
  ends.push(async () => server.kill());
  desk = await Desk.start({ folder: join(folder, 'desk') });
  ends.push(async () => desk.stop());
  await useBroker(desk, server.url, { credentials: 'all:secret' });
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

async function openAs(user: string): ReturnType<typeof openMailbox> {
  const at = join(folder, user);
  const broker = await joinSettings(desk, at, server.url);
  const credentialsPath = join(at, 'credentials');
  writeFileSync(credentialsPath, `${user}:secret\n`);
  const mailbox = await openMailbox(at, { broker: { ...broker, credentialsPath } });
  ends.push(async () => mailbox.stop());
  return mailbox;
}

test.runIf(hasNatsServer)(
  'whatever the desk’s user may not do is told as refused, in the broker’s words',
  async () => {
    const { key } = await desk.createNetwork();
    const mailbox = await openAs('all');
    await haveRules(desk, 1);
    for (const [index, denied] of DENIED_TO_DESK.entries()) {
      await useBroker(desk, server.url, { credentials: 'all:secret' });
      await desk.json('PUT', '/broker', {
        servers: server.url,
        maxMb: 128,
        credentials: `desk${index}:secret`,
      });
      // An acknowledgement is refused only once there is something to acknowledge.
      const answer = await fetch(`${mailbox.url}/postback/${key}?clickid=of-${index}&event=reg`);
      expect(answer.status).toBe(200);
      const message = await eventually(async () => {
        const { state } = await brokerOf(desk);
        return state?.kind === 'failing' && state.code === 'broker_refused' ? state.message : null;
      }, 20_000).catch(async () => JSON.stringify([denied, (await brokerOf(desk)).state]));
      expect(message).toMatch(/permission.*Permissions Violation/);
    }
    // With all rights again, all of them are there, once.
    await useBroker(desk, server.url, { credentials: 'all:secret' });
    await eventually(async () => (await desk.postbacks()).length === DENIED_TO_DESK.length, 30_000);
  },
  180_000,
);

test.runIf(hasNatsServer)(
  'whatever a mailbox’s user may not do its health page tells as refused',
  async () => {
    await desk.createNetwork();
    const healths = await Promise.all(
      DENIED_TO_MAILBOX.map(async (denied, index) => {
        const mailbox = await openAs(`mailbox${index}`);
        const health = async (): Promise<string> =>
          (await fetch(mailbox.metricsUrl.replace('/metrics', '/health'))).text();
        if (denied.publish === 'POSTBACKS.>') {
          // It is told only once there is something to publish.
          await eventually(async () => (await health()).includes('"status":"ok"'), 20_000);
          const { items } = await desk.json<{ items: { key: string }[] }>('GET', '/networks');
          await fetch(`${mailbox.url}/postback/${items[0]?.key ?? ''}?clickid=kept&event=reg`);
        }
        await eventually(async () => (await health()).includes('broker_refused'), 20_000).catch(
          () => undefined,
        );
        return [denied, /broker_\w+/.exec(await health())?.[0]];
      }),
    );
    expect(healths).toEqual(DENIED_TO_MAILBOX.map((denied) => [denied, 'broker_refused']));
  },
  90_000,
);
