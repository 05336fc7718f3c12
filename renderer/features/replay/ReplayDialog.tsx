/** A look at what a replay would call, and the button that starts it. */
import { Button, Checkbox, Group, Loader, Modal, SegmentedControl, Select, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AgainAs, againAsSchema } from '../../../shared/contract/common.ts';
import type { ReplayPreview } from '../../../shared/contract/replays.ts';
import { destinationIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import type { Text } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { formatsOf } from '../../ui/formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { useKeyMasks } from '../../ui/use-key-masks.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Label } from '../../ui/Label.tsx';
import classes from './ReplayDialog.module.css';

interface ReplayDialogProps {
  readonly isOpen: boolean;
  readonly filter: string;
  readonly marked: readonly PostbackId[];
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

export function ReplayDialog(props: ReplayDialogProps) {
  const messages = useText().replay;
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={messages.title} size="lg">
      <ReplayForm {...props} />
    </Modal>
  );
}

function ReplayForm({ filter, marked, onClose, onStarted }: ReplayDialogProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.replay;
  const [destination, setDestination] = useState('');
  const [includesDelivered, setIncludesDelivered] = useState(false);
  const [as, setAs] = useState<AgainAs>('now');
  // Without a filter it is about everything that is stored: that is asked first.
  const isAll = marked.length === 0 && filter === '';
  const [isAllMeant, setAllMeant] = useState(false);
  const isAsked = !isAll || isAllMeant;
  const destinations = useQuery(desk.destinations.list.queryOptions());
  const input = {
    ...(marked.length > 0 ? { postbackIds: [...marked] } : { filter }),
    destinationId: destination === '' ? null : destinationIdSchema.parse(destination),
    includesDelivered,
    as,
  };
  const preview = useQuery(
    desk.replays.preview.queryOptions({ input, staleTime: 0, gcTime: 0, retry: false, enabled: isAsked }),
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
  const startMessages = preview.data?.isComplete === false ? messages.startMore : messages.start;
  return (
    <Stack gap="sm">
      <div>{scopeMessages(text, filter, marked.length)}</div>
      {isAll && <AllMeant isMeant={isAllMeant} onChange={setAllMeant} />}
      <Select
        label={messages.destination}
        allowDeselect={false}
        data={[
          { value: '', label: messages.allDestinations },
          ...(destinations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={destination}
        onChange={(value) => {
          setDestination(value ?? '');
        }}
      />
      <Checkbox
        label={messages.includesDelivered}
        description={messages.includesDeliveredHint}
        checked={includesDelivered}
        onChange={(event) => {
          setIncludesDelivered(event.currentTarget.checked);
        }}
      />
      <div aria-live="polite" className={classes['preview']}>
        {preview.isFetching && (
          <Group gap="xs">
            <Loader size="xs" /> {messages.looking}
          </Group>
        )}
        {preview.error !== null && <ErrorNote error={preview.error} />}
        {!preview.isFetching && preview.data !== undefined && (
          <Counted preview={preview.data} as={as} onAs={setAs} />
        )}
      </div>
      {start.error !== null && <ErrorNote error={start.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.forms.cancel}
        </Button>
        <Button
          disabled={!isAsked || preview.isFetching || sent === 0}
          loading={start.isPending}
          onClick={() => {
            start.mutate(input);
          }}
        >
          {startMessages(count(sent))}
        </Button>
      </Group>
    </Stack>
  );
}

interface AllMeantProps {
  readonly isMeant: boolean;
  readonly onChange: (isMeant: boolean) => void;
}

function AllMeant({ isMeant, onChange }: AllMeantProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().replay;
  const ledger = useQuery(desk.desk.ledger.queryOptions());
  return (
    <Checkbox
      label={messages.confirmAll(ledger.data === undefined ? '…' : count(ledger.data.postbacks.total))}
      disabled={ledger.data === undefined}
      checked={isMeant}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
    />
  );
}

function scopeMessages(text: Text, filter: string, marked: number): string {
  const { count } = formatsOf(text.locale);
  const messages = text.replay;
  if (marked > 0) return messages.scopeMarked(count(marked));
  return filter === '' ? messages.scopeAll : messages.scopeFilter(visibleText(filter));
}

interface CountedProps {
  readonly preview: ReplayPreview;
  readonly as: AgainAs;
  readonly onAs: (as: AgainAs) => void;
}

function Counted({ preview, as, onAs }: CountedProps) {
  const { count } = useFormats();
  const messages = useText().replay;
  const { known: mask } = useKeyMasks();
  const { counts, examples, isComplete } = preview;
  const { sent, deliveredBefore, unknownBefore, changed, rejected, leftOut, notSendable, postbacks } = counts;
  return (
    <>
      <strong>{sent === 0 ? messages.nothing : messages.wouldSend(count(sent))}</strong>
      {deliveredBefore > 0 && <Note tone="wait">{messages.deliveredBefore(count(deliveredBefore))}</Note>}
      {unknownBefore > 0 && <Note tone="wait">{messages.unknownBefore(count(unknownBefore))}</Note>}
      {changed > 0 && (
        <Group gap="xs">
          {messages.changed(count(changed))}
          <SegmentedControl
            size="xs"
            aria-label={messages.as}
            data={[
              { value: 'then', label: messages.asThen },
              { value: 'now', label: messages.asNow },
            ]}
            value={as}
            onChange={(chosen) => {
              onAs(againAsSchema.parse(chosen));
            }}
          />
        </Group>
      )}
      {rejected > 0 && <Note tone="wait">{messages.rejected(count(rejected))}</Note>}
      {leftOut > 0 && <Dim as="div">{messages.leftOut(count(leftOut))}</Dim>}
      {notSendable > 0 && <Dim as="div">{messages.notSendable(count(notSendable))}</Dim>}
      {!isComplete && <Dim as="div">{messages.incomplete(count(postbacks))}</Dim>}
      {examples.length > 0 && (
        <>
          <Label as="div">{messages.examples}</Label>
          <ul className={classes['examples']} aria-label={messages.examples} tabIndex={0}>
            {examples.map((example) => (
              <li key={`${example.postbackId} ${example.destinationName} ${example.url}`}>
                <Dim>{example.destinationName}</Dim> {example.method}{' '}
                <code>{visibleText(mask(example.url))}</code>
                {example.wasDelivered && <Dim> · {messages.delivered}</Dim>}
                {example.isChanged && <Dim> · {messages.isChanged}</Dim>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
