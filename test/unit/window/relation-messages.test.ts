import { expect, test } from 'vitest';
import { verdictOf } from '../../../renderer/features/inbox/detail/verdict.ts';
import { relationMessages } from '../../../renderer/features/inbox/relation-messages.ts';
import type { Relation } from '../../../shared/domain/conversion/relation.ts';
import { en } from '../../../shared/text/en.ts';
import { postbackWith } from './postback-view.ts';

type Change = Extract<Relation, { kind: 'change' }>;
const change = (part: Partial<Change>): Change => ({
  kind: 'change',
  afterMs: 5_000,
  event: null,
  status: null,
  payout: null,
  ...part,
});
const usd = (micros: number | null) => ({ micros, currency: micros === null ? null : 'USD' });
const rejected = { from: 'approved', to: 'rejected' } as const;

test.each([
  [
    'a rejection without an amount',
    change({ status: rejected, payout: { from: usd(20e6), to: usd(null) } }),
    'approved → rejected, 5 s later',
  ],
  [
    'a rejection of what had no status',
    change({ status: { from: null, to: 'rejected' }, payout: { from: usd(20e6), to: usd(null) } }),
    '→ rejected, 5 s later',
  ],
  [
    'an amount alone that is gone',
    change({ payout: { from: usd(20e6), to: usd(null) } }),
    'payout $20.00 USD removed, 5 s later',
  ],
  [
    'an amount where there was none',
    change({ payout: { from: usd(null), to: usd(20e6) } }),
    'payout $20.00 USD, 5 s later',
  ],
  [
    'another amount',
    change({ payout: { from: usd(20e6), to: usd(0) } }),
    'payout $20.00 USD → $0.00 USD, 5 s later',
  ],
  [
    'all of it',
    change({
      event: { from: 'lead', to: 'sale' },
      status: { from: 'pending', to: 'approved' },
      payout: { from: usd(null), to: usd(20e6) },
    }),
    'Lead → Sale, pending → approved, payout $20.00 USD, 5 s later',
  ],
] as const)('%s is told without a dash for what is not there', (_name, relation, expected) => {
  expect(relationMessages(relation, en)?.message).toBe(expected);
});

test('the headline of a change says once what was and what is', () => {
  const relation = change({ status: rejected, payout: { from: usd(20e6), to: usd(null) } });
  const detail = postbackWith({ relation, status: 'rejected', payout: null });
  expect(verdictOf(detail, en).title).toBe('First deposit: approved → rejected, 5 s later');
});
