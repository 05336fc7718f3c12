/** Whether the postback URL of today stands in the network's cabinet, by what the person said and what came. */
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Link } from '../../../shared/contract/links.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';

const TONES = { not_pasted: 'quiet', pasted: 'wait', confirmed: 'good', outdated: 'bad' } as const;

export function PastedState({ link }: { readonly link: Link }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().links.keep;
  const update = useMutation(
    desk.links.update.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: desk.links.list.key() }),
    }),
  );
  const { state, host, pastedAt } = link.address;
  if (link.draft.networkId === null) return null;
  const say = (isPasted: boolean): void => {
    update.mutate({ id: link.id, isPasted });
  };
  return (
    <Section title={messages.pastedTitle}>
      <Note tone={TONES[state]}>
        {messages.states[state]} {host} {pastedAt !== null && <Timestamp at={pastedAt} />}
      </Note>
      {update.error !== null && <ErrorNote error={update.error} />}
      <Group gap="xs" mt="xs">
        {(state === 'not_pasted' || state === 'outdated') && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              say(true);
            }}
          >
            {state === 'outdated' ? messages.pastedAgain : messages.pasted}
          </Button>
        )}
        {state !== 'not_pasted' && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              say(false);
            }}
          >
            {messages.unpasted}
          </Button>
        )}
      </Group>
    </Section>
  );
}
