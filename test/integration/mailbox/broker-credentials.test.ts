/** Every way to be let in at a broker, with a real one; what is wrong is told in words, and no secret is anywhere. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { nkeys } from '@nats-io/transport-node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokerOf, haveRules, joinSettings, useBroker } from '../../fixtures/broker.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openMailbox } from '../../fixtures/mailbox.ts';
import { createAuthority, createOperatorMode, signCertificate } from '../../fixtures/nats-identities.ts';
import { hasNatsServer, NatsServer, type NatsServerOptions } from '../../fixtures/nats-server.ts';

let folder: string;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

async function startServer(more: string, over: Partial<NatsServerOptions> = {}): Promise<NatsServer> {
  const server = await NatsServer.start({ dir: join(folder, `nats-${ends.length}`), more, ...over });
  ends.push(async () => server.kill());
  return server;
}

async function startDesk(): Promise<Desk> {
  const desk = await Desk.start({ folder: join(folder, 'desk') });
  ends.push(async () => desk.stop());
  return desk;
}

/** What the desk says of a broker that it does not use. */
async function problemWith(desk: Desk, settings: object): Promise<string> {
  const saved = await desk.call('PUT', '/broker', { maxMb: 128, ...settings });
  const text = await saved.text();
  if (saved.status !== 200) return text;
  return eventually(async () => {
    const { state } = await brokerOf(desk);
    return state?.kind === 'failing' ? `${state.code}: ${state.message} ${state.fix}` : null;
  }, 15_000);
}

/** All that lies in the folder of the desk, and what its API says of the broker. */
async function everythingOf(desk: Desk): Promise<string> {
  const dir = join(folder, 'desk');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));
  return [...texts, JSON.stringify(await brokerOf(desk))].join('\n');
}

test.runIf(hasNatsServer)(
  'a token, an nkey and a credentials file let in; wrong ones are told apart from ones that cannot be read',
  async () => {
    const desk = await startDesk();
    const byToken = await startServer('authorization { token: "the-only-t0ken" }');
    expect(await problemWith(desk, { servers: byToken.url })).toMatch(
      /broker_refused: .*credentials.*Enter other/,
    );
    expect(await problemWith(desk, { servers: byToken.url, credentials: 'wrong-t0ken' })).toContain(
      'broker_refused',
    );
    await useBroker(desk, byToken.url, { credentials: 'the-only-t0ken' });

    const [user, other] = [nkeys.createUser(), nkeys.createUser()];
    const seedOf = (key: typeof user): string => new TextDecoder().decode(key.getSeed());
    const byKey = await startServer(`authorization { users: [ { nkey: "${user.getPublicKey()}" } ] }`);
    expect(await problemWith(desk, { servers: byKey.url, credentials: seedOf(other) })).toContain(
      'broker_refused',
    );
    const broken = `${seedOf(user).slice(0, -2)}AA`;
    expect(await problemWith(desk, { servers: byKey.url, credentials: broken })).toMatch(
      /nkey seed .*cannot be read.*Copy all/,
    );
    await useBroker(desk, byKey.url, { credentials: seedOf(user) });

    const operator = createOperatorMode();
    const byFile = await startServer(operator.config);
    expect(
      await problemWith(desk, { servers: byFile.url, credentials: operator.strangerCredentials }),
    ).toContain('broker_refused');
    const cut = operator.credentials.slice(0, 200);
    expect(await problemWith(desk, { servers: byFile.url, credentials: cut })).toMatch(
      /credentials file .*cannot be read/,
    );
    await useBroker(desk, byFile.url, { credentials: operator.credentials });
    const credentialsPath = join(folder, 'mailbox.creds');
    // As an editor on Windows saves it.
    writeFileSync(credentialsPath, operator.credentials.replaceAll('\n', '\r\n'));
    const broker = { ...(await joinSettings(desk, folder, byFile.url)), credentialsPath };
    const mailbox = await openMailbox(folder, { broker });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);

    const everything = await everythingOf(desk);
    const seedOfFile = /SU[A-Z2-7]{56}/.exec(operator.credentials)?.[0] ?? 'none';
    for (const secret of ['the-only-t0ken', 'wrong-t0ken', seedOf(user), seedOf(other), broken, seedOfFile])
      expect(everything).not.toContain(secret);
  },
  60_000,
);

