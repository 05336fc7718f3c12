/** A file of costs, or rows out of a sheet: both go the same way. */
import { Button, FileInput, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_COST_FILE_BYTES } from '../../../shared/contract/costs.ts';
import { REPORT_PART_BYTES } from '../../../shared/contract/report-limits.ts';
import { useDesk } from '../../client/desk-client.ts';
import { sendInParts } from '../../client/send-in-parts.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';

export function GiveFile() {
  const { percent } = useFormats();
  const desk = useDesk();
  const messages = useText().costs;
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState('');
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: async (given: File) => {
      setShare(0);
      await desk.costs.file.create.call({ name: given.name, bytes: given.size });
      await sendInParts(given, REPORT_PART_BYTES, async (offset, data, until) => {
        await desk.costs.file.upload.call({ offset, data });
        setShare(until / given.size);
      });
    },
  });
  const fault = file === null ? null : faultOf(file, messages.file);
  return (
    <>
      <Section title={messages.file.title} description={messages.file.hint}>
        <Rows gap="md" width="form">
          <FileInput
            label={messages.file.label}
            placeholder={messages.file.choose}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            value={file}
            onChange={setFile}
            error={fault}
          />
          {upload.error !== null && <ErrorNote error={upload.error} title={messages.file.failed} />}
          <Group gap="xs">
            <Button
              disabled={file === null || fault !== null}
              loading={upload.isPending}
              onClick={() => {
                if (file !== null) upload.mutate(file);
              }}
            >
              {messages.file.go}
            </Button>
            {upload.isPending && <Dim>{messages.file.uploading(percent(share))}</Dim>}
          </Group>
        </Rows>
      </Section>
      <Section title={messages.paste.title} description={messages.paste.hint}>
        <Rows gap="md" width="form">
          <Textarea
            label={messages.paste.label}
            rows={5}
            value={pasted}
            onChange={(event) => {
              setPasted(event.currentTarget.value);
            }}
          />
          <div>
            <Button
              variant="default"
              disabled={pasted.trim() === ''}
              loading={upload.isPending}
              onClick={() => {
                upload.mutate(new File([pasted], messages.paste.name));
              }}
            >
              {messages.paste.go}
            </Button>
          </div>
        </Rows>
      </Section>
    </>
  );
}

function faultOf({ size }: File, messages: { readonly empty: string; readonly tooLarge: string }) {
  if (size === 0) return messages.empty;
  return size > MAX_COST_FILE_BYTES ? messages.tooLarge : null;
}
