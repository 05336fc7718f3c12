/** Pairs with a mailbox, from anywhere in the window. */
import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MAX_MAILBOX_CODE, MAX_MAILBOX_URL, type MailboxView } from '../../../shared/contract/mailboxes.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { checkPairing } from './check-pairing.ts';
import { ScanOffer } from './ScanOffer.tsx';

interface PairMailboxDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPaired: (mailbox: MailboxView) => void;
}

export function PairMailboxDialog({ isOpen, onClose, onPaired }: PairMailboxDialogProps) {
  const messages = useText().mailboxes.pair;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="md">
      <PairForm onClose={onClose} onPaired={onPaired} />
    </Modal>
  );
}

const NOTHING = { url: '', code: '' };

function PairForm({ onClose, onPaired }: Omit<PairMailboxDialogProps, 'isOpen'>) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.mailboxes.pair;
  const draft = useDraft(NOTHING, (values) => checkPairing(values, text));
  const pair = useMutation(
    desk.mailboxes.create.mutationOptions({
      onSuccess: async (mailbox) => {
        notifications.show({ color: 'green', message: messages.done });
        await queries.invalidateQueries();
        onPaired(mailbox);
      },
    }),
  );
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.approve()) pair.mutate({ url: draft.values.url.trim(), code: draft.values.code.trim() });
      }}
    >
      <Text size="sm">{messages.what}</Text>
      <ScanOffer
        onOffer={({ url, code }) => {
          draft.change(url === null ? { code } : { url, code });
        }}
      />
      <TextInput
        label={messages.url}
        description={messages.urlHint}
        placeholder="https://mailbox.example.com"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_MAILBOX_URL}
        data-autofocus
        value={draft.values.url}
        error={draft.errorOf('url')}
        onBlur={() => {
          if (draft.values.url !== '') draft.leave('url');
        }}
        onChange={(event) => {
          draft.change({ url: event.currentTarget.value });
        }}
      />
      <TextInput
        label={messages.code}
        description={messages.codeHint}
        placeholder="7K2M-9QXD-4TNA-R6VP"
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_MAILBOX_CODE}
        value={draft.values.code}
        error={draft.errorOf('code')}
        onBlur={() => {
          if (draft.values.code !== '') draft.leave('code');
        }}
        onChange={(event) => {
          draft.change({ code: event.currentTarget.value });
        }}
      />
      {pair.error !== null && <ErrorNote error={pair.error} title={messages.failed} />}
      <Dim as="div">{messages.after}</Dim>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.window.shared.cancel}
        </Button>
        <Button type="submit" loading={pair.isPending}>
          {messages.submit}
        </Button>
      </Group>
    </FormRows>
  );
}