test.runIf(hasNatsServer)(
  'client certificates of an own authority, and TLS from the first byte',
  async () => {
    const dir = join(folder, 'certificates');
    const [authority, stranger] = [createAuthority(dir, 'authority'), createAuthority(dir, 'stranger')];
    const ofServer = signCertificate(dir, 'server', authority, 'serverAuth');
    const ofDesk = signCertificate(dir, 'desk', authority, 'clientAuth');
    const ofStranger = signCertificate(dir, 'strange-desk', stranger, 'clientAuth');
    const server = await startServer(
      `tls { cert_file: "${ofServer.certPath}", key_file: "${ofServer.keyPath}", ca_file: "${authority.certPath}", verify: true }`,
    );
    const desk = await startDesk();
    const servers = server.url.replace('nats:', 'tls:');
    const trusted = { servers, ca: authority.cert };
    expect(await problemWith(desk, trusted)).toMatch(
      /broker_certificate_refused: .*client certificate.*private key/,
    );
    expect(await problemWith(desk, { servers, ca: stranger.cert })).toContain('broker_not_trusted');
    expect(await problemWith(desk, { servers, ca: 'no certificate' })).toMatch(
      /certificate authority .*cannot be read/,
    );
    const strange = { ...trusted, clientCertificate: ofStranger.cert, clientKey: ofStranger.key };
    expect(await problemWith(desk, strange)).toContain('broker_certificate_refused');
    const mixed = { ...trusted, clientCertificate: ofDesk.cert, clientKey: ofStranger.key };
    expect(await problemWith(desk, mixed)).toMatch(/client certificate or its private key .*cannot be read/);
    await useBroker(desk, servers, {
      ca: authority.cert,
      clientCertificate: ofDesk.cert,
      clientKey: ofDesk.key,
    });
    // What is left out is kept.
    await useBroker(desk, servers, { ca: authority.cert, clientCertificate: ofDesk.cert });
    expect((await brokerOf(desk)).settings).toMatchObject({ hasClientKey: true });
    const broker = {
      ...(await joinSettings(desk, folder, servers)),
      isTls: true,
      caPath: authority.certPath,
      client: { certificatePath: ofDesk.certPath, keyPath: ofDesk.keyPath },
    };
    const mailbox = await openMailbox(folder, { broker });
    ends.push(async () => mailbox.stop());
    await haveRules(desk, 1);
    const keyLine = ofDesk.key.split('\n')[1] ?? 'none';
    expect(await everythingOf(desk)).not.toContain(keyLine);
    await mailbox.stop();

    // Debian's server does not begin with TLS, so something in front of one does, and says what a newer one says.
    expect(await problemWith(desk, { ...trusted, clientCertificate: ofDesk.cert, tlsFirst: true })).toMatch(
      /broker_not_tls_first: .*Switch off/,
    );
    const behind = await startServer('');
    const front = createServer({ cert: ofServer.cert, key: ofServer.key }, (socket) => {
      const inner = connectPlain(behind.port, '127.0.0.1');
      inner.once('data', (info) => {
        socket.write(info.toString('utf8').replace('INFO {', 'INFO {"tls_required":true,'));
        inner.pipe(socket);
      });
      socket.pipe(inner);
      for (const each of [socket, inner]) each.on('error', () => inner.destroy());
      for (const each of [socket, inner])
        each.on('close', () => [socket, inner].forEach((one) => one.destroy()));
    });
    front.listen(0, '127.0.0.1');
    ends.push(async () => Promise.resolve(front.close()));
    await useBroker(desk, `tls://127.0.0.1:${await portOf(front)}`, { ca: authority.cert, tlsFirst: true });
  },
  60_000,
);

test.runIf(hasNatsServer)(
  'a server without TLS, without JetStream or that takes too short messages only is told in words',
  async () => {
    const desk = await startDesk();
    const plain = await startServer('');
    expect(await problemWith(desk, { servers: plain.url.replace('nats:', 'tls:') })).toContain(
      'broker_not_trusted',
    );
    const bare = await startServer('', { hasJetStream: false });
    expect(await problemWith(desk, { servers: bare.url })).toMatch(/broker_no_jetstream: .*Enable JetStream/);
    const short = await startServer('max_payload: 2KB');
    expect(await problemWith(desk, { servers: short.url })).toMatch(
      /broker_payload_small: .*2048 bytes.*max_payload/,
    );
  },
  30_000,
);

async function portOf(server: Server): Promise<number> {
  return eventually(() => {
    const address = server.address();
    return Promise.resolve(typeof address === 'object' && address !== null ? address.port : null);
  });
}
