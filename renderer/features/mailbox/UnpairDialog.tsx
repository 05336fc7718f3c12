/** Ends a pairing, after saying what that does to the mailbox, to what waits in it, and to the networks that send to it. */
import { Button, Checkbox, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { useTunnelConnection } from '../../ui/use-connection.ts';

interface UnpairDialogProps {
  readonly mailbox: MailboxView;
  /** In the order in which they were paired. */
  readonly others: readonly MailboxView[];
  readonly onClose: () => void;
}

export function UnpairDialog({ mailbox, others, onClose }: UnpairDialogProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.mailboxes.unpair;
  const [isDiscarding, setDiscarding] = useState(false);
  const isReached = mailbox.state.kind === 'draining';
  const mayLose = mailbox.waiting !== 0;
  const remove = useMutation(
    desk.mailboxes.remove.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: messages.done });
        await queries.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={messages.title(mailbox.url)} size="md">
      <Rows>
        <Text size="sm">{isReached ? messages.deletes : messages.forgets}</Text>
        <Cabinets mailbox={mailbox} />
        {mailbox.isAddress && <NextAddress others={others} />}
        {mayLose && (
          <Note tone="bad">
            {mailbox.waiting === null ? messages.unknownWaiting : messages.waiting(count(mailbox.waiting))}
            <Checkbox
              mt={6}
              label={messages.discard}
              checked={isDiscarding}
              onChange={(event) => {
                setDiscarding(event.currentTarget.checked);
              }}
            />
          </Note>
        )}
        {remove.error !== null && <ErrorNote error={remove.error} title={messages.failed} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {text.window.shared.cancel}
          </Button>
          <Button
            color="red"
            loading={remove.isPending}
            disabled={mayLose && !isDiscarding}
            onClick={() => {
              remove.mutate({ id: mailbox.id, wipe: isReached, discard: isDiscarding });
            }}
          >
            {isReached ? messages.confirm : messages.confirmForget}
          </Button>
        </Group>
      </Rows>
    </Modal>
  );
}

/** The networks that send to it, as far as is known. */
function Cabinets({ mailbox }: { readonly mailbox: MailboxView }) {
  const desk = useDesk();
  const messages = useText().mailboxes.unpair;
  const { data: view } = useQuery(desk.addresses.get.queryOptions());
  const names = (view?.networks ?? [])
    .filter(({ state, oldAddress }) =>
      mailbox.isAddress
        ? state === 'pasted' || state === 'confirmed'
        : state === 'outdated' && oldAddress === mailbox.url,
    )
    .map(({ name }) => visibleText(name));
  return names.length === 0 ? (
    <Text size="sm">{messages.noCabinets}</Text>
  ) : (
    <Note tone="bad">{messages.cabinets(names.join(', '))}</Note>
  );
}

function NextAddress({ others }: Pick<UnpairDialogProps, 'others'>) {
  const messages = useText().mailboxes.unpair;
  const tunnelUrl = useTunnelConnection()?.url ?? null;
  const next = others.at(-1);
  if (next !== undefined) return <Text size="sm">{messages.otherMailbox(next.url)}</Text>;
  return tunnelUrl === null ? (
    <Note tone="wait">{messages.noAddress}</Note>
  ) : (
    <Text size="sm">{messages.address(tunnelUrl)}</Text>
  );
}
