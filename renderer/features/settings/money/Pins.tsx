/** Rates by the person's word, for tokens above all. */
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RateChange, RatesView } from '../../../../shared/contract/rates.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import { FormRows } from '../../../ui/FormRows.tsx';
import { PlainList } from '../../../ui/PlainList.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useFormats } from '../../../ui/use-formats.ts';

interface PinsProps {
  readonly view: RatesView;
  readonly onLook: (change: RateChange) => void;
}

export function Pins({ view: { pins }, onLook }: PinsProps) {
  const formats = useFormats();
  const messages = useText().rates;
  return (
    <>
      {pins.length > 0 && (
        <PlainList label={messages.pinsTitle}>
          {pins.map(({ currency, into, rate, from }) => (
            <li key={`${currency} ${from}`}>
              <Group gap="xs">
                <span>{messages.pinOf(currency, formats.rate(rate), into)}</span>
                <Dim>{messages.pinSince(formats.calendarDate(from))}</Dim>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={messages.removePin(currency)}
                  onClick={() => {
                    onLook({ kind: 'remove_pin', currency, from });
                  }}
                >
                  <Trash2 size={14} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </PlainList>
      )}
      <NewPin onLook={onLook} />
    </>
  );
}

interface NewPinDraft {
  readonly currency: string;
  readonly rate: string;
  readonly into: string;
  /** Null for what cannot be read. */
  readonly from: string | null;
}

function NewPin({ onLook }: Pick<PinsProps, 'onLook'>) {
  const messages = useText().rates;
  const [pin, setPin] = useState<NewPinDraft>(() => ({
    currency: 'USDT',
    rate: '',
    into: 'USD',
    from: new Date().toISOString().slice(0, 10),
  }));
  const { from } = pin;
  const isWhole = [pin.currency, pin.rate, pin.into, from ?? ''].every((part) => part.trim() !== '');
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (from === null) return;
        const { currency, rate, into } = pin;
        onLook({
          kind: 'pin',
          currency: currency.trim().toUpperCase(),
          rate: rate.trim().replace(',', '.'),
          into: into.trim().toUpperCase(),
          from,
        });
      }}
    >
      <Group gap="xs" align="end">
        <TextInput
          label={messages.pinCurrency}
          w={90}
          value={pin.currency}
          onChange={({ currentTarget: { value } }) => {
            setPin({ ...pin, currency: value });
          }}
        />
        <TextInput
          label={messages.pinRate}
          w={110}
          inputMode="decimal"
          value={pin.rate}
          onChange={({ currentTarget: { value } }) => {
            setPin({ ...pin, rate: value });
          }}
        />
        <TextInput
          label={messages.pinInto}
          w={90}
          value={pin.into}
          onChange={({ currentTarget: { value } }) => {
            setPin({ ...pin, into: value });
          }}
        />
        <DateField
          label={messages.pinFrom}
          w={190}
          value={pin.from}
          onChange={(day) => {
            setPin({ ...pin, from: day });
          }}
        />
        <Button type="submit" variant="default" disabled={!isWhole}>
          {messages.pin}
        </Button>
      </Group>
    </FormRows>
  );
}
