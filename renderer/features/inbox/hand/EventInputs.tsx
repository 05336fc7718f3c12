/** What happened and its status, side by side, as a person chooses them. */
import { NativeSelect } from '@mantine/core';
import {
  type ConversionStatus,
  EVENTS,
  type PostbackEvent,
  STATUSES,
} from '../../../../shared/domain/conversion/event.ts';
import { useText } from '../../../ui/text-context.ts';

interface EventDraft {
  readonly event: PostbackEvent;
  /** Empty for none. */
  readonly status: ConversionStatus | '';
}

interface EventInputsProps {
  readonly value: EventDraft;
  /** Whether it may have no status. */
  readonly canLackStatus: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (part: Partial<EventDraft>) => void;
}

export function EventInputs({ value, canLackStatus, isDisabled = false, onChange }: EventInputsProps) {
  const text = useText();
  const messages = text.byHand;
  return (
    <>
      <NativeSelect
        label={messages.event}
        disabled={isDisabled}
        value={value.event}
        data={EVENTS.map((each) => ({ value: each, label: text.window.eventNames[each] }))}
        onChange={({ currentTarget: { value: chosen } }) => {
          onChange({ event: EVENTS.find((each) => each === chosen) ?? value.event });
        }}
      />
      <NativeSelect
        label={messages.status}
        disabled={isDisabled}
        value={value.status}
        data={[
          ...(canLackStatus ? [{ value: '', label: messages.noStatus }] : []),
          ...STATUSES.map((each) => ({ value: each, label: text.window.statuses[each] })),
        ]}
        onChange={({ currentTarget: { value: chosen } }) => {
          onChange({ status: STATUSES.find((each) => each === chosen) ?? '' });
        }}
      />
    </>
  );
}
