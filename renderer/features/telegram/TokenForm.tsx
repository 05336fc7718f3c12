/** Takes the token of a bot, which Telegram is asked about before it is saved. */
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { useText } from '../../ui/text-context.ts';

interface TokenFormProps {
  readonly onSaved?: () => void;
}

export function TokenForm({ onSaved }: TokenFormProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().telegram.token;
  const [token, setToken] = useState('');
  const save = useMutation(
    desk.telegram.setToken.mutationOptions({
      onSuccess: (view) => {
        queries.setQueryData(desk.telegram.get.queryKey(), view);
        setToken('');
        onSaved?.();
      },
    }),
  );
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim() !== '') save.mutate({ token: token.trim() });
      }}
    >
      <PasswordInput
        label={messages.label}
        description={messages.hint}
        placeholder="123456789:AAE-…"
        autoComplete="off"
        maxLength={200}
        value={token}
        onChange={(event) => {
          setToken(event.currentTarget.value);
        }}
      />
      {save.error !== null && <ErrorNote error={save.error} title={messages.failed} />}
      <ButtonRow>
        <Button type="submit" loading={save.isPending} disabled={token.trim() === ''}>
          {messages.save}
        </Button>
      </ButtonRow>
    </FormRows>
  );
}
