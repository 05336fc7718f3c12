/** What a search asks of a postback beyond its columns, as functions of SQL: they read its bytes anew. */
import { isInRange, parseIp, parseIpRange } from '../../../shared/domain/access/ip.ts';
import { SIGNED_BYTES } from '../../../shared/domain/access/signature.ts';
import { SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import { isOfTime, timeKey } from '../../../shared/domain/insights/dimension-keys.ts';
import { isInsightDimension } from '../../../shared/domain/insights/insight.ts';
import { createZoneDays, isTimeZone, type ZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { BODY_STATES } from '../../../shared/domain/postback/fields.ts';
import type { SqlFunction } from '../../platform/database.ts';
import { hasField, hasText, type SearchedPostback } from '../postback/searched-text.ts';
import { TIME_KEY_FUNCTION } from '../store/search/began-condition.ts';
import { ADDRESS_FUNCTION, PARAM_FUNCTION, TEXT_FUNCTION } from '../store/search/condition.ts';
import { foldText } from '../store/search/trigrams.ts';

export const searchFunctions: Readonly<Record<string, SqlFunction>> = {
  [TEXT_FUNCTION]: (wanted, ...stored) => {
    const { postback, key } = postbackIn(stored);
    return Number(hasText(postback, key, foldText(textIn(wanted))));
  },
  [PARAM_FUNCTION]: (name, wanted, how, ...stored) => {
    const { postback, key } = postbackIn(stored);
    const value = textIn(wanted).toLowerCase();
    const fits = (found: string): boolean => {
      if (how === 'has') return true;
      const lower = found.toLowerCase();
      return how === 'prefix' ? lower.startsWith(value) : lower === value;
    };
    return Number(hasField(postback, key, textIn(name), fits));
  },
  [TIME_KEY_FUNCTION]: (dimension, zone, atMs) => {
    const named = textIn(dimension);
    if (!isInsightDimension(named) || !isOfTime(named)) return null;
    return timeKey(named, Math.floor((Number(atMs) + offsetAt(textIn(zone), Number(atMs))) / SLOT_MS));
  },
  [ADDRESS_FUNCTION]: (wanted, address) => {
    const range = parseIpRange(textIn(wanted));
    const bytes = parseIp(textIn(address));
    return Number(range !== null && bytes !== null && isInRange(bytes, range));
  },
};

const zones = new Map<string, ZoneDays | null>();
const MOST_ZONES = 50;

/** Of a zone that there is not, UTC. */
function offsetAt(zone: string, atMs: number): number {
  const name = zone === '' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
  const known = zones.get(name);
  const days = known === undefined && isTimeZone(name) ? createZoneDays(name) : (known ?? null);
  if (zones.size >= MOST_ZONES) zones.clear();
  zones.set(name, days);
  return days?.offsetAt(atMs) ?? 0;
}

/** In the order in which `condition.ts` hands them over. */
function postbackIn(stored: readonly unknown[]): {
  readonly postback: SearchedPostback;
  readonly key: string | null;
} {
  const [head, body, state, index, count, signedBytes, digest, key, clickId, transactionId, eventWord] =
    stored;
  const bytes = SIGNED_BYTES.find((each) => each === signedBytes);
  const postback: SearchedPostback = {
    head: bytesIn(head),
    body: bytesIn(body),
    bodyState: BODY_STATES.find((each) => each === state) ?? 'whole',
    signature: bytes === undefined || typeof digest !== 'string' ? null : { bytes, digest },
    place: { index: Number(index), count: Number(count) },
    clickId: textOrNull(clickId),
    transactionId: textOrNull(transactionId),
    eventWord: textOrNull(eventWord),
  };
  return { postback, key: textOrNull(key) };
}

function bytesIn(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
