/** One click gives a word of a network its meaning; held postbacks with it are read again. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ValueRole } from '../../shared/domain/postback/field-role.ts';
import type { NetworkId } from '../../shared/domain/ids.ts';
import { useDesk } from '../client/desk-client.ts';
import { type Meaning, MeaningSelect } from './MeaningSelect.tsx';
import { useText } from './text-context.ts';
import { visibleText } from './visible-text.ts';

interface MapValueProps {
  readonly networkId: NetworkId;
  readonly word: string;
  readonly role: ValueRole;
  readonly value: Meaning | null;
  readonly isLabelShown?: boolean;
}

export function MapValue({ networkId, word, role, value, isLabelShown = false }: MapValueProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.parsing.held;
  const map = useMutation(
    desk.networks.mapWord.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries({ queryKey: desk.networks.key() }),
          queries.invalidateQueries({ queryKey: desk.postbacks.get.key() }),
        ]);
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.mapFailed, message: error.message });
      },
    }),
  );
  const choose = (meaning: Meaning): void => {
    const name =
      meaning.kind === 'event' ? text.window.eventNames[meaning.event] : text.window.statuses[meaning.status];
    const input =
      meaning.kind === 'event'
        ? { id: networkId, word, event: meaning.event }
        : { id: networkId, word, status: meaning.status };
    map.mutate(input, {
      onSuccess: () => {
        notifications.show({ color: 'green', message: messages.mapped(visibleText(word), name) });
      },
    });
  };
  return (
    <MeaningSelect
      label={messages.meaning(visibleText(word))}
      isLabelShown={isLabelShown}
      role={role}
      value={value}
      isBusy={map.isPending}
      onChoose={choose}
    />
  );
}
