import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COLUMNS,
  moveColumn,
  readLook,
  showColumn,
  sizeColumn,
  templatesOf,
  USUAL_LOOK,
  visibleColumns,
  widthOf,
} from '../../../renderer/features/inbox/columns/columns.ts';

test('whatever is kept in the browser, each column is there once and one at least is shown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), anyLook()), (stored) => {
      const look = readLook(stored);
      expect(look.order.toSorted()).toEqual(COLUMNS.toSorted());
      expect(visibleColumns(look).length).toBeGreaterThan(0);
      for (const template of templatesOf(look, false)) expect(template).toContain('minmax(0, 1fr)');
    }),
  );
});

function anyLook() {
  const name = fc.constantFrom(...COLUMNS, 'gone');
  return fc.record({
    order: fc.array(name),
    hidden: fc.array(name),
    widths: fc.dictionary(name, fc.double()),
    density: fc.constantFrom('compact', 'huge'),
  });
}

test('a kept look is read as it was chosen', () => {
  const chosen = sizeColumn(showColumn(moveColumn(USUAL_LOOK, 'payout', -1), 'status', true), 'clickId', 210);
  expect(readLook(JSON.parse(JSON.stringify({ ...chosen, density: 'compact' })))).toEqual({
    ...chosen,
    density: 'compact',
  });
});

test('a column moves among those that are shown, and stays at the end', () => {
  const visible = (look: typeof USUAL_LOOK) => visibleColumns(look).join(' ');
  expect(visible(USUAL_LOOK)).toBe('time network event clickId payout sent');
  // Past the two that are hidden.
  const last = moveColumn(USUAL_LOOK, 'payout', 1);
  expect(visible(last)).toBe('time network event clickId sent payout');
  expect(visible(moveColumn(last, 'payout', 1))).toBe(visible(last));
  expect(visible(moveColumn(USUAL_LOOK, 'time', -1))).toBe(visible(USUAL_LOOK));
  expect(visible(moveColumn(USUAL_LOOK, 'network', -1))).toBe('network time event clickId payout sent');
});

test('a hidden column comes back where it was, and the last one cannot be hidden', () => {
  const without = showColumn(USUAL_LOOK, 'network', false);
  expect(visibleColumns(without)).not.toContain('network');
  expect(showColumn(without, 'network', true)).toEqual(USUAL_LOOK);
  const one = COLUMNS.slice(1).reduce((look, column) => showColumn(look, column, false), USUAL_LOOK);
  expect(visibleColumns(showColumn(one, 'time', false))).toEqual(['time']);
});

test('widths are bounded, and what is left goes to the last column where the flexible one is hidden', () => {
  expect(widthOf(sizeColumn(USUAL_LOOK, 'event', 1), 'event')).toBe(40);
  expect(widthOf(sizeColumn(USUAL_LOOK, 'event', 9_999), 'event')).toBe(600);
  expect(widthOf(USUAL_LOOK, 'sent')).toBeNull();
  const [wide, narrow] = templatesOf(showColumn(USUAL_LOOK, 'sent', false), false);
  expect(wide).toBe('60px minmax(98px, 0.25fr) minmax(62px, 0.12fr) 128px minmax(0, 1fr)');
  expect(narrow).toBe('60px 20px 62px 108px minmax(0, 1fr)');
  // A width that the person chose is kept as it is.
  expect(templatesOf(sizeColumn(USUAL_LOOK, 'network', 140), false)[0]).toContain(' 140px ');
  expect(templatesOf(USUAL_LOOK, true)[0]).toMatch(/^98px /);
});
