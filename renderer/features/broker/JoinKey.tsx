/** The line by which a mailbox joins: a secret, so it is fetched only when the person asks. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Label } from '../../ui/Label.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';

export function JoinKey() {
  const desk = useDesk();
  const messages = useText().broker.join;
  const [isAsking, setAsking] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const onSuccess = ({ joinKey }: { readonly joinKey: string }): void => {
    setKey(joinKey);
  };
  const show = useMutation({ mutationFn: async () => desk.broker.joinKey.call(), onSuccess });
  const renew = useMutation(desk.broker.renewJoinKey.mutationOptions({ onSuccess }));
  const error = show.error ?? renew.error;
  return (
    <Rows gap="sm">
      <Label>{messages.title}</Label>
      <Dim as="div">{messages.what}</Dim>
      {key !== null && <CodeBlock text={key} label={messages.label} />}
      {error !== null && <ErrorNote error={error} title={messages.failed} />}
      <ButtonRow>
        {key === null && (
          <Button
            variant="default"
            loading={show.isPending}
            onClick={() => {
              show.mutate();
            }}
          >
            {messages.show}
          </Button>
        )}
        <Button
          variant="subtle"
          loading={renew.isPending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {messages.renew}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.renew}
        message={messages.renewAsk}
        action={messages.renew}
        onConfirm={() => {
          renew.mutate({});
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </Rows>
  );
}
