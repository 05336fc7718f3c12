/** Which network, and which file. */
import { Button, FileInput, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_REPORT_BYTES } from '../../../shared/contract/reports.ts';
import { useDesk } from '../../client/desk-client.ts';
import { goTo } from '../../navigation/route.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useUpload } from './use-upload.ts';

export function NewReport() {
  const { percent } = useFormats();
  const desk = useDesk();
  const messages = useText().reports.create;
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const { upload, share } = useUpload(({ id }) => {
    goTo('reports', id);
  });
  const items = networks?.items ?? [];
  const network = items.find(({ id }) => id === chosen) ?? items[0];
  const fault =
    file === null
      ? null
      : file.size === 0
        ? messages.empty
        : file.size > MAX_REPORT_BYTES
          ? messages.tooLarge
          : null;
  if (networks !== undefined && items.length === 0) return <Dim as="p">{messages.noNetwork}</Dim>;
  return (
    <Section title={messages.title} description={messages.hint}>
      <Rows gap="md" width="form">
        <NativeSelect
          label={messages.network}
          value={network?.id ?? ''}
          data={items.map(({ id, name }) => ({ value: id, label: visibleText(name) }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
        <FileInput
          label={messages.file}
          placeholder={messages.choose}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          value={file}
          onChange={setFile}
          error={fault}
        />
        {upload.error !== null && <ErrorNote error={upload.error} title={messages.failed} />}
        <Group gap="xs">
          <Button
            disabled={file === null || network === undefined || fault !== null}
            loading={upload.isPending}
            onClick={() => {
              if (file !== null && network !== undefined) upload.mutate({ file, networkId: network.id });
            }}
          >
            {messages.go}
          </Button>
          {upload.isPending && <Dim>{messages.uploading(percent(share))}</Dim>}
        </Group>
      </Rows>
    </Section>
  );
}
