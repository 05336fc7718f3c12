/** The whole set-up as one file: exported here, imported on another computer. */
import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PASSPHRASE_RANGE } from '../../../shared/contract/backups.ts';
import { useDesk } from '../../client/desk-client.ts';
import { count } from '../../ui/count.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { Section } from '../../ui/Section.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { InputPairs } from './InputPairs.tsx';
import { useText } from '../../ui/text-context.ts';
import { ImportDialog } from './ImportDialog.tsx';

export function SetupSection() {
  const desk = useDesk();
  const messages = useText().setup;
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const isTooShort = passphrase.length < PASSPHRASE_RANGE.min;
  const exporting = useMutation(
    desk.setup.export.mutationOptions({
      onSuccess: ({ fileName, text }) => {
        saveBlob(new Blob([text], { type: 'application/json' }), fileName);
        setPassphrase('');
        setTried(false);
        notifications.show({ color: 'green', message: messages.exported(fileName) });
      },
    }),
  );
  return (
    <Section title={messages.title} words={messages.what}>
      <FormRows
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isTooShort) exporting.mutate({ passphrase });
        }}
      >
        <InputPairs>
          <PasswordInput
            label={messages.passphrase}
            description={messages.exportHint}
            autoComplete="new-password"
            value={passphrase}
            error={
              isTried && isTooShort ? messages.passphraseInvalid(count(PASSPHRASE_RANGE.min)) : undefined
            }
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
            }}
          />
        </InputPairs>
        {exporting.error !== null && <ErrorNote error={exporting.error} title={messages.notExported} />}
        <ButtonRow>
          <Button type="submit" variant="default" loading={exporting.isPending}>
            {messages.export}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setImporting(true);
            }}
          >
            {messages.import}
          </Button>
        </ButtonRow>
      </FormRows>
      {isImporting && (
        <ImportDialog
          onClose={() => {
            setImporting(false);
          }}
        />
      )}
    </Section>
  );
}
