/** What the macros of a template stand for: from a stored conversion, or from a sample. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { countryOf } from '../../../shared/domain/postback/country.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import { toldMoney } from '../../../shared/domain/forward/amount.ts';
import { payoutDelta, type ToldVersion } from '../../../shared/domain/forward/later-changes.ts';
import { type MacroValues, paramValue } from '../../../shared/domain/forward/macro-values.ts';
import { secretMark } from '../../../shared/domain/forward/secret-marks.ts';
import { eventWord, statusWord } from '../../../shared/domain/forward/status-words.ts';
import { isNothing } from '../../../shared/domain/postback/nothing.ts';
import { isUnfilled, isUnfilledId } from '../../../shared/domain/postback/unfilled.ts';
import { withoutEnds } from '../../../shared/domain/without-ends.ts';
import { microsToText } from '../../../shared/domain/money/money.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { DestinationRow } from '../store/destinations-table.ts';

export interface ValueSource {
  readonly clickId: string | null;
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  readonly networkName: string;
  readonly receivedAtMs: number;
  /** By the network's own clock; null where it does not say. */
  readonly occurredAtMs: number | null;
  /** The same for every attempt and replay of this event of the conversion. */
  readonly eventId: string;
  readonly fields: readonly Field[];
  /** Of the conversion, from 1. */
  readonly version: number;
  /** What the destination was told of the conversion before; null for nothing. */
  readonly before: ToldVersion | null;
}

/** The constant that names the field with Facebook's click id, where that is not `fbclid`. */
const FBCLID_FIELD = 'fbclid_field';

/** The destination's own word for the event goes before ours. */
export function macroValues(
  source: ValueSource,
  destination: Pick<DestinationRow, 'events' | 'rules' | 'constants' | 'request'>,
): MacroValues {
  const params = paramsOf(source.fields);
  const { event, status, before } = source;
  const { rules } = destination;
  const money = toldMoney(source, rules);
  const moneyBefore = before === null ? null : toldMoney(before, rules);
  const atMs = source.occurredAtMs ?? source.receivedAtMs;
  return {
    clickid: source.clickId ?? '',
    event: event === null ? '' : eventWord(event, status, destination, destination.request),
    status: statusWord(status, destination),
    payout: amountText(money.payoutMicros),
    currency: money.currency ?? '',
    txid: source.transactionId ?? '',
    network: source.networkName,
    receivedAt: toIso(source.receivedAtMs),
    time: String(Math.floor(atMs / 1_000)),
    eventId: source.eventId,
    country: countryOf(source.fields) ?? '',
    fbc: fbcOf(params, destination.constants, atMs),
    previousStatus: statusWord(before?.status ?? null, destination),
    previousPayout: amountText(moneyBefore?.payoutMicros ?? null),
    version: String(source.version),
    payoutDelta: event === null ? '' : amountText(payoutDelta({ ...source, event }, before, rules)),
    params,
    constants: new Map(
      destination.constants.map((each) => [each.name, each.isSecret ? secretMark(each.name) : each.value]),
    ),
  };
}

/** What `{param.NAME}` stands for. Of two fields with one name the first counts, as in parsing. */
export function paramsOf(fields: readonly Field[]): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  for (const { name, alias, value } of fields) {
    if (!params.has(name)) params.set(name, sendable(value));
    if (alias !== undefined && !params.has(alias)) params.set(alias, sendable(value));
  }
  return params;
}

function amountText(micros: number | null): string {
  return micros === null ? '' : microsToText(micros);
}

/** A macro that was not replaced, or a word for "none", would be taken for a value by whoever gets it. */
function sendable(value: string): string {
  return isNothing(value, 'text') || isUnfilled(value) ? '' : withoutWrapping(value);
}

/** Blanks, line breaks, and what nobody sees. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/u;
const QUOTES = ['"', "'", '`'];

/** Without what a paste or a template put around it; what stands in its midst is the network's own. */
function withoutWrapping(value: string): string {
  const plain = withoutEnds(value, INVISIBLE);
  const quote = plain.charAt(0);
  const inner = plain.slice(1, -1);
  const isQuoted =
    plain.length > 2 && QUOTES.includes(quote) && plain.endsWith(quote) && !inner.includes(quote);
  return isQuoted ? withoutEnds(inner, INVISIBLE) : plain;
}

/**
 * `fb.1.<ms>.<fbclid>` (developers.facebook.com, Conversions API, fbp and fbc parameters; 2026-11). The case of
 * the id matters, so it is taken as it came; the moment of the click is not known, that of the event stands in.
 */
function fbcOf(
  params: ReadonlyMap<string, string>,
  constants: DestinationRow['constants'],
  atMs: number,
): string {
  const ready = paramValue(params, 'fbc');
  if (ready !== '' && isFacebookId('fbc', ready.slice(ready.lastIndexOf('.') + 1))) return ready;
  const named = constants.find((each) => each.name === FBCLID_FIELD)?.value ?? '';
  const field = named === '' ? 'fbclid' : named;
  const fbclid = paramValue(params, field);
  return isFacebookId(field, fbclid) ? `fb.1.${atMs}.${fbclid}` : '';
}

function isFacebookId(field: string, value: string): boolean {
  return (
    !isNothing(value, 'id') &&
    !isUnfilledId(value, { field, macros: ['{fbclid}', '{fbc}'], idLengths: new Map() })
  );
}

/** A made-up conversion for a test of a destination that has seen none yet. */
export function sampleSource(event: PostbackEvent, nowMs: number): ValueSource {
  const hasMoney = event !== 'registration' && event !== 'install';
  return {
    clickId: 'test-click-123456',
    event,
    status: 'approved',
    payoutMicros: hasMoney ? 60_000_000 : null,
    currency: hasMoney ? 'USD' : null,
    transactionId: 'test-tx-1',
    networkName: 'Test',
    receivedAtMs: nowMs,
    occurredAtMs: null,
    eventId: `test-${nowMs}`,
    fields: [],
    version: 1,
    before: null,
  };
}
