/**
 * The calls of the desk, below `/mailbox/` on the port that takes postbacks: a web server in front of it has one
 * address for both. Nothing of a call is read before its signature is found right, but the offer of a pairing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDiskFull } from '../platform/database.ts';
import { KeylessBodies } from '../gate/receiver/keyless-bodies.ts';
import type { Log } from '../platform/log.ts';
import {
  CALL_PATHS,
  type CallFault,
  CALLS_PREFIX,
  MAX_RULES_BYTES,
  PAGE_LIMITS,
  type PageQuery,
  pageQuerySchema,
  PROTOCOL,
  PROTOCOL_PREFIX,
  READY_PATH,
  rulesMessageSchema,
  type UnpairQuery,
  unpairQuerySchema,
} from '../platform/mailbox-link/mailbox-messages.ts';
import { encodePage, type PartContent } from '../platform/mailbox-link/page.ts';
import type { PairingReply } from '../platform/mailbox-link/pairing-proof.ts';
import { type CallFacts, digestOf } from '../platform/mailbox-link/signed-call.ts';
import type { Paired } from './paired.ts';
import { readBody } from './read-body.ts';
import { faultReply, jsonReply, type Reply, sendFault, sendJson, sendSigned } from './replies.ts';
import { parseJson } from '../platform/parse-json.ts';

const OFFER_BYTES = 4_096;
/** A real offer comes in one piece. */
const OFFER_MS = 5_000;

export type PairingOutcome =
  | { readonly kind: 'paired'; readonly reply: PairingReply }
  | { readonly kind: 'refused'; readonly fault: CallFault };

export interface DeskCallsDeps {
  /** Null while it belongs to nobody. */
  readonly paired: () => Paired | null;
  readonly pair: (request: unknown) => PairingOutcome;
  /** Ends the pairing, and deletes all that is kept for it. */
  readonly unpair: () => Promise<void>;
  /** The desk called for a page, and has said what it has taken over. */
  readonly onPageCall: () => void;
  /** Whether postbacks are kept. */
  readonly isReceiving: () => boolean;
  readonly log: Log;
}

export class DeskCalls {
  readonly #deps: DeskCallsDeps;
  /** Anybody can begin an offer, and must not hold connections of senders by that. */
  readonly #offers = new KeylessBodies();
  /** The call for a page that is held open; there is one desk, so a newer one ends it. */
  #held: AbortController | null = null;

  constructor(deps: DeskCallsDeps) {
    this.#deps = deps;
  }

