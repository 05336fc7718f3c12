/** One report, from its mapping to its result. */
import { Anchor, Progress, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReportDetail } from '../../../shared/contract/report-views.ts';
import { reportIdSchema } from '../../../shared/domain/ids.ts';
import { WORKING_STATES } from '../../../shared/domain/report/report-state.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { MappingForm } from './MappingForm.tsx';
import { RemoveReport } from './RemoveReport.tsx';
import { ReportResult } from './ReportResult.tsx';

export function ReportView({ id }: { readonly id: string }) {
  const desk = useDesk();
  const text = useText();
  const {
    data: report,
    error,
    isPending,
  } = useQuery(desk.reports.get.queryOptions({ input: { id: reportIdSchema.parse(id) } }));
  return (
    <Rows width="page">
      <Anchor href={routeHash('reports')}>{text.reports.back}</Anchor>
      {isPending && <Skeleton height={128} aria-label={text.window.shared.loading} />}
      {error !== null && <ErrorNote error={error} />}
      {report !== undefined && (
        <>
          <div>
            <strong>{visibleText(report.networkName)}</strong> <Dim>{visibleText(report.name)}</Dim>
          </div>
          <Stage report={report} />
        </>
      )}
    </Rows>
  );
}

function Stage({ report }: { readonly report: ReportDetail }) {
  const { count, percent } = useFormats();
  const messages = useText().reports;
  const { state, problem } = report;
  if (state === 'done') return <ReportResult report={report} />;
  const done = report.bytes === 0 ? 0 : report.readBytes / report.bytes;
  if (WORKING_STATES.has(state) || state === 'uploading') {
    return (
      <>
        <div role="status">
          {messages.states[state]}
          {state === 'reading' && <Dim> {messages.progress(percent(done))}</Dim>}
        </div>
        <Progress value={state === 'reading' ? done * 90 : 95} aria-label={messages.states[state]} />
      </>
    );
  }
  return (
    <>
      {problem !== null && (
        <Note tone="bad" title={messages.problemTitle} role="alert">
          {messages.problems[problem.code](problem.line === null ? null : count(problem.line))}{' '}
          {messages.nothingLost}
        </Note>
      )}
      {problem?.code !== 'file_lost' && <MappingForm report={report} />}
      <RemoveReport report={report} />
    </>
  );
}
