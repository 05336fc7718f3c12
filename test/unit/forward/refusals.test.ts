import { expect, test } from 'vitest';
import {
  afterPass,
  afterRefusals,
  ANY_REFUSALS,
  EQUAL_REFUSALS,
  NOTHING_REFUSED,
  type Refusal,
  type RefusalWatch,
} from '../../../shared/domain/forward/refusals.ts';
import { deliveryIdSchema } from '../../../shared/domain/ids.ts';

const idOf = (index: number) => deliveryIdSchema.parse(`d${index}`);
const refusal = (index: number, answer = '404', clickKey = `click ${index}`): Refusal => ({
  id: idOf(index),
  clickKey,
  answer,
});
const refusals = (count: number, from = 0): Refusal[] =>
  Array.from({ length: count }, (_, index) => refusal(from + index));
const after = (more: readonly Refusal[], watch: RefusalWatch = NOTHING_REFUSED) => afterRefusals(watch, more);

test('the same answer to five clicks in a row is the destination’s, and all five wait again', () => {
  expect(after(refusals(EQUAL_REFUSALS - 1))).toMatchObject({ watch: { isAtFault: false }, giveBack: [] });
  const judged = after(refusals(EQUAL_REFUSALS));
  expect(judged.watch.isAtFault).toBe(true);
  expect(judged.giveBack).toEqual(refusals(EQUAL_REFUSALS).map(({ id }) => id));
  // What was under way then, or is refused as a probe, waits as well.
  expect(after([refusal(9, '403')], judged.watch)).toMatchObject({
    watch: { isAtFault: true },
    giveBack: [idOf(9)],
  });
});

test('one click that is refused again and again says nothing of others', () => {
  const ofOne = Array.from({ length: 50 }, (_, index) => refusal(index, '404', 'one click'));
  expect(after(ofOne).watch.isAtFault).toBe(false);
});

test('what passes in between, or another answer, begins the row anew', () => {
  const four = after(refusals(EQUAL_REFUSALS - 1)).watch;
  expect(after([refusal(9)], afterPass(four, [])).watch.isAtFault).toBe(false);
  const changed = after([refusal(9, '403')], four).watch;
  expect(after(refusals(EQUAL_REFUSALS - 1, 20), changed).watch.isAtFault).toBe(false);
  expect(after(refusals(EQUAL_REFUSALS, 20), changed).watch.isAtFault).toBe(true);
});

test('changing answers to everything are judged too, later', () => {
  const changing = Array.from({ length: ANY_REFUSALS }, (_, index) => refusal(index, `${400 + (index % 3)}`));
  expect(after(changing.slice(1)).watch.isAtFault).toBe(false);
  expect(after(changing).watch.isAtFault).toBe(true);
});

test('what is refused again after others passed is what is wrong; where it passes, the destination had been', () => {
  const judged = after(refusals(EQUAL_REFUSALS)).watch;
  const passed = afterPass(judged, [idOf(99)]);
  expect(after(refusals(EQUAL_REFUSALS), passed)).toMatchObject({
    watch: { isAtFault: false },
    giveBack: [],
  });
  expect(passed.patience).toBe(2);
  expect(afterPass(judged, [idOf(0)])).toEqual(NOTHING_REFUSED);
});
