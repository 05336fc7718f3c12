/**
 * Calls of a mailbox that this desk is paired with: each is signed, and no reply counts that the mailbox did not sign for
 * just this call.
 */
import { randomBytes, type KeyObject } from 'node:crypto';
import type { z } from 'zod';
import type { MailboxProblem } from '../../../shared/contract/mailboxes.ts';
import {
  CALL_PATHS,
  type CallFault,
  MAX_MESSAGE_BYTES,
  MAX_PAGE_BYTES,
  type MailboxState,
  mailboxStateSchema,
  type PageQuery,
  type rulesMessageSchema,
  type UnpairQuery,
} from '../../platform/mailbox-link/mailbox-messages.ts';
import { type Page, readPage } from '../../platform/mailbox-link/page.ts';
import {
  CALL_HEADERS,
  digestOf,
  isReplySigned,
  replyHeadersSchema,
  signCall,
} from '../../platform/mailbox-link/signed-call.ts';
import { MailboxError } from './mailbox-error.ts';
import type { MailboxWire, WireCall } from './mailbox-wire.ts';
import { faultIn, problemOfStranger } from './read-reply.ts';

/** The first call of a session learns its name, and one that came behind a later one goes again. */
const MOST_TRIES = 4;

export interface MailboxClientDeps {
  readonly wire: MailboxWire;
  /** The mailbox's own name. */
  readonly mailboxId: string;
  /** Its Ed25519 public key. */
  readonly mailboxKey: KeyObject;
  /** This desk's Ed25519 key. */
  readonly deskKey: KeyObject;
}

export interface ArrivedPage extends Page {
  /** See `WireReply`. */
  readonly at: number;
}

interface SignedReply {
  readonly body: Buffer;
  readonly at: number;
}

type Unsigned = Pick<WireCall, 'method' | 'target' | 'body' | 'waitMs' | 'maxBytes' | 'signal'>;

/** Something waits in the mailbox, so it does not let go. */
export class NotDrained extends Error {
  override readonly name = 'NotDrained';
}

/** All of its calls throw MailboxError, or the system's error where there is no reply. */
export class MailboxClient {
  readonly #deps: MailboxClientDeps;
  #session = '';
  #counter = 0;

  constructor(deps: MailboxClientDeps) {
    this.#deps = deps;
  }

  async state(signal: AbortSignal): Promise<MailboxState> {
    const { body } = await this.#call({
      method: 'GET',
      target: CALL_PATHS.state,
      body: null,
      waitMs: 0,
      maxBytes: MAX_MESSAGE_BYTES,
      signal,
    });
    const state = mailboxStateSchema.safeParse(parseBody(body));
    if (!state.success) throw notReadable(state.error);
    return state.data;
  }

  async page(query: PageQuery, signal: AbortSignal): Promise<ArrivedPage> {
    const { body, at } = await this.#call({
      method: 'GET',
      target: `${CALL_PATHS.pages}?${wordsOf(query)}`,
      body: null,
      waitMs: query.waitMs,
      maxBytes: MAX_PAGE_BYTES,
      signal,
    });
    const page = readPage(body);
    if (page === null) throw notReadable(null);
    return { ...page, at };
  }

  /** Resolves when the mailbox has them on its disk. */
  async holdRules(message: z.infer<typeof rulesMessageSchema>, signal: AbortSignal): Promise<void> {
    await this.#call({
      method: 'PUT',
      target: CALL_PATHS.rules,
      body: Buffer.from(JSON.stringify(message)),
      waitMs: 0,
      maxBytes: MAX_MESSAGE_BYTES,
      signal,
    });
  }

  /** The mailbox belongs to nobody when it resolves, and has deleted everything. */
  async unpair(query: UnpairQuery, signal: AbortSignal): Promise<void> {
    await this.#call({
      method: 'DELETE',
      target: `${CALL_PATHS.pairing}?${wordsOf(query)}`,
      body: null,
      waitMs: 0,
      maxBytes: MAX_MESSAGE_BYTES,
      signal,
    });
  }

  async #call(unsigned: Unsigned): Promise<SignedReply> {
    for (let tries = 1; ; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each try needs what the one before has told
      const { reply, fault } = await this.#exchange(unsigned);
      if (fault === null) return reply;
      if (fault === 'not_drained') throw new NotDrained();
      if (fault !== 'session_over' || tries >= MOST_TRIES) throw new MailboxError(problemOf(fault));
    }
  }

  async #exchange(
    unsigned: Unsigned,
  ): Promise<{ readonly reply: SignedReply; readonly fault: CallFault | null }> {
    const { mailboxId, mailboxKey, deskKey, wire } = this.#deps;
    this.#counter += 1;
    const call = {
      mailboxId,
      method: unsigned.method,
      target: unsigned.target,
      session: this.#session,
      counter: this.#counter,
      nonce: randomBytes(16).toString('base64url'),
      digest: digestOf(unsigned.body ?? ''),
    };
    const headers = {
      [CALL_HEADERS.session]: call.session,
      [CALL_HEADERS.counter]: String(call.counter),
      [CALL_HEADERS.nonce]: call.nonce,
      [CALL_HEADERS.digest]: call.digest,
      [CALL_HEADERS.signature]: signCall(deskKey, call),
    };
    const { status, body, at, ...reply } = await wire.exchange({ ...unsigned, headers });
    const told = replyHeadersSchema.safeParse(reply.headers);
    if (!told.success) throw new MailboxError(problemOfStranger(status, body));
    const session = told.data[CALL_HEADERS.session];
    const counter = told.data[CALL_HEADERS.counter];
    const facts = { call, status, session, counter, digest: digestOf(body) };
    if (!isReplySigned(mailboxKey, facts, told.data[CALL_HEADERS.signature]))
      throw new MailboxError({ code: 'mailbox_not_trusted' });
    // Another session counts from its own beginning.
    this.#counter = session === this.#session ? Math.max(this.#counter, counter) : counter;
    this.#session = session;
    const fault = status === 200 ? null : (faultIn(body) ?? 'failed');
    return { reply: { body, at }, fault };
  }
}

function wordsOf(query: PageQuery | UnpairQuery): string {
  const words = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(words).toString();
}

function problemOf(fault: CallFault): MailboxProblem {
  switch (fault) {
    case 'disk_full':
      return { code: 'mailbox_disk_full' };
    case 'not_paired':
    case 'not_signed':
      return { code: 'mailbox_not_ours' };
    case 'session_over':
    case 'wrong_code':
    case 'already_paired':
    case 'too_many_tries':
    case 'not_readable':
    case 'not_drained':
    case 'failed':
      return { code: 'mailbox_failed' };
  }
}

function notReadable(cause: unknown): MailboxError {
  return new MailboxError({ code: 'mailbox_nonsense', what: 'not_readable' }, { cause });
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
