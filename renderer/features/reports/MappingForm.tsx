/** How a report is read: what was recognised, to be looked at and changed. */
import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InspectedReportView, ReportView } from '../../../shared/contract/report-views.ts';
import { FIELD_ROLES } from '../../../shared/domain/postback/field-role.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ColumnTable } from '../../ui/ColumnTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { ReportFormat } from './ReportFormat.tsx';
import { ReportWords } from './ReportWords.tsx';
import type { Chosen, Looking } from './mapping-choice.ts';

export function MappingForm({ report }: { readonly report: Pick<ReportView, 'id'> }) {
  const desk = useDesk();
  const text = useText();
  const [looking, setLooking] = useState<Looking>({});
  const [chosen, setChosen] = useState<Chosen>({});
  const run = useMutation(desk.reports.run.mutationOptions());
  const { data, error } = useQuery(
    desk.reports.inspect.queryOptions({
      input: { id: report.id, ...looking },
      placeholderData: keepPreviousData,
      // One that is being compared is not looked at any more.
      enabled: run.isIdle || run.isError,
    }),
  );
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return <Skeleton height={240} aria-label={text.window.shared.loading} />;
  return (
    <Form
      inspected={data}
      mapping={mappingWith(data.mapping, chosen)}
      error={run.error}
      isRunning={run.isPending || run.isSuccess}
      onRun={(mapping) => {
        run.mutate({ id: report.id, mapping });
      }}
      onLook={(change) => {
        setLooking({ ...looking, ...change });
      }}
      onChoose={(change) => {
        setChosen({ ...chosen, ...change });
      }}
    />
  );
}

/** Words that were found after a choice keep what is proposed for them. */
function mappingWith(found: ReportMapping, chosen: Chosen): ReportMapping {
  return {
    ...found,
    ...chosen,
    events: { ...found.events, ...chosen.events },
    statuses: { ...found.statuses, ...chosen.statuses },
  };
}

interface FormProps {
  readonly inspected: InspectedReportView;
  readonly mapping: ReportMapping;
  /** Of the last try to begin. */
  readonly error: Error | null;
  readonly isRunning: boolean;
  readonly onRun: (mapping: ReportMapping) => void;
  readonly onLook: (change: Looking) => void;
  readonly onChoose: (change: Chosen) => void;
}

function Form({ inspected, mapping, error, isRunning, onRun, onLook, onChoose }: FormProps) {
  const messages = useText().reports.mapping;
  const { columns } = mapping;
  return (
    <Section title={messages.title} description={messages.hint}>
      <Rows gap="lg">
        {inspected.isBinary && <Note tone="bad">{messages.binary}</Note>}
        <ColumnTable
          label={messages.title}
          roles={FIELD_ROLES}
          names={messages.fields}
          noColumn={messages.noColumn}
          columns={inspected.columns}
          chosen={columns}
          onChoose={(next) => {
            onLook({ columns: next });
          }}
        />
        {columns.clickId === undefined && <Note tone="bad">{messages.clickIdMissing}</Note>}
        {columns.time === undefined && <Note tone="wait">{messages.timeMissing}</Note>}
        {inspected.words.length > 0 && (
          <ReportWords words={inspected.words} mapping={mapping} onChoose={onChoose} />
        )}
        <More title={messages.more}>
          <ReportFormat mapping={mapping} onLook={onLook} onChoose={onChoose} />
        </More>
        {error !== null && <ErrorNote error={error} />}
        <div>
          <Button
            disabled={columns.clickId === undefined || inspected.isBinary}
            loading={isRunning}
            onClick={() => {
              onRun(mapping);
            }}
          >
            {messages.run}
          </Button>
        </div>
      </Rows>
    </Section>
  );
}
