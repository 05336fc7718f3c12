/** Fields of a request, decoded, in the order they came. */
import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { useText } from '../../../ui/text-context.ts';
import { type KeyMask, useKeyMasks } from '../../../ui/use-key-masks.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import classes from './FieldsTable.module.css';

/** A request may bring thousands; few are ever wanted. */
const SHOWN_AT_FIRST = 100;

interface FieldsTableProps {
  readonly fields: PostbackDetail['fields'];
  readonly label: string;
}

export function FieldsTable({ fields, label }: FieldsTableProps) {
  const { count } = useFormats();
  const messages = useText().window.detail;
  const { received } = useKeyMasks();
  const [isLong, setLong] = useState(false);
  const first = isLong ? fields : fields.slice(0, SHOWN_AT_FIRST);
  const shown = first.map((field) => withoutKey(field, received));
  return (
    <>
      <Table verticalSpacing={3} layout="fixed" aria-label={label}>
        <Table.Tbody>
          {shown.map((field, index) => (
            // Names repeat, so the place in the request is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={index}>
              <Table.Td className={classes['name'] ?? ''}>
                <div className={classes['text']}>{visibleText(field.name)}</div>
              </Table.Td>
              <Table.Td>
                <div className={classes['text']}>{visibleText(field.value)}</div>
              </Table.Td>
              <Table.Td className={classes['source'] ?? ''}>{messages.sources[field.source]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {shown.length < fields.length && (
        <Button
          variant="subtle"
          className={classes['more'] ?? ''}
          onClick={() => {
            setLong(true);
          }}
        >
          {messages.allOfThem(count(fields.length))}
        </Button>
      )}
    </>
  );
}

type Field = PostbackDetail['fields'][number];

/** In a query the receiver looks for a key under this name. */
const KEY_PARAMETER = 'key';

function withoutKey(field: Field, mask: KeyMask): Field {
  const { source, name, value } = field;
  if (source === 'query' && name === KEY_PARAMETER) {
    const start = `${name}=`;
    return { ...field, value: mask(start + value).slice(start.length) };
  }
  return { ...field, name: mask(name), value: mask(value) };
}
