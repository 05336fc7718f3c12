/** What keeps postbacks away, why, and what to do about it: try again now, or choose another provider. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Text } from '../../shared/text/en.ts';
import { useDesk } from '../client/desk-client.ts';
import { retryLine } from './connection-status.ts';
import classes from './ConnectionTrouble.module.css';
import { Note } from './Note.tsx';
import { useNow } from './now.ts';
import { useText } from './text-context.ts';
import { duration } from './time.ts';
import type { ConnectionView } from './use-connection.ts';

interface ConnectionTroubleProps {
  readonly connection: ConnectionView;
  /** The way to another provider. */
  readonly choose: ReactNode;
}

/** Whether there is something to say beyond the status itself. */
export function isTroubled({ kind, problem }: Pick<ConnectionView, 'kind' | 'problem'>): boolean {
  return problem !== null && kind !== 'away' && kind !== 'receiving' && kind !== 'wrong_name';
}

export function ConnectionTrouble({ connection, choose }: ConnectionTroubleProps) {
  const text = useText();
  const nowMs = useNow(1_000);
  const { problem } = connection;
  if (problem === null) return null;
  const retry = retryLine(connection, nowMs, text);
  return (
    <Note
      tone={connection.tone === 'bad' ? 'bad' : 'wait'}
      title={`${titleOf(connection, nowMs, text)}. ${problem.message}`}
    >
      <div>
        {problem.fix}
        {retry !== null && <span className={classes['retry']}>{retry}</span>}
      </div>
      <div className={classes['actions']}>
        <RetryButton />
        {choose}
      </div>
    </Note>
  );
}

function titleOf({ kind, since }: ConnectionView, nowMs: number, text: Text): string {
  const messages = text.window.trouble;
  if (kind === 'down') return messages.offline(duration(nowMs - Date.parse(since), text.window.statusBar));
  return kind === 'suspect' ? messages.checking : messages.notYet;
}

function RetryButton() {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().window.trouble;
  const start = useMutation(
    desk.tunnel.start.mutationOptions({
      onSuccess: (view) => {
        queries.setQueryData(desk.tunnel.get.queryKey(), view);
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.retryFailed, message: error.message });
      },
    }),
  );
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={start.isPending}
      onClick={() => {
        // Without settings it ends the wait for the next attempt.
        start.mutate(undefined);
      }}
    >
      {messages.retry}
    </Button>
  );
}
