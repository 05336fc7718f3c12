/** A conversion that never came, while it is typed, and what of it is sent. Pure. */
import { type AddConversion, addConversionSchema } from '../../../../shared/contract/conversions.ts';
import type { Network } from '../../../../shared/contract/networks.ts';
import type { ConversionStatus, PostbackEvent } from '../../../../shared/domain/conversion/event.ts';
import { type MoneyDraft, readMoney } from './money-draft.ts';

export interface AddDraft extends MoneyDraft {
  /** Empty until one is chosen. */
  readonly networkId: string;
  readonly clickId: string;
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | '';
  readonly transactionId: string;
  /** `2026-11-22T18:05` in local time; empty for now, null for what cannot be read: that is not now. */
  readonly time: string | null;
  readonly why: string;
}

/** @param networks with one of them there is nothing to choose */
export function emptyAddition(networks: readonly Pick<Network, 'id'>[]): AddDraft {
  const [only, ...others] = networks;
  return {
    networkId: only !== undefined && others.length === 0 ? only.id : '',
    clickId: '',
    event: 'first_deposit',
    status: 'approved',
    payout: '',
    currency: '',
    transactionId: '',
    time: '',
    why: '',
  };
}

/** Null where something is missing or cannot be used. */
export function additionOf(draft: AddDraft): AddConversion | null {
  const money = readMoney(draft);
  const why = draft.why.trim();
  if (draft.time === null) return null;
  const atMs = draft.time === '' ? null : Date.parse(draft.time);
  if (money === null || (atMs !== null && Number.isNaN(atMs))) return null;
  const { networkId, clickId, event, status, transactionId } = draft;
  const addition = addConversionSchema.safeParse({
    networkId,
    clickId,
    event,
    ...money,
    ...(status !== '' ? { status } : {}),
    ...(transactionId !== '' ? { transactionId } : {}),
    ...(atMs !== null ? { occurredAt: new Date(atMs).toISOString() } : {}),
    ...(why !== '' ? { why } : {}),
  });
  return addition.success ? addition.data : null;
}
