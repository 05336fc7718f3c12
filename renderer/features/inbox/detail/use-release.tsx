/** Lets a held postback go: after a look at what that does, and with a way back for a few seconds. */
import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { EVENTS, type PostbackEvent } from '../../../../shared/domain/conversion/event.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { Note } from '../../../ui/Note.tsx';
import { useUndo } from '../../../ui/undo-context.ts';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { canRelease, hasUselessId, receiversOf } from './release-look.ts';

export interface Release {
  readonly canRelease: boolean;
  /** It was released and can still be taken back. */
  readonly isWaiting: boolean;
  /** Shows what it will do. */
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/** @param detail null until it is known */
export function useReleaseState(detail: PostbackDetail | null): Pick<Release, 'canRelease' | 'isWaiting'> {
  const undo = useUndo();
  const isWaiting = detail !== null && undo.isWaiting(keyOf(detail));
  return { isWaiting, canRelease: detail !== null && canRelease(detail) && !isWaiting };
}

/** @param detail of the open postback; null until it is known */
export function useRelease(detail: PostbackDetail | null): Release {
  const messages = useText().parsing.held;
  const { canRelease: isPossible, isWaiting } = useReleaseState(detail);
  const [isAsking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  return {
    canRelease: isPossible,
    isWaiting,
    ask: () => {
      if (isPossible) setAsking(true);
    },
    dialog: detail !== null && (
      <Modal opened={isAsking && isPossible} onClose={close} title={messages.look.title}>
        <ReleaseLook key={detail.id} detail={detail} onClose={close} />
      </Modal>
    ),
  };
}

interface ReleaseLookProps {
  readonly detail: PostbackDetail;
  readonly onClose: () => void;
}

function ReleaseLook({ detail, onClose }: ReleaseLookProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.parsing.held;
  const [event, setEvent] = useState<PostbackEvent | null>(detail.event);
  const [openedAtMs] = useState(() => Date.now());
  const destinations = useQuery(desk.destinations.list.queryOptions());
  const release = useReleasing(detail);
  const receivers =
    event === null ? [] : receiversOf(detail, event, destinations.data?.items ?? [], openedAtMs);
  return (
    <Stack gap="sm">
      {detail.event === null && (
        <NativeSelect
          size="xs"
          label={messages.event}
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
      )}
      {event !== null && destinations.data !== undefined && receivers.length === 0 && (
        <div>{messages.look.nowhere(text.window.eventNames[event])}</div>
      )}
      {event !== null &&
        receivers.map(({ id, name }) => (
          <Group key={id} gap="xs" wrap="nowrap" align="flex-start">
            <Send size={14} aria-hidden />
            <span>
              {messages.look.goes(name, text.window.eventNames[event], visibleText(detail.clickId ?? ''))}
            </span>
          </Group>
        ))}
      {hasUselessId(detail) && <Note tone="wait">{messages.look.macroWarning}</Note>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.window.shared.cancel}
        </Button>
        <Button
          disabled={event === null || destinations.data === undefined}
          onClick={() => {
            if (event === null) return;
            release(
              event,
              receivers.map((each) => each.name),
            );
            onClose();
          }}
        >
          {messages.look.apply}
        </Button>
      </Group>
    </Stack>
  );
}

function useReleasing(detail: PostbackDetail): (event: PostbackEvent, receivers: readonly string[]) => void {
  const desk = useDesk();
  const queries = useQueryClient();
  const undo = useUndo();
  const text = useText();
  const messages = text.parsing.held;
  const release = useMutation(
    desk.postbacks.release.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: desk.postbacks.get.key() });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  return (event, receivers) => {
    const name = text.window.eventNames[event];
    undo.schedule({
      key: keyOf(detail),
      message:
        receivers.length === 0
          ? messages.look.scheduledNowhere(name)
          : messages.look.scheduled(name, text.window.detail.verdict.list(receivers)),
      run: () => {
        release.mutate({ id: detail.id, event });
      },
    });
  };
}

function keyOf({ id }: Pick<PostbackDetail, 'id'>): string {
  return `release:${id}`;
}
