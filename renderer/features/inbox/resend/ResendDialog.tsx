/** The open postback as a form: what is changed in it is sent as a new one, or saved as a test. */
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_TEST_NAME } from '../../../../shared/contract/resends.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { draftOf, requestOf } from '../../../../shared/domain/postback/edit-request.ts';
import { SENT_METHODS } from '../../../../shared/domain/postback/sent-request.ts';
import { showPostback } from '../../../navigation/route.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { RequestFields } from './RequestFields.tsx';

interface ResendDialogProps {
  readonly detail: PostbackDetail;
  /** The key of its network, which the form hides; null where it has none. */
  readonly networkKey: string | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ResendDialog(props: ResendDialogProps) {
  const messages = useText().actions.resend;
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={messages.title} size="xl">
      <ResendForm {...props} />
    </Modal>
  );
}

function ResendForm({ detail, networkKey, onClose }: ResendDialogProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.actions.resend;
  const [draft, setDraft] = useState(() => draftOf(detail.raw, networkKey));
  const [isTest, setTest] = useState(true);
  const [name, setName] = useState('');
  const { networkId } = detail;
  const request = requestOf(draft);
  const send = useMutation(
    desk.resends.send.mutationOptions({
      onSuccess: ({ postbackId }) => {
        notifications.show({ message: messages.sent });
        onClose();
        showPostback(postbackId);
      },
    }),
  );
  const save = useMutation(
    desk.resends.save.mutationOptions({
      onSuccess: (saved) => {
        notifications.show({ message: messages.saved(saved.name) });
        setName('');
      },
    }),
  );
  const error = send.error ?? save.error;
  return (
    <Stack gap="sm">
      <div>{messages.what}</div>
      {detail.count > 1 && <Note tone="quiet">{messages.whole(count(detail.count))}</Note>}
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Select
          label={messages.method}
          w={110}
          allowDeselect={false}
          data={[...SENT_METHODS]}
          value={draft.method}
          onChange={(value) => {
            const method = SENT_METHODS.find((each) => each === value);
            if (method !== undefined) setDraft({ ...draft, method });
          }}
        />
        <TextInput
          label={messages.path}
          flex={1}
          value={draft.path}
          onChange={(event) => {
            setDraft({ ...draft, path: event.currentTarget.value });
          }}
        />
      </Group>
      <RequestFields draft={draft} onDraft={setDraft} />
      <Checkbox
        label={messages.test}
        description={messages.testHint}
        checked={isTest}
        onChange={(event) => {
          setTest(event.currentTarget.checked);
        }}
      />
      {!isTest && (
        <Note tone="wait" role="status">
          {messages.real}
        </Note>
      )}
      {request === null && <Note tone="bad">{messages.tooLarge}</Note>}
      {error !== null && <ErrorNote error={error} title={messages.failed} />}
      <Group justify="space-between" gap="xs" align="flex-end">
        <Group gap="xs" align="flex-end">
          <TextInput
            label={messages.saveName}
            maxLength={MAX_TEST_NAME}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button
            variant="default"
            disabled={name.trim() === '' || request === null}
            loading={save.isPending}
            onClick={() => {
              if (request !== null) save.mutate({ name, networkId, request, test: isTest });
            }}
          >
            {messages.saveAs}
          </Button>
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.forms.cancel}
          </Button>
          <Button
            disabled={request === null}
            loading={send.isPending}
            onClick={() => {
              if (request !== null) send.mutate({ networkId, request, test: isTest, ofId: detail.id });
            }}
          >
            {isTest ? messages.send : messages.sendReal}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
