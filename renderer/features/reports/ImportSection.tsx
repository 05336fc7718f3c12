/** "I have postbacks from another computer": what this program exported as JSON Lines comes in. */
import { Button, FileInput, Group, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ImportView, MAX_IMPORT_BYTES } from '../../../shared/contract/imports.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { ImportFindings } from './ImportFindings.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useImportUpload } from './use-import-upload.ts';

const ENDED: ReadonlySet<ImportView['state']> = new Set<ImportView['state']>([
  'done',
  'cancelled',
  'uploading',
]);

export function ImportSection() {
  const desk = useDesk();
  const messages = useText().imports;
  const { data: current = null } = useQuery(desk.reports.imports.get.queryOptions());
  const run = useMutation(desk.reports.imports.run.mutationOptions());
  const cancel = useMutation(desk.reports.imports.cancel.mutationOptions());
  const error = run.error ?? cancel.error;
  const isWorking = current?.state === 'checking' || current?.state === 'importing';
  return (
    <Section title={messages.title} description={messages.hint}>
      <Rows gap="md" width="form">
        {current === null || ENDED.has(current.state) ? <ChooseFile /> : null}
        {error !== null && <ErrorNote error={error} title={messages.failed} />}
        {current !== null && current.state !== 'uploading' && <ImportFindings progress={current} />}
        {isWorking && (
          <Progress
            value={current.bytes === 0 ? 0 : (100 * current.readBytes) / current.bytes}
            aria-label={messages.states[current.state]}
          />
        )}
        {current !== null && !ENDED.has(current.state) && (
          <Group gap="xs">
            {current.state === 'checked' && (
              <Button
                disabled={current.counts.fresh === 0}
                loading={run.isPending}
                onClick={() => {
                  run.mutate({});
                }}
              >
                {messages.run}
              </Button>
            )}
            <Button
              variant="default"
              onClick={() => {
                cancel.mutate({});
              }}
            >
              {messages.cancel}
            </Button>
          </Group>
        )}
      </Rows>
    </Section>
  );
}

function ChooseFile() {
  const { percent } = useFormats();
  const text = useText();
  const messages = text.imports;
  const [file, setFile] = useState<File | null>(null);
  const { upload, share } = useImportUpload();
  const fault =
    file === null
      ? null
      : file.size === 0
        ? text.reports.create.empty
        : file.size > MAX_IMPORT_BYTES
          ? messages.tooLarge
          : null;
  return (
    <>
      <FileInput
        label={messages.file}
        placeholder={messages.choose}
        accept=".jsonl,.ndjson,.json,application/x-ndjson"
        value={file}
        onChange={setFile}
        error={fault}
      />
      {upload.error !== null && <ErrorNote error={upload.error} title={messages.failed} />}
      <Group gap="xs">
        <Button
          variant="default"
          disabled={file === null || fault !== null}
          loading={upload.isPending}
          onClick={() => {
            if (file !== null) upload.mutate(file);
          }}
        >
          {messages.look}
        </Button>
        {upload.isPending && <Dim>{text.reports.create.uploading(percent(share))}</Dim>}
      </Group>
    </>
  );
}
