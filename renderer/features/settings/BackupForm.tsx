/** Where backups go, how many are kept, and their passphrase. */
import { Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type BackupsView, KEEP_RANGE } from '../../../shared/contract/backups.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { InputPairs } from '../../ui/InputPairs.tsx';
import { StaleNote } from '../../ui/StaleNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { backupInput, backupValues, checkBackupValues } from './backup-values.ts';

export function BackupForm({ view }: { readonly view: BackupsView }) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.backups;
  const draft = useDraft(backupValues(view), (values) => checkBackupValues(values, view.hasPassphrase, text));
  const update = useMutation(
    desk.backups.update.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.backups.get.queryKey(), after);
        notifications.show({ color: 'green', message: messages.saved });
      },
    }),
  );
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.approve()) return;
        const sent = draft.values;
        update.mutate(backupInput(sent), {
          onSuccess: (after) => {
            draft.adopt(backupValues(after), sent);
          },
        });
      }}
    >
      <InputPairs>
        <TextInput
          label={messages.folderLabel}
          description={messages.folderHint}
          value={draft.values.folder}
          error={draft.errorOf('folder')}
          onChange={(event) => {
            draft.change({ folder: event.currentTarget.value });
          }}
          onBlur={() => {
            draft.leave('folder');
          }}
        />
        <PasswordInput
          label={messages.passphraseLabel}
          description={view.hasPassphrase ? messages.passphraseSaved : messages.passphraseHint}
          autoComplete="new-password"
          value={draft.values.passphrase}
          error={draft.errorOf('passphrase')}
          onChange={(event) => {
            draft.change({ passphrase: event.currentTarget.value });
          }}
          onBlur={() => {
            draft.leave('passphrase');
          }}
        />
        <TextInput
          label={messages.keepLabel}
          description={messages.keepHint}
          inputMode="numeric"
          value={draft.values.keep}
          error={draft.errorOf('keep')}
          placeholder={count(KEEP_RANGE.usual)}
          onChange={(event) => {
            draft.change({ keep: event.currentTarget.value });
          }}
          onBlur={() => {
            draft.leave('keep');
          }}
        />
        <Switch
          label={messages.dailyLabel}
          checked={draft.values.isDaily}
          onChange={(event) => {
            draft.change({ isDaily: event.currentTarget.checked });
          }}
        />
      </InputPairs>
      <StaleNote draft={draft} />
      {update.error !== null && <ErrorNote error={update.error} title={messages.notSaved} />}
      <ButtonRow>
        <Button type="submit" variant="default" disabled={!draft.isDirty} loading={update.isPending}>
          {messages.save}
        </Button>
      </ButtonRow>
    </FormRows>
  );
}
