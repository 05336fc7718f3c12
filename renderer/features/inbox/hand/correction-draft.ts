/** A correction while it is typed, and what of it is sent. Pure. */
import type { Correction } from '../../../../shared/contract/conversions.ts';
import type { ConversionView } from '../../../../shared/contract/postbacks.ts';
import type { ConversionStatus, PostbackEvent } from '../../../../shared/domain/conversion/event.ts';
import { type MoneyDraft, readMoney } from './money-draft.ts';

export interface CorrectionDraft extends MoneyDraft {
  readonly event: PostbackEvent;
  /** Empty where it has none. */
  readonly status: ConversionStatus | '';
  readonly isVoid: boolean;
  readonly why: string;
}

export function draftOf({ event, status, payout, currency, isVoid }: ConversionView): CorrectionDraft {
  return { event, status: status ?? '', payout: payout ?? '', currency: currency ?? '', isVoid, why: '' };
}

/** What differs, with the reason; null where nothing does, or something cannot be used. */
export function correctionOf(before: ConversionView, draft: CorrectionDraft): Correction | null {
  const why = draft.why.trim();
  const reason = why === '' ? {} : { why };
  if (draft.isVoid) return before.isVoid ? null : { isVoid: true, ...reason };
  const money = readMoney(draft);
  if (money === null) return null;
  const changes: Correction = {
    ...(draft.event !== before.event ? { event: draft.event } : {}),
    ...(draft.status !== '' && draft.status !== before.status ? { status: draft.status } : {}),
    ...(money.payout !== before.payout ? { payout: money.payout } : {}),
    ...(money.currency !== before.currency ? { currency: money.currency } : {}),
    ...(before.isVoid ? { isVoid: false } : {}),
  };
  return Object.keys(changes).length === 0 ? null : { ...changes, ...reason };
}
