/** What a report says against our log, in figures, by day and row by row. */
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportCountsView, ReportDetail } from '../../../shared/contract/report-views.ts';
import type { DifferenceSeverity } from '../../../shared/domain/report/difference.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusCard, StatusFact } from '../../ui/StatusCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { DayTable } from './DayTable.tsx';
import { MissingDialog } from './MissingDialog.tsx';
import { RemoveReport } from './RemoveReport.tsx';
import { EvidenceButton } from './EvidenceButton.tsx';
import { ReportRows } from './ReportRows.tsx';

const TONES = { none: 'good', usual: 'good', look: 'wait', red: 'bad' } as const satisfies Readonly<
  Record<DifferenceSeverity, string>
>;

export function ReportResult({ report }: { readonly report: ReportDetail }) {
  const { counts } = report;
  if (counts === null) return null;
  return (
    <>
      <Verdict report={report} counts={counts} />
      <Acts report={report} counts={counts} />
      <SinceLast report={report} counts={counts} />
      {report.days.length > 0 && <DayTable days={report.days} />}
      <ReportRows id={report.id} counts={counts} />
      <RemoveReport report={report} />
    </>
  );
}

interface PartProps {
  readonly report: ReportDetail;
  readonly counts: ReportCountsView;
}

function Verdict({ report, counts }: PartProps) {
  const { count, percent } = useFormats();
  const messages = useText().reports.result;
  const { firstDay, lastDay, zone } = report;
  const figures = [
    [messages.theirs, counts.theirs],
    [messages.ours, counts.ours],
    [messages.matched, counts.matched],
    [messages.filters.missing, counts.missing],
    [messages.filters.extra, counts.extra],
    [messages.filters.payout, counts.otherPayout],
    [messages.filters.status, counts.otherStatus],
  ] as const;
  const period =
    firstDay === null ? messages.noPeriod : messages.period(firstDay, lastDay ?? firstDay, zone ?? '');
  return (
    <StatusCard
      tone={TONES[counts.severity]}
      title={`${messages.severities[counts.severity]}: ${messages.verdict(percent(counts.share))}`}
      line={
        <>
          {messages.severityHints[counts.severity]} <Dim>{period}</Dim>
        </>
      }
      factsLabel={messages.figures}
      facts={figures.map(([name, value]) => (
        <StatusFact key={name} name={name}>
          {count(value)}
        </StatusFact>
      ))}
    />
  );
}

function Acts({ report, counts }: PartProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().reports;
  const [isCreating, setCreating] = useState(false);
  const setOpen = useMutation(desk.reports.setOpen.mutationOptions());
  const { creating } = report;
  return (
    <div>
      <Group gap="xs">
        {counts.missing > 0 && (
          <Button
            size="xs"
            disabled={creating !== null}
            onClick={() => {
              setCreating(true);
            }}
          >
            {messages.missing.button}
          </Button>
        )}
        <EvidenceButton report={report} />
        <Button
          size="xs"
          variant="default"
          loading={setOpen.isPending}
          onClick={() => {
            setOpen.mutate({ id: report.id, isOpen: !report.isOpen });
          }}
        >
          {report.isOpen ? messages.open.close : messages.open.reopen}
        </Button>
        <Dim>{messages.open.hint}</Dim>
      </Group>
      {creating !== null && (
        <div role="status">{messages.missing.running(count(creating.created), count(creating.skipped))}</div>
      )}
      {setOpen.error !== null && <ErrorNote error={setOpen.error} />}
      {isCreating && (
        <MissingDialog
          report={report}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </div>
  );
}

function SinceLast({ report, counts }: PartProps) {
  const { count } = useFormats();
  const messages = useText().reports.result;
  const { fresh, changed, toZero, gone } = counts;
  const facts = [
    { name: messages.fresh, value: count(fresh) },
    { name: messages.changed, value: count(changed) },
    { name: messages.toZero, value: count(toZero) },
    { name: messages.gone, value: count(gone) },
  ];
  return (
    <Section title={messages.changesTitle}>
      {report.beforeId === null ? (
        <Dim as="p">{messages.changesFirst}</Dim>
      ) : fresh + changed + toZero + gone === 0 ? (
        <Dim as="p">{messages.changesNone}</Dim>
      ) : (
        <Facts label={messages.changesTitle} facts={facts} />
      )}
    </Section>
  );
}
