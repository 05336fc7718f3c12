/** The groups of a table as a file for spreadsheets. Pure. */
import type { InsightFiguresView, Insights } from '../../../shared/contract/insights.ts';
import { csvLine } from '../../../shared/domain/export/csv.ts';

const FIGURES = [
  'registrations',
  'firstDeposits',
  'deposits',
  'conversions',
  'approved',
  'onHold',
  'rejected',
  'unrated',
  'earned',
  'heldMoney',
  'rejectedMoney',
  'paid',
  'withoutRate',
] as const satisfies readonly (keyof InsightFiguresView)[];

export type FigureColumns = Readonly<Record<(typeof FIGURES)[number], string>>;

/** @param columns what the keys are called @param nameOf the key of a column as people call it */
export function insightsCsv(
  { groups, currency }: Insights,
  columns: readonly string[],
  figureColumns: FigureColumns,
  nameOf: (column: number, key: string) => string,
): readonly string[] {
  return [
    '\uFEFF',
    csvLine([...columns, ...FIGURES.map((name) => figureColumns[name]), 'currency']),
    ...groups.map((group) =>
      csvLine([
        ...group.keys.map((key, column) => nameOf(column, key)),
        ...FIGURES.map((name) => group[name]),
        currency,
      ]),
    ),
  ];
}
