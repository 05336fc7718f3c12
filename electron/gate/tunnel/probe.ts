/**
 * Asks our own public URL whether it leads to us. A socket that is open and an address that looks
 * right prove nothing; a fresh nonce that only this process can answer does.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { SenderHeader } from '../../../shared/contract/receiver.ts';
import { type ProbeGuise, probeHeaders } from './probe-guises.ts';
import { AWKWARD_VALUE, PROBE_PATH } from '../../platform/probe-way.ts';
import { SHARED_KEY } from './probe-marks.ts';
import { headersTold, madeUpSender, readHeadersTold } from './probe-senders.ts';
import { type ProbeOutcome, type ProbeReply, readReply } from './probe-reply.ts';
import { networkFailure } from './network-failure.ts';
import { type ProbeSend, sendProbe } from './probe-send.ts';

export interface ProbeResult {
  readonly outcome: ProbeOutcome;
  /** In which headers the sender is named on this way; null when the probe did not come back. */
  readonly headersTold: readonly SenderHeader[] | null;
  readonly durationMs: number;
}

export interface ProbeOptions {
  readonly signal?: AbortSignal;
  readonly guise?: ProbeGuise;
  /** An address that leads into a private network is not asked. */
  readonly isPublicOnly?: boolean;
}

export interface Probe {
  /**
   * What the receiver answers on `PROBE_PATH`; null for 404. Costs two hashes and stores nothing. Another copy of
   * this program learns that one is here, and a stranger nothing: for him this path is one that does not exist.
   */
  answer(query: URLSearchParams, headers?: IncomingHttpHeaders): string | null;
  /** Sends one probe, as a program if nothing else is said. Never rejects; an abort reads as `timed_out`. */
  check(baseUrl: string, timeoutMs: number, options?: ProbeOptions): Promise<ProbeResult>;
}

/** @param secret at least 32 random bytes, new in each process, known to nobody else */
export function createProbe(secret: Buffer = randomBytes(32), send: ProbeSend = sendProbe): Probe {
  return {
    answer: (query, headers = {}) => answer(secret, query, headers),
    check: async (baseUrl, timeoutMs, { signal, guise = 'program', isPublicOnly = false } = {}) =>
      check(secret, (url, abort, sender) => send(url, abort, probeHeaders(guise, sender), isPublicOnly), {
        baseUrl,
        timeoutMs,
        signal,
      }),
  };
}

function answer(secret: Buffer, query: URLSearchParams, headers: IncomingHttpHeaders): string | null {
  const nonce = query.get('n') ?? '';
  if (!/^[A-Za-z0-9_-]{22}$/.test(nonce)) return null;
  const arrived = (query.get('x') ?? '').slice(0, 100);
  if (isSame(query.get('s') ?? '', sign(secret, 'ask', nonce))) {
    const told = headersTold(headers, nonce).join(',');
    return `${sign(secret, 'answer', nonce)} ${Buffer.from(arrived).toString('base64url')} ${told}`;
  }
  const isAnotherCopy = isSame(query.get('k') ?? '', sign(SHARED_KEY, 'ask', nonce));
  return isAnotherCopy ? sign(SHARED_KEY, 'answer', nonce) : null;
}

async function check(
  secret: Buffer,
  send: (url: string, signal: AbortSignal, sender: string) => Promise<ProbeReply>,
  { baseUrl, timeoutMs, signal }: { baseUrl: string; timeoutMs: number; signal: AbortSignal | undefined },
): Promise<ProbeResult> {
  const nonce = randomBytes(16).toString('base64url');
  const signatures = `s=${sign(secret, 'ask', nonce)}&k=${sign(SHARED_KEY, 'ask', nonce)}`;
  const query = `n=${nonce}&${signatures}&x=${encodeURIComponent(AWKWARD_VALUE)}`;
  const startedAt = performance.now();
  let told: readonly SenderHeader[] | null = null;
  const outcome = await ask(
    (url, abort) => send(url, abort, madeUpSender(nonce)),
    `${baseUrl}${PROBE_PATH}?${query}`,
    timeoutMs,
    signal,
    (reply) => {
      const read = readReply(reply, sign(secret, 'answer', nonce));
      // Both carry our signature: it came back to us, with its query changed or not.
      if (read.kind === 'ok' || read.kind === 'changed_query') {
        told = readHeadersTold(reply.body.trim().split(' ')[2] ?? '');
      }
      return read;
    },
  );
  return { outcome, headersTold: told, durationMs: Math.round(performance.now() - startedAt) };
}

async function ask(
  send: (url: string, signal: AbortSignal) => Promise<ProbeReply>,
  url: string,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  read: (reply: ProbeReply) => ProbeOutcome,
): Promise<ProbeOutcome> {
  // A timer of our own: AbortSignal.timeout is not freed before it fires.
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, timeoutMs);
  const signals = signal === undefined ? [abort.signal] : [abort.signal, signal];
  try {
    return read(await send(url, AbortSignal.any(signals)));
  } catch (error) {
    if (abort.signal.aborted || signal?.aborted === true) return { kind: 'timed_out', timeoutMs };
    const failure = networkFailure(error);
    if (failure.kind === 'timed_out') return { kind: 'timed_out', timeoutMs };
    return failure;
  } finally {
    clearTimeout(timer);
  }
}

function sign(secret: Buffer, purpose: 'ask' | 'answer', nonce: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${nonce}`).digest('base64url');
}

function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
