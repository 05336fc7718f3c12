/** The rows of a report, those on which the two sides do not agree first of all. */
import { Button, NativeSelect, Skeleton, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportCountsView } from '../../../shared/contract/report-views.ts';
import type { ReportId } from '../../../shared/domain/ids.ts';
import { ROW_FILTERS, type RowFilter } from '../../../shared/domain/report/report-state.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './ReportRows.module.css';
import { ReportRow } from './ReportRow.tsx';

const PAGE = 100;

interface ReportRowsProps {
  readonly id: ReportId;
  readonly counts: ReportCountsView;
}

export function ReportRows({ id, counts }: ReportRowsProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.reports.result;
  const [filter, setFilter] = useState<RowFilter>('differences');
  const rows = useInfiniteQuery(
    desk.reports.rows.infiniteOptions({
      input: (after: number) => ({ id, filter, after, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={messages.rows}>
      <NativeSelect
        size="xs"
        maw={320}
        label={messages.filter}
        value={filter}
        data={ROW_FILTERS.map((each) => ({
          value: each,
          label: `${messages.filters[each]} (${count(countOf(counts, each))})`,
        }))}
        onChange={(event) => {
          const next = ROW_FILTERS.find((each) => each === event.currentTarget.value);
          if (next !== undefined) setFilter(next);
        }}
      />
      {rows.isPending && <Skeleton height={96} aria-label={text.window.shared.loading} />}
      {rows.error !== null && <ErrorNote error={rows.error} />}
      {rows.isSuccess && items.length === 0 && <Dim as="p">{messages.noRows}</Dim>}
      {items.length > 0 && (
        <Table aria-label={messages.rows} className={classes['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.reports.mapping.fields.clickId}</Table.Th>
              <Table.Th>{messages.result}</Table.Th>
              <Table.Th>{messages.reportSays}</Table.Th>
              <Table.Th>{messages.logSays}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((row) => (
              <ReportRow key={row.number} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rows.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          loading={rows.isFetchingNextPage}
          onClick={() => {
            void rows.fetchNextPage();
          }}
        >
          {messages.showMore}
        </Button>
      )}
    </Section>
  );
}

function countOf(counts: ReportCountsView, filter: RowFilter): number {
  switch (filter) {
    case 'differences':
      return counts.missing + counts.extra + counts.differing;
    case 'missing':
      return counts.missing;
    case 'extra':
      return counts.extra;
    case 'payout':
      return counts.otherPayout;
    case 'status':
      return counts.otherStatus;
    case 'repeated':
      return counts.repeated;
    case 'unread':
      return counts.unread;
    case 'changed':
      return counts.fresh + counts.changed + counts.toZero + counts.gone;
    case 'all':
      return counts.rows + counts.extra;
  }
}
