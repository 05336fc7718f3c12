/** How long people take from registration to first deposit, and how that differs by link, network or anything else. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DepositTimes as Times } from '../../../shared/contract/insights.ts';
import type { InsightDimension } from '../../../shared/domain/insights/insight.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { BarLine, BarLines } from './BarLine.tsx';
import { ChartCard } from './ChartCard.tsx';
import classes from './DepositTimes.module.css';
import { DimensionSelect } from './DimensionSelect.tsx';
import type { Shown } from './drill-down.ts';
import { placeOf } from './time-scale.ts';
import { useDepositTimes } from './use-deposit-times.ts';
import { useDrillDown } from './use-drill-down.ts';
import { useKeyNames } from './use-key-names.ts';

type Group = Times['groups'][number];

const FEW = 8;

export function DepositTimes({ shown }: { readonly shown: Shown }) {
  const { count } = useFormats();
  const text = useText();
  const messages = text.insights.depositTimes;
  const [by, setBy] = useState<InsightDimension>('link');
  const [isAll, setIsAll] = useState(false);
  const { data } = useDepositTimes(shown.span, shown.timeZone, [by]);
  if (data === undefined) return null;
  const { total } = data;
  const groups = data.groups
    .filter(({ timed }) => timed > 0)
    .toSorted((one, other) => other.timed - one.timed);
  const longestMs = Math.max(...groups.map(({ slowMs }) => slowMs ?? 0));
  const time = (ms: number | null): string =>
    ms === null ? text.window.shared.unknown : duration(ms, text.window.statusBar);
  return (
    <ChartCard title={messages.title}>
      {total.timed === 0 ? (
        <Dim as="p">{messages.none}</Dim>
      ) : (
        <>
          <p className={classes['headline']}>
            <span className={classes['median']}>{time(total.medianMs)}</span>
            <Dim>{messages.median(count(total.timed), time(total.quickMs), time(total.slowMs))}</Dim>
          </p>
          <ButtonRow>
            <DimensionSelect
              label={text.insights.groupBy}
              value={by}
              onChoose={(chosen) => setBy(chosen ?? by)}
            />
          </ButtonRow>
          <BarLines>
            {groups.slice(0, isAll ? undefined : FEW).map((group) => (
              <GroupTimes
                key={group.keys.join(' ')}
                group={group}
                by={by}
                longestMs={longestMs}
                shown={shown}
                time={time}
              />
            ))}
          </BarLines>
          {groups.length > FEW && (
            <Button
              variant="subtle"
              onClick={() => {
                setIsAll(!isAll);
              }}
            >
              {isAll ? text.insights.showFew : text.insights.showAll(count(groups.length))}
            </Button>
          )}
        </>
      )}
    </ChartCard>
  );
}

interface GroupTimesProps {
  readonly group: Group;
  readonly by: InsightDimension;
  readonly longestMs: number;
  readonly shown: Shown;
  readonly time: (ms: number | null) => string;
}

function GroupTimes({ group, by, longestMs, shown, time }: GroupTimesProps) {
  const { count } = useFormats();
  const messages = useText().insights;
  const nameOf = useKeyNames();
  const { linkTo } = useDrillDown(shown);
  const { keys, timed, quickMs, medianMs, slowMs } = group;
  const [key = ''] = keys;
  const name = nameOf(by, key);
  const [from, at, until] = [quickMs, medianMs, slowMs].map((ms) => 100 * placeOf(ms ?? 0, longestMs));
  const firstDeposits = { dimension: 'event', key: 'first_deposit' } as const;
  return (
    <BarLine
      link={linkTo(
        by === 'event' ? [firstDeposits] : [{ dimension: by, key }, firstDeposits],
        '-began.status:rejected',
      )}
      title={messages.showOf(name)}
      name={name}
      drawing={
        <span className={classes['line']} aria-hidden>
          <span
            className={classes['middle']}
            style={{ left: `${from ?? 0}%`, width: `${(until ?? 0) - (from ?? 0)}%` }}
          />
          <span className={classes['typical']} style={{ left: `${at ?? 0}%` }} />
        </span>
      }
      figure={time(medianMs)}
      note={messages.depositTimes.ofGroup(time(quickMs), time(slowMs), count(timed))}
    />
  );
}
