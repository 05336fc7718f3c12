/** A proxy for the bot, in one line as sellers write it. Its login is never shown again. */
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TelegramView } from '../../../shared/contract/telegram.ts';
import { readPastedProxy } from '../../../shared/domain/forward/pasted-proxy.ts';
import { proxyName } from '../../../shared/domain/forward/proxy.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';

export function BotProxyForm({ view: { proxy, proxyLoginState } }: { readonly view: TelegramView }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.telegram.proxy;
  const [typed, setTyped] = useState('');
  const [isMalformed, setMalformed] = useState(false);
  const save = useMutation(
    desk.telegram.setProxy.mutationOptions({
      onSuccess: (changed) => {
        queries.setQueryData(desk.telegram.get.queryKey(), changed);
        setTyped('');
      },
    }),
  );
  const submit = (): void => {
    const read = readPastedProxy(typed);
    const kind = read?.kind ?? null;
    setMalformed(kind === null);
    if (read === null || kind === null) return;
    const { host, port, username, password } = read;
    save.mutate({ proxy: { kind, host, port }, proxyLogin: username === '' ? null : { username, password } });
  };
  return (
    <More title={messages.title}>
      <FormRows
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Dim as="div">{messages.what}</Dim>
        <Dim as="div">
          {proxy.kind === 'direct'
            ? messages.none
            : messages.now(
                `${text.destinations.proxy.kinds[proxy.kind]} ${proxyName(proxy)}`,
                proxyLoginState === 'set',
              )}
        </Dim>
        {proxyLoginState === 'unreadable' && <Note tone="bad">{messages.unreadable}</Note>}
        <PasswordInput
          label={messages.label}
          description={messages.hint}
          placeholder="socks5://user:password@host:1080"
          autoComplete="off"
          maxLength={1_000}
          value={typed}
          error={isMalformed ? messages.malformed : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMalformed(false);
          }}
        />
        {save.error !== null && <ErrorNote error={save.error} title={messages.failed} />}
        <ButtonRow>
          <Button type="submit" loading={save.isPending} disabled={typed.trim() === ''}>
            {messages.save}
          </Button>
          {proxy.kind !== 'direct' && (
            <Button
              variant="default"
              onClick={() => {
                save.mutate({ proxy: { kind: 'direct' }, proxyLogin: null });
              }}
            >
              {messages.remove}
            </Button>
          )}
        </ButtonRow>
      </FormRows>
    </More>
  );
}
