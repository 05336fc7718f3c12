/**
 * Writes what was received elsewhere or before, out of a file: it joins the story of its conversion like a postback, and
 * nobody is told of it. Must run inside a transaction.
 */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { NewImported } from '../store/imported-entries.ts';
import { IMPORTED, type PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import type { Entered } from './by-hand.ts';
import { decide } from './decide.ts';
import { waitingPostback } from './waiting-postback.ts';
import { reopenHeld, writeConversion } from './write-decision.ts';

/** Where there was no request, as in a table of conversions. */
export const NO_REQUEST = {
  method: '',
  head: Buffer.alloc(0),
  body: Buffer.alloc(0),
  remoteAddress: null,
} as const;

export interface ImportedEntry extends Omit<NewImported, 'networkId'> {
  readonly id: PostbackId;
  readonly parsed: ParsedPostback;
}

export interface AddingWay {
  /** Also what is about no conversion, such as what was held, is written. */
  readonly keepsUnplaced: boolean;
  /** Somebody has looked that it is not here. */
  readonly isNew: boolean;
}

/**
 * @returns `known` where it is here already, `unplaced` where it is about no conversion
 */
export function addImported(
  deps: ApplyDeps,
  network: NetworkRow,
  entry: ImportedEntry,
  { keepsUnplaced, isNew }: AddingWay = { keepsUnplaced: false, isNew: false },
): Entered | 'known' | 'unplaced' {
  const { store } = deps;
  if (!isNew && store.postbacks.isThere(entry.id)) return 'known';
  const row = importedRow(network, entry);
  const decision = decide(deps, { postback: row, network, fields: [], parsed: entry.parsed });
  const [first] = decision.conversions;
  if (first === undefined && !keepsUnplaced) return 'unplaced';
  const { place, parsed, conversions } = decision;
  // Whole, before the conversion that it begins.
  const decided = { id: row.id, parsedAtMs: deps.now(), networkId: network.id, ...place, parsed };
  store.importedEntries.insert({ ...entry, networkId: network.id }, decided);
  for (const each of conversions) writeConversion(deps, row, each, null);
  reopenHeld(store, decision);
  return first === undefined ? 'unplaced' : { entryId: row.id, conversionId: first.conversion.id };
}

function importedRow(network: NetworkRow, { parsed, importedFrom, ...entry }: ImportedEntry): PostbackRow {
  const row = waitingPostback({
    ...entry,
    steadyMs: null,
    networkId: network.id,
    bodyState: 'whole',
    source: IMPORTED,
    sequence: null,
    signature: null,
    signatureState: null,
    isNetworkLost: false,
    resent: null,
  });
  return { ...row, ...parsed, importedFrom };
}
