import { expect, test } from 'vitest';
import { bulk } from '../../../shared/text/en/actions.ts';
import { imports } from '../../../shared/text/en/imports.ts';
import { inboxList } from '../../../shared/text/en/inbox-list.ts';
import { replay } from '../../../shared/text/en/replay.ts';

test('one is said as one', () => {
  const texts = [
    inboxList.days.count('1'),
    inboxList.days.jump('Nov 3', '1'),
    inboxList.groups.count('1'),
    inboxList.groups.row('1win', '1'),
    bulk.willHide('1'),
    bulk.finished('1'),
    bulk.cancelled('1'),
    imports.lines('1'),
    imports.bad('1'),
    replay.finished('1'),
    replay.cancelled('1'),
  ];
  for (const text of texts)
    expect(text).not.toMatch(/\b1 (postbacks|lines|deliveries)\b|\b1 \w+ (are|were)\b/);
  expect(inboxList.days.count('12')).toBe('12 postbacks');
  expect(inboxList.days.count('21+')).toBe('21+ postbacks');
});
