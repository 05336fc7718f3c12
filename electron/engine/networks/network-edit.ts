/** What an edit makes of a network. Nothing here is saved. */
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { type Mapping, normaliseMapping, valueKey } from '../../../shared/domain/postback/mapping.ts';
import type { NetworkEdit } from '../../../shared/contract/networks.ts';
import type { NetworkRow } from '../store/networks-table.ts';

/** What a word means; null takes a meaning back, undefined leaves it. */
export interface ValueEdit {
  readonly word: string;
  readonly event?: PostbackEvent | null | undefined;
  readonly status?: ConversionStatus | null | undefined;
}

/** Another preset brings its own mapping, unless one is given with it. */
export function editedMapping(before: NetworkRow, edit: NetworkEdit): Mapping {
  if (edit.mapping !== undefined) return normaliseMapping(edit.mapping);
  if (edit.preset === undefined || edit.preset === before.preset) return before.mapping;
  const preset = findPreset(edit.preset);
  return preset === null ? defaultMapping : mappingOf(preset);
}

/** As many names as a mapping takes for one field. */
const MOST_NAMES = 50;

/** The mapping with the answer whether a field is the payout. */
export function withPayoutField(mapping: Mapping, field: string, isPayout: boolean): Mapping {
  const isOther = (name: string): boolean => name.toLowerCase() !== field.toLowerCase();
  const payout = mapping.fields.payout.filter(isOther);
  const notPayout = mapping.notPayout.filter(isOther);
  return {
    ...mapping,
    fields: { ...mapping.fields, payout: isPayout ? [field, ...payout].slice(0, MOST_NAMES) : payout },
    notPayout: isPayout ? notPayout : [field, ...notPayout].slice(0, MOST_NAMES),
  };
}

export function withValue<T>(
  words: Readonly<Record<string, T>>,
  value: string,
  meaning: T | null | undefined,
): Record<string, T> {
  if (meaning === undefined) return { ...words };
  const others = Object.entries(words).filter(([each]) => each !== valueKey(value));
  return Object.fromEntries(meaning === null ? others : [...others, [valueKey(value), meaning]]);
}
