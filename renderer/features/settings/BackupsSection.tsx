/** Backups: the last good one, those there are, and how they are made. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupsView } from '../../../shared/contract/backups.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { BackupForm } from './BackupForm.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

export function BackupsSection() {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().backups;
  const view = useQuery(desk.backups.get.queryOptions());
  const make = useMutation(
    desk.backups.make.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.backups.get.queryKey(), after);
        notifications.show({ color: 'green', message: messages.made });
      },
    }),
  );
  return (
    <Section title={messages.title} description={messages.what}>
      {view.error !== null && <ErrorNote error={view.error} />}
      {view.data !== undefined && (
        <Rows>
          <LastBackup view={view.data} />
          {make.error !== null && <ErrorNote error={make.error} title={messages.notMade} />}
          <ButtonRow>
            <Button
              variant="default"
              loading={make.isPending || view.data.isRunning}
              onClick={() => {
                make.mutate(undefined);
              }}
            >
              {messages.make}
            </Button>
          </ButtonRow>
          <BackupList view={view.data} />
          <More title={messages.change}>
            <BackupForm view={view.data} />
          </More>
        </Rows>
      )}
    </Section>
  );
}

function LastBackup({ view }: { readonly view: BackupsView }) {
  const { count, megabytes } = useFormats();
  const messages = useText().backups;
  const { lastGood, lastFailure } = view;
  return (
    <>
      <Facts
        label={messages.lastGood}
        facts={[
          {
            name: messages.lastGood,
            value:
              lastGood === null ? (
                messages.none
              ) : (
                <>
                  <Timestamp at={lastGood.at} isLong />
                  {' – '}
                  {messages.content(
                    count(lastGood.content.postbacks),
                    count(lastGood.content.networks),
                    megabytes(lastGood.bytes),
                  )}
                </>
              ),
          },
          { name: messages.folder, value: <code>{view.folder}</code> },
        ]}
      />
      {lastFailure !== null && (
        <Note tone="bad" title={messages.failed}>
          {lastFailure.message}
        </Note>
      )}
    </>
  );
}

function BackupList({ view }: { readonly view: BackupsView }) {
  const { fileSize, longTime } = useFormats();
  const messages = useText().backups;
  const [chosen, setChosen] = useState<string | null>(null);
  if (view.items.length === 0) return null;
  return (
    <>
      <Facts
        label={messages.list}
        facts={view.items.map(({ name, path, at, bytes, isEncrypted }) => ({
          name: longTime(at),
          key: path,
          value: (
            <Group component="span" gap={4} display="inline-flex">
              {fileSize(bytes)}
              {isEncrypted && `, ${messages.encrypted}`}
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${messages.restore} ${name}`}
                onClick={() => {
                  setChosen(path);
                }}
              >
                {messages.restore}
              </Button>
            </Group>
          ),
        }))}
      />
      {chosen !== null && (
        <RestoreDialog
          file={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
