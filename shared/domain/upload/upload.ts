/** Upload files: conversions in the forms that trackers and ad networks read. What all of the forms share. */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { ConversionId } from '../ids.ts';

export const UPLOAD_FORMATS = ['keitaro', 'voluum', 'binom', 'binom_1', 'google_ads'] as const;
export type UploadFormat = (typeof UPLOAD_FORMATS)[number];

/** Why a postback is in none of the files, in the order in which that is asked. */
export const LEFT_OUT_REASONS = [
  'no_conversion',
  'test',
  'withdrawn',
  'rejected',
  'repeat',
  'no_amount',
  'no_currency',
  'no_google_id',
  'too_old',
  'same_click',
  'unwritable',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** The ids that Google Ads gives to a click, as they came with a postback. */
export interface GoogleIds {
  readonly gclid: string | null;
  readonly gbraid: string | null;
  readonly wbraid: string | null;
}

/** What is known of the conversion that a postback is about, as it is now. */
export interface UploadConversion {
  readonly id: ConversionId;
  readonly clickId: string;
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  /** Millionths of `currency`; null when unknown. */
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  /** When it happened, UTC milliseconds. */
  readonly atMs: number;
  readonly isTest: boolean;
  /** Nothing is left that is about it, or the person voided it. */
  readonly isVoid: boolean;
  /** More than one postback is about it. */
  readonly isRepeated: boolean;
  readonly googleIds: GoogleIds;
}

export interface UploadOptions {
  readonly format: UploadFormat;
  /** Of the conversion action in Google Ads, letter by letter. */
  readonly conversionName: string;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

export type UploadLine =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'left_out'; readonly reason: LeftOutReason };

/** One form. Each in a file of its own, with the page where it was read. */
export interface UploadForm {
  /** Lines of conversions in one file; null where its maker names no limit. */
  readonly maxLines: number | null;
  readonly extension: 'txt' | 'csv';
  /** The beginning of each file. */
  readonly head: string;
  /** Whether a line says in which currency its amount is. Where not, the other side takes all of them for its own. */
  readonly hasCurrency: boolean;
  /** It takes one conversion of a click and drops the others. */
  readonly isOncePerClick: boolean;
  line(conversion: UploadConversion, options: UploadOptions): UploadLine;
}

export function leftOut(reason: LeftOutReason): UploadLine {
  return { kind: 'left_out', reason };
}
