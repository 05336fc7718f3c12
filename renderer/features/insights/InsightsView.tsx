/** How much, from what, and is something wrong: the figures of a period, compared with the one before. */
import '@mantine/charts/styles.css';
import { SegmentedControl } from '@mantine/core';
import { type Query, useIsFetching } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useNow } from '../../ui/now.ts';
import { Note } from '../../ui/Note.tsx';
import { PageActions } from '../../ui/PageActions.tsx';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { CostLine } from '../costs/CostLine.tsx';
import { Bars } from './Bars.tsx';
import { DepositTimes } from './DepositTimes.tsx';
import { DayLine } from './DayLine.tsx';
import { FallenApprovals } from './FallenApprovals.tsx';
import { Funnel } from './Funnel.tsx';
import { HeatMap } from './HeatMap.tsx';
import classes from './InsightsView.module.css';
import { daysOf, type Period, PERIODS, type Span, spanBefore, spanOf } from './period.ts';
import { RecountButton } from './RecountButton.tsx';
import { InsightTotals } from './InsightTotals.tsx';
import { useDepositTimes } from './use-deposit-times.ts';
import { useInsightZone } from './use-insight-zone.ts';
import { useInsights } from './use-insights.ts';

const REFRESH_MS = 60_000;

export function InsightsView() {
  const { count, locale } = useFormats();
  const messages = useText().insights;
  const [period, setPeriod] = useState<Period>(14);
  const nowMs = useNow(REFRESH_MS);
  const { choose, ...ofZone } = useInsightZone();
  const { timeZone, zone } = ofZone;
  const span = spanOf(period, nowMs, zone);
  const shown = { span, ...ofZone };
  const before = spanBefore(period, nowMs, zone);
  const shownDays = daysOf(period, nowMs, zone);
  const now = useInsights(span, timeZone, ['day']);
  const then = useInsights(before, timeZone, ['day']);
  const timesNow = useDepositTimes(span, timeZone, []);
  const timesThen = useDepositTimes(before, timeZone, []);
  const isReading = useIsReading();
  const error = now.error ?? then.error ?? timesNow.error ?? timesThen.error;
  return (
    <PageLayout
      title={messages.title}
      tabs={
        <SegmentedControl
          size="xs"
          aria-label={messages.period}
          data={PERIODS.map((days) => ({ value: String(days), label: messages.periods[days] }))}
          value={String(period)}
          onChange={(chosen) => {
            setPeriod(PERIODS.find((days) => String(days) === chosen) ?? period);
          }}
        />
      }
    >
      <PageActions>
        <SearchSelect
          size="xs"
          aria-label={messages.timeZone}
          data={[...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])]}
          value={timeZone}
          onChange={(chosen) => {
            if (chosen !== null) choose(chosen);
          }}
        />
      </PageActions>
      <Rows>
        <Dim>{messages.compared(rangeOf(span, timeZone, locale), period)}</Dim>
        <RecountButton />
        {error !== null && <ErrorNote error={error} />}
        {now.data !== undefined && now.data.currency === null && (
          <Note tone="wait">
            {messages.noCurrency} <a href={routeHash('settings', 'money')}>{messages.chooseCurrency}</a>
          </Note>
        )}
        {now.data !== undefined && now.data.currency !== null && now.data.total.withoutRate > 0 && (
          <Note tone="wait">
            {messages.withoutRate(count(now.data.total.withoutRate))}{' '}
            <a href={routeHash('settings', 'money')}>{messages.addRates}</a>
          </Note>
        )}
        {now.data !== undefined &&
          then.data !== undefined &&
          timesNow.data !== undefined &&
          timesThen.data !== undefined && (
            <>
              <InsightTotals
                now={{ figures: now.data.total, times: timesNow.data.total }}
                before={{ figures: then.data.total, times: timesThen.data.total }}
                currency={now.data.currency}
                days={period}
              />
              <FallenApprovals shown={shown} before={before} />
              <CostLine from={shownDays[0] ?? ''} to={shownDays.at(-1) ?? ''} timeZone={timeZone} />
              {now.data.total.conversions === 0 ? (
                <EmptyState title={messages.empty} body={messages.emptyHint} />
              ) : (
                <>
                  <div className={classes['grid']} data-reading={isReading || undefined}>
                    <DayLine now={now.data} before={then.data} days={period} nowMs={nowMs} shown={shown} />
                    <Bars shown={shown} />
                    <HeatMap shown={shown} />
                    <Funnel total={now.data.total} times={timesNow.data.total} shown={shown} />
                    <DepositTimes shown={shown} />
                  </div>
                  <Dim>{messages.clickHint}</Dim>
                </>
              )}
            </>
          )}
      </Rows>
    </PageLayout>
  );
}

/** Whether figures are still those of another choice: their links would lead to what is chosen now. */
function useIsReading(): boolean {
  const desk = useDesk();
  return useIsFetching({ queryKey: desk.insights.key(), predicate: hasNothing }) > 0;
}

function hasNothing({ state }: Query): boolean {
  return state.data === undefined;
}

/** Its first and its last day, or the only one. */
function rangeOf({ from, to }: Span, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone });
  return format.formatRange(new Date(from), new Date(Date.parse(to) - 1));
}
