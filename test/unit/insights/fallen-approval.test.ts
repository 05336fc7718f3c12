/** Which network is said to approve less: where both rates are of enough, and the fall is one. */
import { expect, test } from 'vitest';
import { fallenApprovals } from '../../../renderer/features/insights/fallen-approval.ts';
import type { InsightFiguresView } from '../../../shared/contract/insights.ts';

const NOTHING: InsightFiguresView = {
  registrations: 0,
  firstDeposits: 0,
  deposits: 0,
  conversions: 0,
  approved: 0,
  onHold: 0,
  rejected: 0,
  unrated: 0,
  earned: 0,
  heldMoney: 0,
  rejectedMoney: 0,
  paid: 0,
  withoutRate: 0,
};
const rated = (network: string, approved: number, rejected: number) => ({
  ...NOTHING,
  keys: [network],
  approved,
  rejected,
});

test('the deepest fall first, and none where too little was decided, or it is how rates go', () => {
  const before = [
    rated('deep', 19, 1),
    rated('shallow', 17, 3),
    rated('steady', 20, 2),
    rated('few', 5, 0),
    rated('was few', 9, 0),
  ];
  const now = [
    rated('shallow', 14, 6),
    rated('deep', 8, 12),
    rated('steady', 19, 3),
    rated('few', 0, 40),
    rated('was few', 1, 20),
    rated('new', 0, 30),
  ];
  const fallen = fallenApprovals(now, before);
  expect(fallen.map(({ networkId }) => networkId)).toEqual(['deep', 'shallow']);
  expect(fallen[0]).toMatchObject({ rejected: 12, decided: 20 });
  expect(fallen[0]?.fellBy).toBeCloseTo(0.55, 6);
});
