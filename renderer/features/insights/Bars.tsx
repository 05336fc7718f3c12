/** Who it came from: earned and on hold of each, apart; a click shows the postbacks. */
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Insights } from '../../../shared/contract/insights.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { count } from '../../ui/count.ts';
import { formatMoney } from '../../ui/money.ts';
import { percent } from '../../ui/percent.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { useInboxView } from '../inbox/inbox-view.ts';
import { approvalRate } from './figures.ts';
import classes from './Bars.module.css';
import { ChartCard } from './ChartCard.tsx';
import { Track } from './Track.tsx';
import { receivedIn, type Span } from './period.ts';
import { useInsights } from './use-insights.ts';

const DIMENSIONS = ['network', 'event', 'currency'] as const;
type Dimension = (typeof DIMENSIONS)[number];
type Group = Insights['groups'][number];

interface BarsProps {
  readonly span: Span;
  readonly days: number;
  readonly nowMs: number;
}

export function Bars({ span, days, nowMs }: BarsProps) {
  const desk = useDesk();
  const messages = useText().insights;
  const [by, setBy] = useState<Dimension>('network');
  const { data } = useInsights(span, [by]);
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const { change } = useInboxView();
  const nameOf = (key: string): string => {
    if (by !== 'network') return key === '' ? messages.without : key;
    return visibleText(networks?.items.find(({ id }) => id === key)?.name ?? messages.removedNetwork);
  };
  const currency = data?.currency ?? null;
  const sizeOf = (group: Group): number =>
    currency === null ? group.conversions : group.earned + group.heldMoney;
  const groups = (data?.groups ?? []).toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const most = Math.max(1e-6, ...groups.map(sizeOf));
  return (
    <ChartCard title={messages.by[by]}>
      <ul className={classes['bars']}>
        {groups.map((group) => {
          const [key = ''] = group.keys;
          const name = nameOf(key);
          const approved = approvalRate(group);
          return (
            <li key={key}>
              <a
                href={routeHash('inbox')}
                className={classes['bar']}
                title={messages.showOf(name)}
                onClick={() => {
                  const of = key === '' ? '' : `${by}:"${key.replaceAll('"', '')}"`;
                  change({ filter: `${of} ${receivedIn(days, nowMs)} -is:test`.trim() });
                }}
              >
                <span className={classes['name']}>{name}</span>
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
                <span className={classes['amount']}>
                  {currency === null ? count(group.conversions) : formatMoney(group.earned, currency)}
                  <span className={classes['note']}>
                    {messages.ofBar(count(group.firstDeposits), approved === null ? null : percent(approved))}
                  </span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <SegmentedControl
        size="xs"
        aria-label={messages.groupBy}
        data={DIMENSIONS.map((each) => ({ value: each, label: messages.dimensions[each] }))}
        value={by}
        onChange={(chosen) => {
          setBy(DIMENSIONS.find((each) => each === chosen) ?? by);
        }}
      />
    </ChartCard>
  );
}
