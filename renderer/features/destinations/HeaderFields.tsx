/** The headers of the request template, one row each. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { type DestinationValues, type HeaderRow, newHeaderId } from './destination-values.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Label } from '../../ui/Label.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './HeaderFields.module.css';
import type { Insertion } from './use-insertion.ts';

interface HeaderFieldsProps {
  readonly draft: Draft<DestinationValues>;
  readonly into: Insertion['into'];
}

export function HeaderFields({ draft, into }: HeaderFieldsProps) {
  const messages = useText().destinations.request;
  const { values, change, errorOf, leave } = draft;
  const changeRow = (id: number, part: Partial<HeaderRow>): void => {
    change((before) => ({
      headers: before.headers.map((row) => (row.id === id ? { ...row, ...part } : row)),
    }));
  };
  return (
    <Rows gap="sm" role="group" aria-label={messages.headers}>
      <span>
        <Label>{messages.headers}</Label> <Dim>{messages.headersHint}</Dim>
      </span>
      {values.headers.map(({ id, name, value }, index) => {
        const writeValue = (text: string): void => {
          changeRow(id, { value: text });
        };
        return (
          <div key={id} className={classes['header']}>
            <TextInput
              aria-label={messages.headerName(index + 1)}
              placeholder={messages.namePlaceholder}
              value={name}
              error={errorOf(`request.headers.${id}.name`)}
              spellCheck={false}
              onChange={(event) => {
                changeRow(id, { name: event.currentTarget.value });
              }}
              onBlur={() => {
                leave(`request.headers.${id}.name`);
              }}
            />
            <TextInput
              aria-label={messages.headerValue(index + 1)}
              placeholder={messages.valuePlaceholder}
              value={value}
              error={errorOf(`request.headers.${id}.value`)}
              spellCheck={false}
              classNames={MONO_INPUT}
              {...into(writeValue)}
              onChange={(event) => {
                writeValue(event.currentTarget.value);
              }}
              onBlur={() => {
                leave(`request.headers.${id}.value`);
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={messages.removeHeader(index + 1)}
              onClick={() => {
                change((before) => ({ headers: before.headers.filter((row) => row.id !== id) }));
              }}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<Plus size={12} aria-hidden />}
          onClick={() => {
            change((before) => ({
              headers: [...before.headers, { id: newHeaderId(before.headers), name: '', value: '' }],
            }));
          }}
        >
          {messages.addHeader}
        </Button>
      </div>
    </Rows>
  );
}
