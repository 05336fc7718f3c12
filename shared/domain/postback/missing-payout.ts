/** What is said of an event about money that came without an amount, as far as the mapping knows. */
import type { PostbackEvent } from '../conversion/event.ts';
import type { Field } from './field.ts';
import type { Mapping } from './mapping.ts';
import type { Origins } from './pick-field.ts';
import { problem, type Problem } from './problem.ts';
import { findUnreadAmount } from './unread-amount.ts';

/** Events that are about money; a registration without an amount is as it should be. */
const WITH_MONEY: ReadonlySet<PostbackEvent> = new Set(['first_deposit', 'deposit', 'sale', 'rebill']);

/**
 * An amount under another name is asked about, until the person says what it is. "No amount came" is only said
 * where none did, and nothing where the person took all names of the payout away.
 */
export function missingPayout(
  fields: readonly Field[],
  origins: Origins,
  mapping: Mapping,
  event: PostbackEvent | null,
): Problem | null {
  if (event === null || mapping.fields.payout.length === 0) return null;
  const hasMoney = WITH_MONEY.has(event);
  // Some networks pay for a lead, others when it is a sale.
  if (!hasMoney && event !== 'lead') return null;
  const unread = findUnreadAmount(fields, origins, mapping);
  if (unread !== null) return problem('payout_unread', 'warning', unread.name, unread.value);
  return hasMoney ? problem('payout_missing', 'note', mapping.fields.payout[0] ?? null) : null;
}
