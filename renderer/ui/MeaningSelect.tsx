/** Says what a network's word means: an event, or how something is rated. */
import { NativeSelect } from '@mantine/core';
import type { ValueRole } from '../../shared/domain/postback/field-role.ts';
import {
  EVENTS,
  type ConversionStatus,
  type PostbackEvent,
  STATUSES,
} from '../../shared/domain/conversion/event.ts';
import { useText } from './text-context.ts';

export type Meaning =
  | { readonly kind: 'event'; readonly event: PostbackEvent }
  | { readonly kind: 'status'; readonly status: ConversionStatus };

export function isSameMeaning(one: Meaning, other: Meaning | null): boolean {
  return other !== null && valueOf(one) === valueOf(other);
}

interface MeaningSelectProps {
  readonly label: string;
  readonly isLabelShown?: boolean;
  /** What the word came as: its own meanings come first. */
  readonly role: ValueRole;
  readonly value: Meaning | null;
  readonly isBusy?: boolean;
  readonly onChoose: (meaning: Meaning) => void;
}

export function MeaningSelect(props: MeaningSelectProps) {
  const { label, isLabelShown = false, role, value, isBusy = false, onChoose } = props;
  const text = useText();
  const messages = text.parsing.held;
  const events = {
    group: messages.happened,
    items: EVENTS.map((event) => ({ value: `event:${event}`, label: text.window.eventNames[event] })),
  };
  const statuses = {
    group: messages.rated,
    items: STATUSES.map((status) => ({ value: `status:${status}`, label: text.window.statuses[status] })),
  };
  return (
    <NativeSelect
      size="xs"
      miw={190}
      maw={420}
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      disabled={isBusy}
      value={value === null ? '' : valueOf(value)}
      data={[
        { value: '', label: messages.choose, disabled: true },
        ...(role === 'event' ? [events, statuses] : [statuses, events]),
      ]}
      onChange={(change) => {
        const meaning = readMeaning(change.currentTarget.value);
        if (meaning !== null) onChoose(meaning);
      }}
    />
  );
}

function valueOf(meaning: Meaning): string {
  return meaning.kind === 'event' ? `event:${meaning.event}` : `status:${meaning.status}`;
}

function readMeaning(value: string): Meaning | null {
  const event = EVENTS.find((each) => value === `event:${each}`);
  if (event !== undefined) return { kind: 'event', event };
  const status = STATUSES.find((each) => value === `status:${each}`);
  return status === undefined ? null : { kind: 'status', status };
}
