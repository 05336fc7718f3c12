/** How a file of costs may be read, proposed from the names of its columns. Pure. */
import { parseCurrency } from '../money/currency.ts';
import type { CsvRecord } from '../report/csv-record.ts';
import { type BelowHeader, belowHeader, hasColumns } from '../report/below-header.ts';
import { findDateOrder } from '../report/read-report-time.ts';
import type { ReportReading } from '../report/report-mapping.ts';
import { LINK_DIMENSION } from './cost-dimension.ts';
import { COST_COLUMNS, type CostColumn, type CostMapping } from './cost-mapping.ts';

/**
 * Common names, the surest first, as trackers and ad accounts head such columns; the person confirms on screen. Those of
 * Binom are out of its document, https://docs.binom.org/update-costs.php, seen 2026-11-27: `Campaign id;Time zone (ex.
 * +3);Date (yyyy-mm-dd);Cost;Token number (optional);Token value (optional)`. Voluum takes costs in a form and over its
 * API alone, https://doc.voluum.com/ru/manual_cost_update.html, seen 2026-11-28: there is no file of costs to copy. The
 * names `campaignId`, `campaignName` and `cost` are those of its reports.
 */
const NAMES: Readonly<Record<CostColumn, readonly string[]>> = {
  day: ['day', 'date', 'date (yyyy-mm-dd)', 'reporting starts', 'time', 'дата', 'день', 'fecha', 'data'],
  key: [
    'link',
    'campaign name',
    'campaign',
    'ad set name',
    'ad name',
    'ссылка',
    'кампания',
    'campaña',
    'campanha',
    'campaignname',
    'campaign id',
    'campaignid',
    'token value (optional)',
  ],
  amount: [
    'amount spent',
    'cost',
    'costs',
    'spend',
    'spent',
    'расход',
    'расходы',
    'затраты',
    'витрати',
    'costo',
    'custo',
    'gasto',
  ],
  currency: ['currency', 'currency code', 'валюта', 'moneda', 'moeda'],
};

/** `Amount spent (USD)`, `Cost, EUR` */
const WITH_CURRENCY = /^([^,([]{1,60}?)[\s,]{0,3}[([]?([A-Z]{3,4})[)\]]?$/;

export interface CostProposal extends Pick<BelowHeader, 'names' | 'rows'> {
  readonly mapping: CostMapping;
}

/** @param kept how the file before was read: it holds as far as its columns are there */
export function proposeCosts(
  records: readonly CsvRecord[],
  reading: Omit<ReportReading, 'headerLine'> & { readonly headerLine: number | null },
  kept: CostMapping | null,
): CostProposal {
  const { headerLine, names, rows } = belowHeader(records, reading.headerLine);
  const isKept = kept !== null && hasColumns(names, kept);
  const found = findColumns(names);
  const columns = isKept ? kept.columns : found.columns;
  const dayPlace = columns.day === undefined ? -1 : names.indexOf(columns.day);
  return {
    mapping: {
      charset: reading.charset,
      delimiter: reading.delimiter,
      headerLine,
      dimension: kept?.dimension ?? LINK_DIMENSION,
      columns,
      dateOrder: isKept ? kept.dateOrder : findDateOrder(rows.map((cells) => cells[dayPlace] ?? '')),
      amounts: isKept ? kept.amounts : 'auto',
      currency: found.currency ?? kept?.currency ?? null,
    },
    names,
    rows,
  };
}

function findColumns(names: readonly string[]): Pick<CostMapping, 'columns' | 'currency'> {
  const split = names.map((name) => {
    const [, before = '', code = ''] = WITH_CURRENCY.exec(name) ?? [];
    const currency = parseCurrency(code);
    return { name, plain: (currency === null ? name : before).trim().toLowerCase(), currency };
  });
  const columns: Partial<Record<CostColumn, string>> = {};
  let currency: string | null = null;
  for (const column of COST_COLUMNS) {
    const found = NAMES[column].flatMap((usual) => split.filter(({ plain }) => plain === usual))[0];
    if (found === undefined) continue;
    columns[column] = found.name;
    if (column === 'amount') currency = found.currency;
  }
  return { columns, currency };
}
