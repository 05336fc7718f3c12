/** What is at the broker, what is missing and what differs; made or changed only when the person says so. */
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SetUpPart, SetUpView } from '../../../shared/contract/broker.ts';
import type { Text as Words } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Label } from '../../ui/Label.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { Tone } from '../../ui/Tone.tsx';
import { visibleText } from '../../ui/visible-text.ts';
import { setUpValue } from './set-up-value.ts';

export function BrokerSetUp() {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().broker.setUp;
  const [isAsking, setAsking] = useState(false);
  const look = useQuery(desk.broker.look.queryOptions({ retry: false, staleTime: 0 }));
  const make = useMutation(
    desk.broker.setUp.mutationOptions({
      onSuccess: async () => {
        notifications.show({ color: 'green', message: messages.done });
        await queries.invalidateQueries();
      },
    }),
  );
  const error = make.error ?? look.error;
  const isOurs = look.data?.parts.every((part) => !part.isOfOther) === true;
  const isDifferent = isOurs && hasChangeable(look.data);
  return (
    <Rows gap="sm">
      <Label>{messages.title}</Label>
      {error !== null && <ErrorNote error={error} title={messages.failed} />}
      {look.data !== undefined && <Parts view={look.data} />}
      <ButtonRow>
        <Button
          variant="default"
          loading={look.isFetching}
          onClick={() => {
            void look.refetch();
          }}
        >
          {messages.look}
        </Button>
        {isOurs && isMissing(look.data) && (
          <Button
            loading={make.isPending}
            onClick={() => {
              make.mutate({ change: false });
            }}
          >
            {messages.make}
          </Button>
        )}
        {isDifferent && (
          <Button
            variant="default"
            loading={make.isPending}
            onClick={() => {
              setAsking(true);
            }}
          >
            {messages.change}
          </Button>
        )}
      </ButtonRow>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.change}
        message={messages.ask}
        action={messages.change}
        onConfirm={() => {
          make.mutate({ change: true });
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </Rows>
  );
}

function Parts({ view }: { readonly view: SetUpView }) {
  const messages = useText().broker.setUp;
  const isWhole = view.parts.every(({ isThere, differences }) => isThere && differences.length === 0);
  return (
    <>
      {isWhole && <Text size="sm">{messages.nothing}</Text>}
      <PlainList label={messages.title}>
        {view.parts.map((part) => (
          <li key={part.part}>
            <Part part={part} />
          </li>
        ))}
      </PlainList>
    </>
  );
}

function Part({ part }: { readonly part: SetUpPart }) {
  const messages = useText().broker.setUp;
  const isFine = part.isThere && part.differences.length === 0;
  return (
    <>
      <Text size="sm" component="div">
        {messages.parts[part.part](part.name)}:{' '}
        <Tone tone={part.isOfOther ? 'bad' : isFine ? 'good' : 'wait'}>{wordOf(part, messages)}</Tone>
      </Text>
      {part.differences.map(({ name, is, wanted, isFixed }) => (
        <Dim key={name} as="div">
          {messages.differs(
            name,
            is === '' ? messages.none : visibleText(setUpValue(name, is)),
            wanted === '' ? messages.none : setUpValue(name, wanted),
          )}
          {isFixed && `. ${messages.fixed}`}
        </Dim>
      ))}
      {part.planned.length > 0 && (
        <Dim as="div">
          <Mono>
            {part.planned.map(({ name, value }) => `${name}: ${setUpValue(name, value)}`).join(', ')}
          </Mono>
        </Dim>
      )}
    </>
  );
}

function wordOf(part: SetUpPart, messages: Words['broker']['setUp']): string {
  if (part.isOfOther) return messages.ofOther;
  return part.isThere ? messages.fine : messages.missing;
}

function isMissing(view: SetUpView | undefined): boolean {
  return view?.parts.some(({ isThere }) => !isThere) === true;
}

function hasChangeable(view: SetUpView | undefined): boolean {
  return view?.parts.some(({ differences }) => differences.some(({ isFixed }) => !isFixed)) === true;
}
