/** Signs that macros are written with stand in amounts and currencies too, and mean money there. */
import { expect, test } from 'vitest';
import { parseFields } from '../../fixtures/parse-fields.ts';

test.each(['$5', '$12', '$12.50', '12.50$', '€5', '5%'])('%s is no macro as an amount', (value) => {
  const parsed = parseFields([
    { name: 'clickid', value: '51ts6sgr1cbk', source: 'query' },
    { name: 'event', value: 'reg', source: 'query' },
    { name: 'payout', value, source: 'query' },
  ]);
  expect(parsed.problems.map(({ code }) => code)).not.toContain('macro_unreplaced');
  expect(parsed.origins.payout?.name).toBe('payout');
});

test.each(['$', '€', '₽', 'US$', 'руб'])('%s is no word for nothing as a currency', (value) => {
  const parsed = parseFields([
    { name: 'clickid', value: '51ts6sgr1cbk', source: 'query' },
    { name: 'event', value: 'ftd', source: 'query' },
    { name: 'payout', value: '5', source: 'query' },
    { name: 'currency', value, source: 'query' },
  ]);
  const codes = parsed.problems.map(({ code }) => code);
  expect(codes).not.toContain('currency_missing');
  expect(codes).not.toContain('macro_unreplaced');
});
