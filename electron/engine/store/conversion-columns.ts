/** A row of the table `conversions`, as it is stored and as the engine uses it. */
import { z } from 'zod';
import { conversionIdSchema, networkIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
import {
  type ConversionStatus,
  EVENTS,
  type PostbackEvent,
  STATUSES,
} from '../../../shared/domain/conversion/event.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { Corrections } from '../../../shared/domain/conversion/hand-entry.ts';
import type { Worth } from '../../../shared/domain/money/rates/worth.ts';
import type { StoredValue } from './columns.ts';

export interface StoredConversion {
  id: string;
  network_id: string;
  click_id: string;
  event: string;
  identity: string;
  status: string | null;
  is_on_hold: number;
  payout_micros: number | null;
  currency: string | null;
  first_postback_id: string;
  last_postback_id: string;
  created_at_ms: number;
  updated_at_ms: number;
  test: number;
  postback_count: number;
  version: number;
  voided_at_ms: number | null;
  corrections: string | null;
}

const eventSchema = z.enum(EVENTS);
const statusSchema = z.enum(STATUSES).nullable();
const correctionsSchema = z.object({
  event: eventSchema.nullable(),
  status: z.object({ status: statusSchema, isOnHold: z.boolean() }).nullable(),
  payout: z.object({ micros: z.number().int().nullable(), currency: z.string().nullable() }).nullable(),
  isVoid: z.boolean(),
}) satisfies z.ZodType<Corrections>;

/** All but the id, in the order of `storedConversion`. */
export const CONVERSION_COLUMNS = [
  'network_id',
  'click_id',
  'event',
  'identity',
  'status',
  'is_on_hold',
  'payout_micros',
  'currency',
  'first_postback_id',
  'last_postback_id',
  'created_at_ms',
  'updated_at_ms',
  'test',
  'postback_count',
  'version',
  'voided_at_ms',
  'corrections',
  'worth_micros',
  'worth_currency',
  'rate_id',
] as const;

/** @throws ZodError for what is none */
export function readEvent(stored: string): PostbackEvent {
  return eventSchema.parse(stored);
}

/** @throws ZodError for what is none */
export function readStatus(stored: string | null): ConversionStatus | null {
  return statusSchema.parse(stored);
}

export function readConversion(row: StoredConversion): Conversion {
  return {
    id: conversionIdSchema.parse(row.id),
    networkId: networkIdSchema.parse(row.network_id),
    clickId: row.click_id,
    event: readEvent(row.event),
    identity: row.identity,
    status: readStatus(row.status),
    isOnHold: row.is_on_hold === 1,
    payoutMicros: row.payout_micros,
    currency: row.currency,
    firstPostbackId: postbackIdSchema.parse(row.first_postback_id),
    lastPostbackId: postbackIdSchema.parse(row.last_postback_id),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    test: row.test === 1,
    postbackCount: row.postback_count,
    version: row.version,
    voidedAtMs: row.voided_at_ms,
    corrections: row.corrections === null ? null : correctionsSchema.parse(JSON.parse(row.corrections)),
  };
}

/** In the order of `CONVERSION_COLUMNS`: it runs for nearly every postback, and binding by names takes three times as long. */
export function storedConversion(row: Conversion, worth: Worth | null): readonly StoredValue[] {
  return [
    row.networkId,
    row.clickId,
    row.event,
    row.identity,
    row.status,
    Number(row.isOnHold),
    row.payoutMicros,
    row.currency,
    row.firstPostbackId,
    row.lastPostbackId,
    row.createdAtMs,
    row.updatedAtMs,
    Number(row.test),
    row.postbackCount,
    row.version,
    row.voidedAtMs,
    row.corrections === null ? null : JSON.stringify(row.corrections),
    worth?.micros ?? null,
    worth?.currency ?? null,
    worth?.rateId ?? null,
  ];
}
