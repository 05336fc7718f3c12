/** What was spent in a period and what came of it. */
import '@mantine/charts/styles.css';
import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CostReport } from '../../../shared/contract/costs.ts';
import { LINK_DIMENSION } from '../../../shared/domain/cost/cost-dimension.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useNow } from '../../ui/now.ts';
import { Note } from '../../ui/Note.tsx';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { CostChart } from './CostChart.tsx';
import { CostTables } from './CostTables.tsx';
import { CostTotals } from './CostTotals.tsx';
import { dimensionName } from './dimension-name.ts';
import { ParkedCosts } from './ParkedCosts.tsx';
import { localDay } from './local-day.ts';

const PERIODS = [7, 14, 30, 90] as const;
type Period = (typeof PERIODS)[number];
const REFRESH_MS = 60_000;

export function CostsView() {
  const desk = useDesk();
  const text = useText();
  const messages = text.costs;
  const [period, setPeriod] = useState<Period>(14);
  const [chosen, setChosen] = useState<string | null>(null);
  const nowMs = useNow(REFRESH_MS);
  const [from, to] = [localDay(nowMs, 1 - period), localDay(nowMs, 0)];
  const { data, error } = useQuery({
    ...desk.costs.get.queryOptions({ input: { from, to, dimension: chosen ?? LINK_DIMENSION } }),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  const dimensions = data?.dimensions ?? [];
  // Whoever has costs for one thing alone looks at that.
  const [only] = dimensions.length === 1 ? dimensions : [];
  if (only !== undefined && chosen === null && only !== LINK_DIMENSION) setChosen(only);
  const dimension = chosen ?? LINK_DIMENSION;
  return (
    <PageLayout
      title={messages.title}
      tabs={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={messages.period}
            data={PERIODS.map((days) => ({ value: String(days), label: messages.periods[days] }))}
            value={String(period)}
            onChange={(value) => {
              setPeriod(PERIODS.find((days) => String(days) === value) ?? period);
            }}
          />
          {dimensions.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={messages.dimension}
              value={dimension}
              data={dimensions.map((each) => ({ value: each, label: dimensionName(each, messages) }))}
              onChange={(event) => {
                setChosen(event.currentTarget.value);
              }}
            />
          )}
        </Group>
      }
      actions={
        <Group gap="xs">
          <Button size="xs" variant="default" component="a" href={routeHash('costs', 'warnings')}>
            {text.warnings.title}
          </Button>
          <Button size="xs" component="a" href={routeHash('costs', 'add')}>
            {messages.add}
          </Button>
        </Group>
      }
    >
      <Rows>
        {error !== null && <ErrorNote error={error} />}
        {data !== undefined && <Report report={data} />}
      </Rows>
    </PageLayout>
  );
}

function Report({ report }: { readonly report: CostReport }) {
  const { count } = useFormats();
  const messages = useText().costs;
  const { currency, total, parkedKeys } = report;
  if (report.dimensions.length === 0) return <EmptyState title={messages.empty} body={messages.emptyHint} />;
  return (
    <>
      {currency === null && (
        <Note tone="wait">
          {messages.noCurrency} <a href={routeHash('settings', 'money')}>{messages.chooseCurrency}</a>
        </Note>
      )}
      {currency !== null && total.withoutRate > 0 && (
        <Note tone="wait">
          {messages.withoutRate(count(total.withoutRate))}{' '}
          <a href={routeHash('settings', 'money')}>{messages.addRates}</a>
        </Note>
      )}
      {report.isMatching && <Note tone="quiet">{messages.matching}</Note>}
      <CostTotals total={total} currency={currency} />
      {parkedKeys > 0 && <ParkedCosts report={report} />}
      {report.days.length === 0 ? (
        <EmptyState title={messages.noneHere} body={messages.noneHereHint} />
      ) : (
        <>
          <CostChart report={report} />
          <CostTables report={report} />
        </>
      )}
    </>
  );
}
