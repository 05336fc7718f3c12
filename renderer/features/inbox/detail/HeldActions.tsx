/** What can be done with a held postback: say what its word means, or let it go as it is. */
import { Button, Group, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { EVENTS, type PostbackEvent } from '../../../../shared/domain/conversion/event.ts';
import type { ProblemCode } from '../../../../shared/domain/postback/problem.ts';
import { isReversal } from '../../../../shared/domain/postback/reversal.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { MapValue } from '../../../ui/MapValue.tsx';
import { RemoveKeylessButton } from '../../../ui/RemoveKeylessButton.tsx';
import { useText } from '../../../ui/text-context.ts';

export function HeldActions({ detail }: { readonly detail: PostbackDetail }) {
  const { networkId, eventWord, statusWord } = detail;
  const has = (code: ProblemCode): boolean => detail.problems.some((each) => each.code === code);
  return (
    <>
      {networkId !== null && eventWord !== null && has('event_unknown') && (
        <MapValue networkId={networkId} word={eventWord} role="event" value={null} isLabelShown />
      )}
      {networkId !== null && statusWord !== null && has('status_unknown') && (
        <MapValue networkId={networkId} word={statusWord} role="status" value={null} isLabelShown />
      )}
      {networkId !== null && detail.clickId !== null && !isReversal(detail.problems) && (
        <Release detail={detail} />
      )}
      {networkId === null && has('no_key') && (
        <Group>
          <RemoveKeylessButton size="xs" />
        </Group>
      )}
    </>
  );
}

function Release({ detail }: { readonly detail: PostbackDetail }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.parsing.held;
  const [event, setEvent] = useState<PostbackEvent | null>(detail.event);
  const release = useMutation(
    desk.postbacks.release.mutationOptions({
      onSuccess: async () => {
        notifications.show({ color: 'green', message: messages.released });
        await queries.invalidateQueries({ queryKey: desk.postbacks.get.key() });
      },
    }),
  );
  return (
    <>
      <Group gap="xs" align="center">
        <Button
          size="xs"
          variant="default"
          title={messages.releaseHint}
          loading={release.isPending}
          disabled={event === null}
          onClick={() => {
            release.mutate({ id: detail.id, ...(event === null ? {} : { event }) });
          }}
        >
          {messages.release}
        </Button>
        {detail.event === null && (
          <>
            {messages.as}
            <NativeSelect
              size="xs"
              aria-label={messages.event}
              value={event ?? ''}
              data={[
                { value: '', label: messages.choose, disabled: true },
                ...EVENTS.map((each) => ({ value: each, label: text.window.eventNames[each] })),
              ]}
              onChange={(change) => {
                const chosen = change.currentTarget.value;
                setEvent(EVENTS.find((each) => each === chosen) ?? null);
              }}
            />
          </>
        )}
      </Group>
      {release.error !== null && <ErrorNote error={release.error} title={messages.failed} />}
    </>
  );
}
