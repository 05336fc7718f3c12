/** One line of a file as the postback that it says, or why it says none. */
import { isCorrection, type LineFault, readImportLine } from '../../../shared/domain/import/import-line.ts';
import { type NetworkId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { unitsToMicros } from '../../../shared/domain/money/money.ts';
import { NOTHING_READ } from '../../../shared/domain/postback/parsed-postback.ts';
import { isIdOfOurs } from '../../platform/ids.ts';
import { isWithin } from '../../platform/json-bounds.ts';
import { parseJson } from '../../platform/parse-json.ts';
import type { ReadEntry } from './import-calls.ts';

export type LineReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bad'; readonly fault: LineFault }
  | { readonly kind: 'correction' }
  | { readonly kind: 'unknown_network'; readonly name: string | null }
  | { readonly kind: 'entry'; readonly entry: ReadEntry };

export interface LineContext {
  readonly networks: ReadonlyMap<string, NetworkId>;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

/** What an export writes is flat but for two lists. */
const BOUNDS = { depth: 4, values: 20_000 };
/** Clocks differ by that much. */
const FUTURE_MS = 5 * 60_000;
/** Of a network that is not here: as much as is shown of it. */
const MAX_NAME = 200;
const FURTHER = /\.\d{3}$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How names of networks are compared. */
export function networkKey(name: string): string {
  return name.trim().toLowerCase();
}

/** @param bytes of the line; null for one that is too long */
export function readLine(bytes: Buffer | null, { networks, nowMs }: LineContext): LineReading {
  if (bytes === null) return { kind: 'bad', fault: 'too_long' };
  const text = decode(bytes);
  if (text === null) return { kind: 'bad', fault: 'not_utf8' };
  if (text.trim() === '') return { kind: 'empty' };
  if (!isWithin(bytes, BOUNDS)) return { kind: 'bad', fault: 'not_json' };
  const json = parseJson(text);
  if (json === null) return { kind: 'bad', fault: 'not_json' };
  const line = readImportLine(json);
  if (line === null) return { kind: 'bad', fault: 'not_export' };
  const receivedAtMs = Date.parse(line.receivedAt);
  if (!isIdOfOurs(line.id.replace(FURTHER, '')) || isInFuture(line.id, receivedAtMs, nowMs))
    return { kind: 'bad', fault: 'wrong_id' };
  if (isCorrection(line)) return { kind: 'correction' };
  const networkId = line.network === null ? undefined : networks.get(networkKey(line.network));
  if (networkId === undefined)
    return { kind: 'unknown_network', name: line.network?.slice(0, MAX_NAME) ?? null };
  const { clickId, event, eventWord, status, statusWord, payout, currency, transactionId, isHeld } = line;
  return {
    kind: 'entry',
    entry: {
      id: postbackIdSchema.parse(line.id),
      networkId,
      receivedAtMs,
      test: line.isTest,
      method: line.method,
      head: line.method === '' ? Buffer.alloc(0) : headOf(line.method, line.target),
      body: Buffer.from(line.body),
      remoteAddress: line.sender,
      parsed: {
        ...NOTHING_READ,
        clickId,
        event,
        eventWord,
        status,
        statusWord,
        currency,
        transactionId,
        isHeld,
        payoutMicros: payout === null ? null : unitsToMicros(payout),
      },
    },
  };
}

function decode(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Its first 48 bits are a time: one that lies ahead would stand before all that is received from now on. */
function isInFuture(id: string, receivedAtMs: number, nowMs: number): boolean {
  const idMs = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return Math.max(idMs, receivedAtMs) > nowMs + FUTURE_MS;
}

/** Heads are kept one byte for each sign; a key that the export masked stays masked. */
function headOf(method: string, target: string): Buffer {
  const line = `${method} ${target} HTTP/1.1\r\n\r\n`;
  return Buffer.from(line.replaceAll(/[^\u0020-\u00ff\r\n]/g, '*'), 'latin1');
}
