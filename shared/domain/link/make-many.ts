/** Many links from lists or from a table: geo, creative, offer. Pure. */
import { type LinkDraft, MAX_LINK_NAME } from './draft.ts';
import { parametersOf, parseLink, printLink, withValue } from './link-text.ts';

export interface ManyRow {
  /** Counted from 1, as a person sees it. */
  readonly row: number;
  readonly geo: string;
  readonly creative: string;
  readonly offer: string;
  readonly name: string;
}

/** Subs of 50 characters are taken everywhere. */
const OFFER_WORD = 50;

export interface RowProblem {
  readonly row: number;
  readonly code: 'no_offer' | 'twice';
}

export interface ManyLinks {
  readonly rows: readonly ManyRow[];
  readonly problems: readonly RowProblem[];
}

/** Every combination; an empty list counts as one empty entry, except for offers. */
export function combine(geos: string, creatives: string, offers: string): ManyLinks {
  const rows: ManyRow[] = [];
  for (const offer of lines(offers)) {
    for (const geo of orOneEmpty(lines(geos))) {
      for (const creative of orOneEmpty(lines(creatives))) {
        rows.push({ row: rows.length + 1, geo, creative, offer, name: '' });
      }
    }
  }
  return checked(rows);
}

const COLUMNS = ['geo', 'creative', 'offer', 'name'] as const;

/** Reads CSV, or what is pasted from a spreadsheet; the first row may name the columns, in any order. */
export function readTable(text: string): ManyLinks {
  const cells = readCells(text);
  const head = cells[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const hasHead = head.includes('offer');
  const at = (column: (typeof COLUMNS)[number]): number =>
    hasHead ? head.indexOf(column) : COLUMNS.indexOf(column);
  const rows = cells.slice(hasHead ? 1 : 0).map((row, index) => ({
    row: index + 1 + (hasHead ? 1 : 0),
    geo: row[at('geo')]?.trim() ?? '',
    creative: row[at('creative')]?.trim() ?? '',
    offer: row[at('offer')]?.trim() ?? '',
    name: row[at('name')]?.trim() ?? '',
  }));
  return checked(rows);
}

function checked(all: readonly ManyRow[]): ManyLinks {
  const rows: ManyRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const row of all) {
    const key = JSON.stringify([row.geo, row.creative, row.offer]);
    if (row.offer === '') problems.push({ row: row.row, code: 'no_offer' });
    else if (seen.has(key)) problems.push({ row: row.row, code: 'twice' });
    else rows.push(row);
    seen.add(key);
  }
  return { rows, problems };
}

/**
 * The rows whose links differ in more than their fixed words: one for each offer, and for what of a row is empty.
 * @param most so many at the most
 */
export function kindsOfRows(rows: readonly ManyRow[], most: number): readonly ManyRow[] {
  const kinds = new Map<string, ManyRow>();
  for (const row of rows) {
    if (kinds.size === most) break;
    const key = JSON.stringify([row.offer, row.geo === '', row.creative === '']);
    if (!kinds.has(key)) kinds.set(key, row);
  }
  return [...kinds.values()];
}

function lines(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
}

function orOneEmpty(list: readonly string[]): readonly string[] {
  return list.length === 0 ? [''] : list;
}

/** Rows of cells. Tabs, semicolons or commas part them, whichever stands in the first line; quotes as in RFC 4180. */
function readCells(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const first = source.split('\n', 1)[0] ?? '';
  const mark = first.includes('\t') ? '\t' : first.includes(';') && !first.includes(',') ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let index = 0; index < source.length; index += 1) {
    const sign = source.charAt(index);
    if (isQuoted && sign === '"' && source.charAt(index + 1) === '"') {
      cell += '"';
      index += 1;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === mark) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}

/** The parameters that hold the fixed words of a row; an empty one holds none. */
export interface MarkNames {
  readonly geo: string;
  readonly creative: string;
  /** Holds a word for the offer, so that offers with the same geo and creative can be told apart. */
  readonly offer: string;
}

/** The draft of one row: the offer with geo and creative as fixed words. */
export function draftOf(row: ManyRow, base: LinkDraft, names: MarkNames): LinkDraft {
  let link = parseLink(row.offer);
  const put = (name: string, value: string): void => {
    if (name !== '' && value !== '') link = withValue(link, name, encodeURIComponent(value.toWellFormed()));
  };
  put(names.geo, row.geo);
  put(names.creative, row.creative);
  put(names.offer, offerWord(row.offer));
  return { ...base, offerUrl: printLink(link), edits: {} };
}

/** A word for an offer: the id in its link, else its host and path without signs. */
function offerWord(offer: string): string {
  const link = parseLink(offer);
  const id = parametersOf(link).find((each) => /offer/iu.test(each.name))?.value ?? '';
  const place = `${link.host}${link.path}`.replaceAll(/[^a-z0-9]+/giu, '-').replaceAll(/^-|-$/gu, '');
  return (id === '' ? place : id).slice(0, OFFER_WORD);
}

/** `PL creo7 offer.example`, or the name from the table. */
export function nameOf(row: ManyRow): string {
  if (row.name !== '') return row.name.slice(0, MAX_LINK_NAME);
  const link = parseLink(row.offer);
  const id = parametersOf(link).find((each) => /offer/i.test(each.name))?.value ?? '';
  return [row.geo, row.creative, link.host, id]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, MAX_LINK_NAME);
}
