import { expect, test } from 'vitest';
import {
  type PaletteGroup,
  type PaletteItem,
  sectionsFor,
} from '../../../renderer/app/palette/palette-item.ts';

function item(group: PaletteGroup, label: string): PaletteItem {
  return {
    id: `${group}-${label}`,
    group,
    mark: { kind: 'icon', icon: 'search' },
    label,
    run: () => undefined,
  };
}

const there = [
  item('pages', 'Outages'),
  item('networks', 'Outages Ltd'),
  item('actions', 'Show outages'),
  item('destinations', 'For outages'),
  item('links', 'Link of outages'),
];

test('what was looked for takes the place of nothing that could be chosen already', () => {
  const shown = (items: readonly PaletteItem[]): readonly string[] =>
    sectionsFor('outages', items, []).flatMap((section) => section.items.map(({ id }) => id));
  for (let from = 0; from < there.length; from += 1) {
    const before = shown(there.slice(from));
    const after = shown([...there.slice(from), item('postbacks', 'found later')]);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
  }
});