  /** @returns false for what is no call of a desk */
  take(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.url?.startsWith(CALLS_PREFIX) !== true) return false;
    // A call for a page is held open for longer than a sender may be silent.
    request.socket.setTimeout(0);
    void this.#answer(request, response).catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'a call of the desk failed');
      if (!response.headersSent) sendFault(response, 'failed');
    });
    return true;
  }

  /** Answers what is held open. */
  close(): void {
    this.#held?.abort();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method = '' } = request;
    // For a load balancer, which has no key and need not know more.
    if (url === READY_PATH) {
      response.writeHead(this.#deps.isReceiving() ? 204 : 503, { 'Cache-Control': 'no-store' }).end();
      return;
    }
    if (!url.startsWith(PROTOCOL_PREFIX)) {
      sendJson(response, 404, { fault: 'other_protocol', protocols: [PROTOCOL] });
      return;
    }
    if (url === CALL_PATHS.pair && method === 'POST') {
      await this.#pair(request, response);
      return;
    }
    const paired = this.#deps.paired();
    if (paired === null) {
      sendFault(response, 'not_paired');
      return;
    }
    const verdict = paired.guard.check({ method, target: url, headers: request.headers });
    if (verdict.kind === 'stranger') {
      sendFault(response, 'not_signed');
      return;
    }
    const reply =
      verdict.kind === 'refused'
        ? faultReply(verdict.fault)
        : await this.#carryOut(paired, verdict.call, request, response);
    sendSigned(response, paired, verdict.call, reply);
  }

  async #pair(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seat = this.#offers.enter(OFFER_MS);
    const body = await Promise.race([readBody(request, OFFER_BYTES), seat.late]);
    seat.leave();
    const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
    const outcome = this.#deps.pair(parseJson(text));
    if (outcome.kind === 'paired') sendJson(response, 200, outcome.reply);
    else sendFault(response, outcome.fault);
  }

  async #carryOut(
    paired: Paired,
    call: CallFacts,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Reply> {
    try {
      const { pathname, searchParams } = new URL(call.target, 'http://mailbox');
      switch (`${call.method} ${pathname}`) {
        case `GET ${CALL_PATHS.state}`:
          return jsonReply(200, paired.state());
        case `GET ${CALL_PATHS.pages}`: {
          const query = pageQuerySchema.safeParse(Object.fromEntries(searchParams));
          return query.success ? await this.#page(paired, query.data, response) : faultReply('not_readable');
        }
        case `PUT ${CALL_PATHS.rules}`:
          return await this.#holdRules(paired, call, request);
        case `DELETE ${CALL_PATHS.pairing}`: {
          const query = unpairQuerySchema.safeParse(Object.fromEntries(searchParams));
          return query.success ? await this.#unpair(paired, query.data) : faultReply('not_readable');
        }
        default:
          return faultReply('not_readable');
      }
    } catch (error) {
      // The folder may be away for a moment.
      this.#deps.log.error({ err: error }, 'a call of the desk could not be carried out');
      return faultReply(isDiskFull(error) ? 'disk_full' : 'failed');
    }
  }

  async #holdRules({ holdings }: Paired, call: CallFacts, request: IncomingMessage): Promise<Reply> {
    const body = await readBody(request, MAX_RULES_BYTES);
    if (body === null || digestOf(body) !== call.digest) return faultReply('not_readable');
    const message = rulesMessageSchema.safeParse(parseJson(body.toString('utf8')));
    if (!message.success) return faultReply('not_readable');
    holdings.hold(message.data.rules, message.data.steadyMs);
    return jsonReply(200, {});
  }

  async #unpair({ holdings }: Paired, query: UnpairQuery): Promise<Reply> {
    holdings.acknowledge({ requests: query.acknowledgedRequests, keyless: query.acknowledgedKeyless });
    // What is being written is answered with 200 in a moment.
    await holdings.shut();
    // What strangers sent without a key is only ever a sample.
    if (query.discard === 'no' && holdings.waitingIn('requests') > 0) {
      holdings.reopen();
      return faultReply('not_drained');
    }
    await this.#deps.unpair();
    return jsonReply(200, {});
  }

  async #page(paired: Paired, query: PageQuery, response: ServerResponse): Promise<Reply> {
    const { holdings } = paired;
    holdings.acknowledge({ requests: query.acknowledgedRequests, keyless: query.acknowledgedKeyless });
    this.#deps.onPageCall();
    this.#held?.abort();
    const held = new AbortController();
    this.#held = held;
    const end = (): void => {
      held.abort();
    };
    response.once('close', end);
    const timer = setTimeout(end, query.waitMs);
    try {
      const first = this.#read(paired, query);
      if (first !== null) return first;
      await holdings.more(held.signal);
      return this.#read(paired, query) ?? this.#emptyPage(paired, query);
    } finally {
      clearTimeout(timer);
      if (this.#held === held) this.#held = null;
    }
  }

  /** Null where there is nothing. */
  #read(paired: Paired, query: PageQuery): Reply | null {
    const { holdings } = paired;
    const requests = holdings.read('requests', query.requests, PAGE_LIMITS);
    const keyless = holdings.read('keyless', query.keyless, PAGE_LIMITS);
    const isNothing = requests.throughSequence <= query.requests && keyless.throughSequence <= query.keyless;
    if (isNothing) return null;
    const body = encodePage(paired.state(), { requests, keyless });
    return { status: 200, body, type: 'page' };
  }

  #emptyPage(paired: Paired, { requests, keyless }: PageQuery): Reply {
    const parts = { requests: emptyPart(requests), keyless: emptyPart(keyless) };
    return { status: 200, body: encodePage(paired.state(), parts), type: 'page' };
  }
}

function emptyPart(throughSequence: number): PartContent {
  return { requests: [], throughSequence, unreadable: 0 };
}
