/** A day, or a day with its time, typed and shown in the language of the window; the calendar is the browser’s. */
import { ActionIcon, TextInput } from '@mantine/core';
import { Calendar } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { dateInFigures, typedDate, typedDateTime } from '../../shared/domain/time/typed-date.ts';
import classes from './DateField.module.css';
import type { Formats } from './formats.ts';
import { useText } from './text-context.ts';
import { useFormats } from './use-formats.ts';

interface DateFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly kind?: 'day' | 'moment';
  readonly w?: number;
  /** `2026-11-22`, of a moment `2026-11-22T18:05` in local time; empty for none, null for what cannot be read. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

interface Kind {
  readonly inputType: 'date' | 'datetime-local';
  readonly read: (text: string, locale: string) => string | null;
  readonly write: (value: string, formats: Formats) => string;
  readonly example: (locale: string) => string;
}

/** Its day is no month, so that it shows the order of both. */
const exampleDay = (locale: string): string => dateInFigures(`${new Date().getFullYear()}-12-31`, locale);

const KINDS: Readonly<Record<NonNullable<DateFieldProps['kind']>, Kind>> = {
  day: {
    inputType: 'date',
    read: typedDate,
    write: (value, { calendarDate }) => calendarDate(value),
    example: exampleDay,
  },
  moment: {
    inputType: 'datetime-local',
    read: typedDateTime,
    write: (value, { dateTime }) => dateTime(value),
    example: (locale) => `${exampleDay(locale)}, 18:00`,
  },
};

export function DateField({ label, description, kind = 'day', w, value, onChange }: DateFieldProps) {
  const formats = useFormats();
  const messages = useText().forms.date;
  const native = useRef<HTMLInputElement>(null);
  /** What is being typed; null while nobody does. */
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState('');
  const { inputType, read, write, example } = KINDS[kind];
  const written = value === null ? unread : value === '' ? '' : write(value, formats);
  const isWrong = value === null && typed === null;
  return (
    <TextInput
      label={label}
      description={description}
      {...(w === undefined ? {} : { w })}
      autoComplete="off"
      spellCheck={false}
      placeholder={example(formats.locale)}
      error={isWrong ? messages.unreadable(example(formats.locale)) : null}
      value={typed ?? written}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        setUnread(text);
        onChange(text.trim() === '' ? '' : read(text, formats.locale));
      }}
      onBlur={() => {
        setTyped(null);
      }}
      rightSection={
        <>
          <input
            ref={native}
            type={inputType}
            className={classes['native']}
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            onChange={({ currentTarget: { value: picked } }) => {
              setTyped(null);
              onChange(picked);
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={messages.openCalendar(label)}
            onClick={() => {
              native.current?.showPicker();
            }}
          >
            <Calendar size={14} aria-hidden />
          </ActionIcon>
        </>
      }
    />
  );
}
