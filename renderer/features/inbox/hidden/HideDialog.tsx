/** Asks by what the sender of a postback is hidden, and shows how many that is. */
import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { senderSearch } from '../../../../shared/domain/search/hidden.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useHide } from './use-hide.ts';

interface HideDialogProps {
  readonly detail: PostbackDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HideDialog({ detail, isOpen, onClose }: HideDialogProps) {
  const messages = useText().actions.hidden;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="md">
      <HideForm detail={detail} onClose={onClose} />
    </Modal>
  );
}

function HideForm({ detail, onClose }: Omit<HideDialogProps, 'isOpen'>) {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.actions.hidden;
  const { hide } = useHide();
  const choices = choicesOf(detail, messages);
  const [chosen, setChosen] = useState(choices[0]?.search ?? '');
  const preview = useQuery(
    desk.bulk.preview.queryOptions({
      input: chosen === '' ? skipToken : { filter: chosen, action: { kind: 'pin' as const } },
      staleTime: 0,
    }),
  );
  if (choices.length === 0) return <div>{messages.nothing}</div>;
  return (
    <Stack gap="sm">
      <div>{messages.what}</div>
      <Radio.Group label={messages.which} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {choices.map(({ search, label }, index) => (
            <Radio key={search} value={search} label={label} data-autofocus={index === 0 || undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Dim as="div">
        {preview.data === undefined
          ? messages.counting
          : (preview.data.isComplete ? messages.count : messages.countMore)(count(preview.data.postbacks))}
      </Dim>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.forms.cancel}
        </Button>
        <Button
          onClick={() => {
            hide(chosen);
            onClose();
          }}
        >
          {messages.hide}
        </Button>
      </Group>
    </Stack>
  );
}

type Messages = ReturnType<typeof useText>['actions']['hidden'];

function choicesOf(
  { raw, networkId, networkName }: PostbackDetail,
  messages: Messages,
): readonly { readonly search: string; readonly label: string }[] {
  const address = raw.remoteAddress;
  const network = networkName ?? '';
  return [
    ...(address === null
      ? []
      : [{ search: senderSearch({ address, networkId: null }), label: messages.byAddress(address) }]),
    ...(address === null || networkId === null
      ? []
      : [{ search: senderSearch({ address, networkId }), label: messages.byBoth(network, address) }]),
    ...(networkId === null
      ? []
      : [{ search: senderSearch({ address: null, networkId }), label: messages.byNetwork(network) }]),
  ];
}
