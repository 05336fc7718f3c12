/** The same figures by link or value, and by day. */
import { Table } from '@mantine/core';
import type { CostFigures, CostReport } from '../../../shared/contract/costs.ts';
import { OTHER_KEY } from '../../../shared/domain/insights/insight.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { More } from '../../ui/More.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { ChartCard } from '../insights/ChartCard.tsx';
import { useCostFormats } from './use-cost-formats.ts';
import classes from './CostTables.module.css';
import type { DrillDown } from '../insights/use-drill-down.ts';
import { dimensionName } from './dimension-name.ts';
import { useCostDrillDown } from './use-cost-drill-down.ts';

export function CostTables({ report }: { readonly report: CostReport }) {
  const { count } = useFormats();
  const messages = useText().costs;
  const { currency, moreKeys } = report;
  const { linkTo, dimension } = useCostDrillDown(report);
  const name = dimensionName(report.dimension, messages);
  const nameOf = (row: CostReport['keys'][number]): string => {
    if (row.key === '') return messages.without;
    return report.hasOtherValues && row.key === OTHER_KEY ? messages.otherValues : visibleText(row.name);
  };
  return (
    <>
      <ChartCard title={currency === null ? name : messages.inCurrency(name, currency)}>
        <Figures
          label={name}
          currency={currency}
          rows={report.keys.map((row) => ({
            ...row,
            id: row.key,
            name: nameOf(row),
            link: linkTo([{ dimension, key: row.key }]),
          }))}
        />
        {moreKeys > 0 && <Dim as="p">{messages.moreKeys(count(moreKeys))}</Dim>}
      </ChartCard>
      <More title={messages.byDay}>
        <Figures
          label={messages.day}
          currency={currency}
          rows={report.days.map((row) => ({
            ...row,
            id: row.day,
            name: row.day,
            link: linkTo([{ dimension: 'day', key: row.day }]),
          }))}
        />
      </More>
    </>
  );
}

interface FiguresProps {
  /** Of the first column. */
  readonly label: string;
  readonly currency: string | null;
  readonly rows: readonly (CostFigures & {
    readonly id: string;
    readonly name: string;
    /** To the postbacks that its conversions began with. */
    readonly link: ReturnType<DrillDown['linkTo']>;
  })[];
}

function Figures({ label, currency, rows }: FiguresProps) {
  const { amountOrDash, shareOrDash } = useCostFormats();
  const { count } = useFormats();
  const { costs: messages, insights } = useText();
  const { showOf } = insights;
  const money = (amount: number | null): string => amountOrDash(amount, currency);
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={label}>
      <Table aria-label={label} className={classes['table']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{label}</Table.Th>
            <Table.Th>{messages.cost}</Table.Th>
            <Table.Th>{messages.earned}</Table.Th>
            <Table.Th>{messages.onHold}</Table.Th>
            <Table.Th>{messages.profit}</Table.Th>
            <Table.Th>{messages.roi}</Table.Th>
            <Table.Th>{messages.registrations}</Table.Th>
            <Table.Th>{messages.costPerRegistration}</Table.Th>
            <Table.Th>{messages.firstDeposits}</Table.Th>
            <Table.Th>{messages.costPerFirstDeposit}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row">
                {isAnything(row) ? (
                  <a {...row.link} title={showOf(row.name)}>
                    {row.name}
                  </a>
                ) : (
                  row.name
                )}
              </Table.Th>
              <Table.Td>{money(row.cost)}</Table.Td>
              <Table.Td>{money(row.earned)}</Table.Td>
              <Table.Td>{money(row.onHold)}</Table.Td>
              <Table.Td>
                <Tone tone={row.profit < 0 ? 'bad' : 'good'}>{money(row.profit)}</Tone>
              </Table.Td>
              <Table.Td>{shareOrDash(row.roi)}</Table.Td>
              <Table.Td>{count(row.registrations)}</Table.Td>
              <Table.Td>{money(row.costPerRegistration)}</Table.Td>
              <Table.Td>{count(row.firstDeposits)}</Table.Td>
              <Table.Td>{money(row.costPerFirstDeposit)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Of costs alone there is no postback to show. */
function isAnything({ earned, onHold, registrations, firstDeposits }: CostFigures): boolean {
  return registrations + firstDeposits > 0 || earned !== 0 || onHold !== 0;
}
