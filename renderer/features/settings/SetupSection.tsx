/** The whole set-up as one file: exported here, imported on another computer. */
import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { setupExportSchema } from '../../../shared/contract/setup.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { schemaErrors } from '../../ui/schema-errors.ts';
import { Section } from '../../ui/Section.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { InputPairs } from '../../ui/InputPairs.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { ImportDialog } from './ImportDialog.tsx';

const EMPTY = { passphrase: '' };

export function SetupSection() {
  const desk = useDesk();
  const text = useText();
  const messages = text.setup;
  const draft = useDraft(EMPTY, (values) => schemaErrors(setupExportSchema, values, text));
  const { passphrase } = draft.values;
  const [isImporting, setImporting] = useState(false);
  const exporting = useMutation(
    desk.setup.export.mutationOptions({
      onSuccess: (file) => {
        saveBlob(new Blob([file.text], { type: 'application/json' }), file.fileName);
        draft.discard();
        notifications.show({ color: 'green', message: messages.exported(file.fileName) });
      },
    }),
  );
  return (
    <Section title={messages.title} description={messages.what}>
      <FormRows
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.approve()) exporting.mutate({ passphrase });
        }}
      >
        <InputPairs>
          <PasswordInput
            label={messages.passphrase}
            description={messages.exportHint}
            autoComplete="new-password"
            value={passphrase}
            error={draft.errorOf('passphrase')}
            onChange={(event) => {
              draft.change({ passphrase: event.currentTarget.value });
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
