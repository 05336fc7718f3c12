/** What it came from, by one thing or two: earned and on hold of each, apart; a click shows the postbacks. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Insights } from '../../../shared/contract/insights.ts';
import type { InsightDimension } from '../../../shared/domain/insights/insight.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { useText } from '../../ui/text-context.ts';
import { BarLine, BarLines } from './BarLine.tsx';
import { ChartCard } from './ChartCard.tsx';
import { DimensionSelect } from './DimensionSelect.tsx';
import type { Shown } from './drill-down.ts';
import { approvalRate } from './figures.ts';
import { Legend } from './Legend.tsx';
import { insightsCsv } from './insights-csv.ts';
import { Track } from './Track.tsx';
import { useDrillDown } from './use-drill-down.ts';
import { useInsights } from './use-insights.ts';
import { useKeyNames } from './use-key-names.ts';

type Group = Insights['groups'][number];

const FEW = 8;
/** In the order of time, not of size. */
const IN_ORDER: ReadonlySet<InsightDimension> = new Set(['day', 'week', 'hour', 'weekday']);

export function Bars({ shown }: { readonly shown: Shown }) {
  const { count, formatMoney, percent } = useFormats();
  const messages = useText().insights;
  const [first, setFirst] = useState<InsightDimension>('network');
  const [second, setSecond] = useState<InsightDimension | null>(null);
  const [isAll, setIsAll] = useState(false);
  const by = second === null || second === first ? [first] : [first, second];
  const { data } = useInsights(shown.span, shown.timeZone, by);
  const nameOf = useKeyNames();
  const { linkTo } = useDrillDown(shown);
  const currency = data?.currency ?? null;
  const sizeOf = (group: Group): number =>
    currency === null ? group.conversions : group.earned + group.heldMoney;
  // What was asked before is shown until the answer is there: its keys may be of other dimensions.
  const found = (data?.groups ?? []).filter(({ keys }) => keys.length === by.length);
  const groups =
    by.length === 1 && IN_ORDER.has(first)
      ? found.toSorted((one, other) => inOrder(one.keys[0] ?? '', other.keys[0] ?? ''))
      : found.toSorted((one, other) => sizeOf(other) - sizeOf(one) || other.conversions - one.conversions);
  const most = Math.max(1e-6, ...groups.map(sizeOf));
  const namesOf = ({ keys }: Group): string =>
    keys.map((key, at) => nameOf(by[at] ?? first, key)).join(' · ');
  return (
    <ChartCard
      title={messages.by(by.map((each) => messages.dimensionOf(each)))}
      legend={
        <Legend
          parts={
            currency === null
              ? [{ kind: 'step', name: messages.columns.conversions }]
              : [
                  { kind: 'earned', name: messages.earned },
                  { kind: 'held', name: messages.onHold },
                ]
          }
        />
      }
    >
      <ButtonRow>
        <DimensionSelect
          label={messages.groupBy}
          value={first}
          onChoose={(chosen) => setFirst(chosen ?? first)}
        />
        <DimensionSelect label={messages.andBy} value={second} isOptional onChoose={setSecond} />
      </ButtonRow>
      <BarLines>
        {groups.slice(0, isAll ? undefined : FEW).map((group) => {
          const name = namesOf(group);
          const approved = approvalRate(group);
          return (
            <BarLine
              key={group.keys.join(' ')}
              link={linkTo(group.keys.map((key, at) => ({ dimension: by[at] ?? first, key })))}
              title={messages.showOf(name)}
              name={name}
              drawing={
                <Track
                  parts={
                    currency === null
                      ? [{ kind: 'step', share: group.conversions / most }]
                      : [
                          { kind: 'earned', share: Math.max(0, group.earned) / most },
                          { kind: 'held', share: Math.max(0, group.heldMoney) / most },
                        ]
                  }
                />
              }
              figure={currency === null ? count(group.conversions) : formatMoney(group.earned, currency)}
              note={messages.ofBar(count(group.firstDeposits), approved === null ? null : percent(approved))}
            />
          );
        })}
      </BarLines>
      {data !== undefined && data.others !== null && (
        <Dim as="p">{messages.others(count(data.others.groups), count(data.others.conversions))}</Dim>
      )}
      <ButtonRow>
        {groups.length > FEW && (
          <Button
            variant="subtle"
            onClick={() => {
              setIsAll(!isAll);
            }}
          >
            {isAll ? messages.showFew : messages.showAll(count(groups.length))}
          </Button>
        )}
        {data !== undefined && groups.length > 0 && (
          <Button
            variant="default"
            onClick={() => {
              const lines = insightsCsv(
                { ...data, groups },
                by.map((each) => messages.dimensionOf(each)),
                messages.columns,
                (column, key) => nameOf(by[column] ?? first, key),
              );
              saveBlob(new Blob([...lines], { type: 'text/csv' }), messages.csvFile);
            }}
          >
            {messages.csv}
          </Button>
        )}
      </ButtonRow>
    </ChartCard>
  );
}

/** Days and weeks as texts, hours and weekdays as numbers. */
function inOrder(one: string, other: string): number {
  return one.length === other.length ? (one < other ? -1 : 1) : one.length - other.length;
}
