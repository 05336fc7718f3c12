/** Whether a call is the desk's, and counts only once. */
import { randomBytes, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { CallFault } from '../platform/mailbox-link/mailbox-messages.ts';
import {
  CALL_HEADERS,
  type CallFacts,
  callHeadersSchema,
  isCallSigned,
} from '../platform/mailbox-link/signed-call.ts';

export interface GuardedCall {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export type Verdict =
  | { readonly kind: 'let_in'; readonly call: CallFacts }
  /** Signed by the desk, and not to be carried out. */
  | { readonly kind: 'refused'; readonly call: CallFacts; readonly fault: CallFault }
  /** From nobody that is known. */
  | { readonly kind: 'stranger' };

export class CallGuard {
  readonly #mailboxId: string;
  readonly #deskKey: KeyObject;
  /** Another one after each start: calls of before count for nothing. */
  readonly session = randomBytes(16).toString('base64url');
  #counter = 0;

  /** @param deskKey its Ed25519 public key */
  constructor(mailboxId: string, deskKey: KeyObject) {
    this.#mailboxId = mailboxId;
    this.#deskKey = deskKey;
  }

  /** The last that was taken. */
  get counter(): number {
    return this.#counter;
  }

  check({ method, target, headers }: GuardedCall): Verdict {
    const read = callHeadersSchema.safeParse(headers);
    if (!read.success) return { kind: 'stranger' };
    const call = {
      mailboxId: this.#mailboxId,
      method,
      target,
      session: read.data[CALL_HEADERS.session],
      counter: read.data[CALL_HEADERS.counter],
      nonce: read.data[CALL_HEADERS.nonce],
      digest: read.data[CALL_HEADERS.digest],
    };
    if (!isCallSigned(this.#deskKey, call, read.data[CALL_HEADERS.signature])) return { kind: 'stranger' };
    const isNext = call.session === this.session && call.counter > this.#counter;
    if (!isNext) return { kind: 'refused', call, fault: 'session_over' };
    this.#counter = call.counter;
    return { kind: 'let_in', call };
  }
}
