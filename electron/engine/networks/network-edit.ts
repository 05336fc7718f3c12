/** What an edit makes of a network. Nothing here is saved. */
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { givenOf } from '../../../shared/domain/given-of.ts';
import { pick } from '../../../shared/domain/pick.ts';
import { type Mapping, normaliseMapping, valueKey } from '../../../shared/domain/postback/mapping.ts';
import { NETWORK_FIELDS, type NetworkEdit } from '../../../shared/contract/networks.ts';
import type { NetworkRow } from '../store/networks-table.ts';

/** What a word means; null takes a meaning back, undefined leaves it. */
export interface ValueEdit {
  readonly word: string;
  readonly event?: PostbackEvent | null | undefined;
  readonly status?: ConversionStatus | null | undefined;
}

/** A network before and after an edit, and what else the edit does. */
export interface NetworkChange {
  readonly before: NetworkRow;
  readonly after: NetworkRow;
  /** Postbacks that were held are read again. */
  readonly rereadsHeld: boolean;
  /** What was kept without a key becomes its own, as far as its rules let it in. */
  readonly adoptsKeyless: boolean;
}

export function networkChange(before: NetworkRow, edit: NetworkEdit, nowMs: number): NetworkChange {
  const after: NetworkRow = {
    ...before,
    ...givenOf(pick(edit, NETWORK_FIELDS)),
    mapping: editedMapping(before, edit),
    confirmedAtMs: edit.isConfirmed === true ? nowMs : before.confirmedAtMs,
  };
  const isMappingNew = JSON.stringify(before.mapping) !== JSON.stringify(after.mapping);
  const isConfirmedNow = before.confirmedAtMs === null && after.confirmedAtMs !== null;
  return {
    before,
    after,
    rereadsHeld: isMappingNew || isConfirmedNow,
    adoptsKeyless: after.acceptsKeyless && !before.acceptsKeyless && edit.keptKeyless !== 'leave',
  };
}

/** Another preset brings its own mapping, unless one is given with it. */
function editedMapping(before: NetworkRow, edit: NetworkEdit): Mapping {
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

/** The mapping with the meaning of one word. */
export function withMeaning(mapping: Mapping, edit: ValueEdit): Mapping {
  return {
    ...mapping,
    events: withValue(mapping.events, edit.word, edit.event),
    statuses: withValue(mapping.statuses, edit.word, edit.status),
  };
}

function withValue<T>(
  words: Readonly<Record<string, T>>,
  value: string,
  meaning: T | null | undefined,
): Record<string, T> {
  if (meaning === undefined) return { ...words };
  const others = Object.entries(words).filter(([each]) => each !== valueKey(value));
  return Object.fromEntries(meaning === null ? others : [...others, [valueKey(value), meaning]]);
}
