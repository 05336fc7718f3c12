/** A look at what a replay would call, and the button that starts it. */
import { Button, Checkbox, Group, Loader, Modal, Select, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplayPreview } from '../../../shared/contract/replays.ts';
import { destinationIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { count } from '../../ui/count.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import classes from './Replay.module.css';

interface ReplayDialogProps {
  readonly isOpen: boolean;
  readonly filter: string;
  readonly marked: readonly PostbackId[];
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

export function ReplayDialog(props: ReplayDialogProps) {
  const words = useText().replay;
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={words.title} size="lg">
      <ReplayForm {...props} />
    </Modal>
  );
}

function ReplayForm({ filter, marked, onClose, onStarted }: ReplayDialogProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const words = text.replay;
  const [destination, setDestination] = useState('');
  const [includesDelivered, setIncludesDelivered] = useState(false);
  const destinations = useQuery(desk.destinations.list.queryOptions());
  const wish = {
    ...(marked.length > 0 ? { postbackIds: [...marked] } : { filter }),
    destinationId: destination === '' ? null : destinationIdSchema.parse(destination),
    includesDelivered,
  };
  const preview = useQuery(
    desk.replays.preview.queryOptions({ input: wish, staleTime: 0, gcTime: 0, retry: false }),
  );
  const start = useMutation(
    desk.replays.start.mutationOptions({
      onSuccess: (state) => {
        queries.setQueryData(desk.replays.state.queryKey(), state);
        onStarted();
        onClose();
      },
    }),
  );
  const sent = preview.data?.counts.sent ?? 0;
  const startWords = preview.data?.isComplete === false ? words.startMore : words.start;
  return (
    <Stack gap="sm">
      <div>{scopeWords(words, filter, marked.length)}</div>
      <Select
        label={words.destination}
        allowDeselect={false}
        data={[
          { value: '', label: words.allDestinations },
          ...(destinations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={destination}
        onChange={(value) => {
          setDestination(value ?? '');
        }}
      />
      <Checkbox
        label={words.includesDelivered}
        description={words.includesDeliveredHint}
        checked={includesDelivered}
        onChange={(event) => {
          setIncludesDelivered(event.currentTarget.checked);
        }}
      />
      <div aria-live="polite" className={classes['preview']}>
        {preview.isFetching && (
          <Group gap="xs">
            <Loader size="xs" /> {words.looking}
          </Group>
        )}
        {preview.error !== null && <ErrorNote error={preview.error} />}
        {!preview.isFetching && preview.data !== undefined && <Counted preview={preview.data} />}
      </div>
      {start.error !== null && <ErrorNote error={start.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.forms.cancel}
        </Button>
        <Button
          disabled={preview.isFetching || sent === 0}
          loading={start.isPending}
          onClick={() => {
            start.mutate(wish);
          }}
        >
          {startWords(count(sent))}
        </Button>
      </Group>
    </Stack>
  );
}

function scopeWords(words: ReturnType<typeof useText>['replay'], filter: string, marked: number): string {
  if (marked > 0) return words.scopeMarked(count(marked));
  return filter === '' ? words.scopeAll : words.scopeFilter(visibleText(filter));
}

function Counted({ preview }: { readonly preview: ReplayPreview }) {
  const words = useText().replay;
  const { counts, examples, isComplete } = preview;
  const { sent, deliveredBefore, unknownBefore, leftOut, notSendable, postbacks } = counts;
  return (
    <>
      <strong>{sent === 0 ? words.nothing : words.wouldSend(count(sent))}</strong>
      {deliveredBefore > 0 && <Note tone="wait">{words.deliveredBefore(count(deliveredBefore))}</Note>}
      {unknownBefore > 0 && <Note tone="wait">{words.unknownBefore(count(unknownBefore))}</Note>}
      {leftOut > 0 && <div className={classes['dim']}>{words.leftOut(count(leftOut))}</div>}
      {notSendable > 0 && <div className={classes['dim']}>{words.notSendable(count(notSendable))}</div>}
      {!isComplete && <div className={classes['dim']}>{words.incomplete(count(postbacks))}</div>}
      {examples.length > 0 && (
        <>
          <div className={classes['label']}>{words.examples}</div>
          <ul className={classes['examples']} aria-label={words.examples}>
            {examples.map((example) => (
              <li key={`${example.postbackId} ${example.destinationName} ${example.url}`}>
                <span className={classes['dim']}>{example.destinationName}</span> {example.method}{' '}
                <code>{visibleText(example.url)}</code>
                {example.wasDelivered && <span className={classes['dim']}> · {words.delivered}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
