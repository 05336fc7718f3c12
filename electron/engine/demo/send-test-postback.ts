/** Sends one postback of a network to this program, over the public URL where there is one. It is marked as a test. */
import { eventUrlsOfNetwork } from '../../../shared/catalog/network-tokens.ts';
import type { SentTestPostback } from '../../../shared/contract/test-postback.ts';
import type { MailboxId, NetworkId } from '../../../shared/domain/ids.ts';
import { testPostback } from '../../../shared/domain/link/test-postback.ts';
import { Agent, request } from 'undici';
import { UserError } from '../../platform/user-error.ts';
import type { Broker } from '../mailboxes/broker/broker.ts';
import type { Mailboxes } from '../mailboxes/mailboxes.ts';
import type { Networks } from '../networks/networks.ts';
import { randomBytes } from 'node:crypto';
import { OWN_TEST_HEADER } from '../../platform/gate-link/own-test-header.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import type { ViewDeps } from '../views/views.ts';
import { randomClickId } from './fake-network.ts';

export interface SendTestPostbackDeps {
  readonly networks: Pick<Networks, 'present'>;
  /** Is told the token that marks each of them. */
  readonly gate: Pick<GateClient, 'expectTest' | 'forgetTest'>;
  readonly baseUrl: ViewDeps['baseUrl'];
  /** See `Mailboxes`. */
  readonly mailboxes: Pick<Mailboxes, 'testWay'>;
  /** See `Broker`. */
  readonly broker: Pick<Broker, 'testWay'>;
}

const MAX_RUNNING = 5;
const TIMEOUT_MS = 15_000;

/** Makes the function that sends them; it bounds how many are on their way at once. */
export function createSendTestPostback(
  deps: SendTestPostbackDeps,
): (id: NetworkId, mailboxId: MailboxId | null) => Promise<SentTestPostback> {
  let running = 0;
  return async (id, mailboxId) => {
    const { key, mapping, preset } = deps.networks.present(id);
    if (running >= MAX_RUNNING) throw new UserError('TOO_MANY_REQUESTS', { code: 'too_many_tests' });
    const byName = mailboxId === null ? deps.broker.testWay() : null;
    const mailbox = byName ?? deps.mailboxes.testWay(mailboxId);
    const { url: base, isPublic } = mailbox === null ? deps.baseUrl() : { url: mailbox.url, isPublic: true };
    const clickId = `test${randomClickId()}`;
    const eventUrls = eventUrlsOfNetwork({ preset, mapping });
    const { url, event } = testPostback({ base, key, mapping, eventUrls, clickId });
    const token = mailbox?.token ?? randomBytes(24).toString('base64url');
    if (mailbox === null) deps.gate.expectTest(token);
    const startedAt = performance.now();
    running += 1;
    try {
      const statusCode = await send(url, token);
      const durationMs = Math.round(performance.now() - startedAt);
      return { clickId, event, isThroughMailbox: mailbox !== null, isPublic, statusCode, durationMs };
    } finally {
      if (mailbox === null) deps.gate.forgetTest(token);
      running -= 1;
    }
  };
}

/** @returns null when no answer came */
async function send(url: string, token: string): Promise<number | null> {
  // A connection of its own: a kept one would go on working after the name leads elsewhere.
  const agent = new Agent({ pipelining: 0 });
  try {
    const response = await request(url, {
      dispatcher: agent,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      headers: {
        'user-agent': 'postback-desk-test',
        // Public localtunnel servers show browsers a reminder page; networks that call as programs never see it.
        'bypass-tunnel-reminder': '1',
        [OWN_TEST_HEADER]: token,
      },
    });
    await response.body.dump();
    return response.statusCode;
  } catch {
    return null;
  } finally {
    await agent.destroy();
  }
}
