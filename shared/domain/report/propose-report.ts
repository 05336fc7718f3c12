/** How a network's report may be read, proposed from its beginning and from what is known of the network. Pure. */
import { proposeMapping } from '../first-contact/propose.ts';
import { meaningOf, meaningOfEventWord } from '../first-contact/value-meaning.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { Field } from '../postback/field.ts';
import { FIELD_ROLES, type ValueRole, VALUE_ROLES } from '../postback/field-role.ts';
import { lookUp, type Mapping } from '../postback/mapping.ts';
import type { CsvRecord } from './csv-record.ts';
import { type BelowHeader, belowHeader, hasColumns } from './below-header.ts';
import { findTimeColumn } from './find-time-column.ts';
import { findDateOrder } from './read-report-time.ts';
import { MAX_COLUMN_NAME } from './recognise-file.ts';
import { columnPlaces, type ReportMapping, type ReportReading } from './report-mapping.ts';

const MOST_WORDS = 50;
const MAX_WORD = 200;

export interface ReportWord {
  readonly role: ValueRole;
  readonly word: string;
  /** In the rows that were looked at. */
  readonly count: number;
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
}

export interface ReportProposal extends Pick<BelowHeader, 'names' | 'rows'> {
  readonly mapping: ReportMapping;
}

/**
 * @param kept the mapping of the network's report before: it holds as far as its columns are there
 * @param zone where nobody said one
 */
export function proposeReport(
  records: readonly CsvRecord[],
  reading: Omit<ReportReading, 'headerLine'> & { readonly headerLine: number | null },
  network: Mapping,
  { kept, zone }: { readonly kept: ReportMapping | null; readonly zone: string },
): ReportProposal {
  const { headerLine, names, rows } = belowHeader(records, reading.headerLine);
  const isKept = kept !== null && hasColumns(names, kept);
  const found = isKept ? kept.columns : findColumns(names, rows, network);
  const place = found.time === undefined ? -1 : names.indexOf(found.time);
  const base = isKept
    ? kept
    : {
        columns: found,
        zone: kept?.zone ?? zone,
        dateOrder: findDateOrder(rows.map((cells) => cells[place] ?? '')),
        amounts: network.amounts,
        events: kept?.events ?? {},
        statuses: kept?.statuses ?? {},
        fixed: kept?.fixed ?? network.fixed,
      };
  return {
    mapping: { ...base, charset: reading.charset, delimiter: reading.delimiter, headerLine },
    names,
    rows,
  };
}

/** By the fullest row: names and values both speak for a role. */
function findColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  network: Mapping,
): ReportMapping['columns'] {
  const [sample = []] = rows.toSorted((one, other) => filled(other) - filled(one));
  const fields = names
    .slice(0, 200)
    .map((name, index): Field => ({ name, value: (sample[index] ?? '').slice(0, 2_000), source: 'query' }));
  const proposal = proposeMapping(fields, network);
  const columns: ReportMapping['columns'] = {};
  for (const role of FIELD_ROLES) {
    const known = names.find((name) =>
      network.fields[role].some((each) => each.toLowerCase() === name.toLowerCase()),
    );
    const name = proposal.fields.find((each) => each.role === role)?.field.name ?? known;
    if (name !== undefined && name.length <= MAX_COLUMN_NAME && !Object.values(columns).includes(name))
      columns[role] = name;
  }
  const place = columns.time === undefined ? findTimeColumn(names, rows) : null;
  const time = place === null ? undefined : names[place];
  if (time !== undefined && !Object.values(columns).includes(time)) columns.time = time;
  return columns;
}

/** The words of the columns of event and status, most frequent first, with what each is taken for. */
export function reportWords(
  { rows, names }: Pick<ReportProposal, 'rows' | 'names'>,
  mapping: ReportMapping,
  network: Mapping,
): readonly ReportWord[] {
  const places = columnPlaces(mapping, names);
  return VALUE_ROLES.flatMap((role) => {
    const place = places.get(role);
    if (place === undefined) return [];
    const counts = new Map<string, number>();
    for (const cells of rows) {
      const word = (cells[place] ?? '').trim().slice(0, MAX_WORD);
      if (word !== '' && (counts.has(word) || counts.size < MOST_WORDS))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([word, count]) => ({ role, word, count, ...wordMeaning(role, word, mapping, network) }));
  });
}

/** The report's own meaning, then that of the network's postbacks, then what the word usually means. */
function wordMeaning(
  role: ValueRole,
  word: string,
  mapping: ReportMapping,
  network: Mapping,
): Pick<ReportWord, 'event' | 'status'> {
  const usual = role === 'event' ? meaningOfEventWord(word) : meaningOf(word);
  return {
    event: lookUp(mapping.events, word) ?? lookUp(network.events, word) ?? usual.event,
    status: lookUp(mapping.statuses, word) ?? lookUp(network.statuses, word) ?? usual.status,
  };
}

/** With what each word is taken for, so that it holds for rows that nobody looked at too. */
export function withWords(mapping: ReportMapping, words: readonly ReportWord[]): ReportMapping {
  const events = { ...mapping.events };
  const statuses = { ...mapping.statuses };
  for (const { word, event, status, role } of words) {
    if (event !== null && (role === 'event' || status === null)) events[word] ??= event;
    if (status !== null && role === 'status') statuses[word] ??= status;
  }
  return { ...mapping, events, statuses };
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
