import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../shared/domain/link/check-link.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import { macrosOf } from '../../../shared/domain/link/macro-text.ts';

const PIECES = [
  'https://',
  'o.example',
  'пример.example',
  '/',
  '?',
  '&',
  '=',
  '#',
  'a',
  'sub1',
  '{clickid}',
  '{{campaign.id}}',
  '__CID__',
  '##X##',
  '%7Bclickid%7D',
  '%257B',
  '%2520',
  '%',
  ' ',
  '"',
  'Київ',
  '&amp;',
  '😀',
];
const anyLink = fc.array(fc.constantFrom(...PIECES), { maxLength: 18 }).map((all) => all.join(''));
const MOST_FIXES = 60;

describe('the fixes of a link', () => {
  it('come to an end, each with less wrong than before, whatever the link was', () => {
    fc.assert(
      fc.property(anyLink, (start) => {
        let text = start;
        for (let count = 0; count < MOST_FIXES; count += 1) {
          const fix = checkLink(text, 'offerLink').find(
            (each) => each.fix !== null && each.fix.text !== text,
          )?.fix;
          if (fix === undefined || fix === null) return;
          text = fix.text;
        }
        expect.fail(`still something to fix in ${JSON.stringify(start)}: ${text}`);
      }),
      { numRuns: 5_000 },
    );
  });

  it('offer nothing that changes nothing', () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        const idle = checkLink(text, 'offerLink').filter((each) => each.fix?.text === text);
        expect(idle.map((each) => each.code)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('lose no macro that stands plainly in a parameter of its own', () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        for (const { code, fix } of checkLink(text, 'offerLink')) {
          // A doubled parameter is taken out on purpose.
          if (fix === null || code === 'parameter_twice') continue;
          const before = parseLink(text).query?.flatMap((each) => macrosOf(each.value ?? '')) ?? [];
          const after = macrosOf(fix.text);
          // Behind a percent sign another macro may begin with it.
          for (const macro of before.filter((each) => !text.includes(`%${each}`)))
            expect(after).toContain(macro);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
