/** Which groups are listed where there are more than fit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestGroups } from '../../../shared/domain/insights/largest-groups.ts';

test('the largest ones are listed, each group is in one of both lists, and few stay as they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 8 }), (counts, most) => {
      const { listed, left } = largestGroups(Float64Array.from(counts), most);
      expect([...listed, ...left].toSorted((one, other) => one - other)).toEqual([...counts.keys()]);
      expect(listed).toHaveLength(Math.min(most, counts.length));
      const countOf = (group: number): number => counts[group] ?? 0;
      const least = Math.min(...listed.map(countOf));
      for (const group of left) expect(countOf(group)).toBeLessThanOrEqual(least);
      if (left.length === 0) expect(listed).toEqual([...counts.keys()]);
      else expect(listed.map(countOf)).toEqual(listed.map(countOf).toSorted((one, other) => other - one));
    }),
  );
});
