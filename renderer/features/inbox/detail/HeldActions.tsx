/** What can be done with a held postback: say what its word means, or let it go as it is. */
import { Button, Group, Kbd } from '@mantine/core';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { ProblemCode } from '../../../../shared/domain/postback/problem.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { MapValue } from '../../../ui/MapValue.tsx';
import { useText } from '../../../ui/text-context.ts';
import type { Release } from './use-release.tsx';

interface HeldActionsProps {
  readonly detail: PostbackDetail;
  readonly release: Release;
}

export function HeldActions({ detail, release }: HeldActionsProps) {
  const messages = useText().parsing.held;
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
      {release.canRelease && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            title={messages.releaseHint}
            rightSection={
              <Kbd size="xs" aria-hidden>
                L
              </Kbd>
            }
            onClick={release.ask}
          >
            {messages.release} …
          </Button>
        </Group>
      )}
      {release.isWaiting && <Dim as="div">{messages.look.waiting}</Dim>}
    </>
  );
}
