/**
 * Gives a value of a network its meaning: it is chosen, what that changes is shown, it is applied, and it can be taken
 * back before anything is sent.
 */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ValueRole } from '../../shared/domain/postback/field-role.ts';
import type { NetworkId } from '../../shared/domain/ids.ts';
import { useDesk } from '../client/desk-client.ts';
import { ChangePreview } from './ChangePreview.tsx';
import classes from './MapValue.module.css';
import { isSameMeaning, type Meaning, MeaningSelect } from './MeaningSelect.tsx';
import { useText } from './text-context.ts';
import { useUndo } from './undo-context.ts';
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
  const undo = useUndo();
  const key = `network:${networkId}:${role}:${word}`;
  const [chosen, setChosen] = useState<Meaning | null>(null);
  const [applied, setApplied] = useState<Meaning | null>(null);
  const map = useMutation(
    desk.networks.mapWord.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries({ queryKey: desk.networks.key() }),
          queries.invalidateQueries({ queryKey: desk.postbacks.get.key() }),
        ]);
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: text.parsing.held.mapFailed, message: error.message });
      },
    }),
  );
  const isApplying = undo.isWaiting(key) || map.isPending;
  const shown = chosen ?? (isApplying ? applied : null) ?? value;
  const change = chosen === null ? null : { id: networkId, word, ...partOf(chosen) };
  const apply = (meaning: Meaning): void => {
    const name =
      meaning.kind === 'event' ? text.window.eventNames[meaning.event] : text.window.statuses[meaning.status];
    setApplied(meaning);
    setChosen(null);
    undo.schedule({
      key,
      message: text.previews.mapped(visibleText(word), name),
      run: () => {
        map.mutate({ id: networkId, word, ...partOf(meaning) });
      },
    });
  };
  return (
    <div className={classes['map']}>
      <MeaningSelect
        label={text.parsing.held.meaning(visibleText(word))}
        isLabelShown={isLabelShown}
        role={role}
        value={shown}
        isBusy={map.isPending}
        onChoose={(meaning) => {
          setChosen(isSameMeaning(meaning, value) ? null : meaning);
        }}
      />
      {chosen !== null && change !== null && (
        <div ref={bringIntoView} className={classes['look']}>
          <ChangePreview change={{ mapWord: change }} />
          <Group gap="xs">
            <Button
              onClick={() => {
                apply(chosen);
              }}
            >
              {text.previews.apply}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setChosen(null);
              }}
            >
              {text.forms.cancel}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}

/** What is decided on is seen with its buttons, also where the place for it is low. */
function bringIntoView(look: HTMLDivElement | null): void {
  look?.scrollIntoView({ block: 'nearest' });
}

function partOf(meaning: Meaning) {
  return meaning.kind === 'event' ? { event: meaning.event } : { status: meaning.status };
}
