/** Two postbacks, field by field. */
import { Checkbox, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { type ComparedField, compareFields } from '../../../../shared/domain/compare/compare-fields.ts';
import type { PostbackId } from '../../../../shared/domain/ids.ts';
import { showPostback } from '../../../navigation/route.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useKeyMasks } from '../../../ui/use-key-masks.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import classes from './ComparedWith.module.css';

interface ComparedWithProps {
  readonly detail: PostbackDetail;
  readonly otherId: PostbackId;
}

const MOST_SHOWN = 500;

export function ComparedWith({ detail, otherId }: ComparedWithProps) {
  const desk = useDesk();
  const messages = useText().actions.compare;
  const other = useQuery(desk.postbacks.get.queryOptions({ input: { id: otherId }, retry: false }));
  const [isShort, setShort] = useState(false);
  if (other.error !== null) return <ErrorNote error={other.error} title={messages.notFound} />;
  if (other.data === undefined) return null;
  const compared = compareFields(detail.fields, other.data.fields);
  const different = compared.filter(({ kind }) => kind !== 'same');
  const shown = (isShort ? different : compared).slice(0, MOST_SHOWN);
  return (
    <>
      <div className={classes['head']}>
        <strong>{different.length === 0 ? messages.same : messages.differences(different.length)}</strong>
        <button
          type="button"
          className={classes['link']}
          onClick={() => {
            showPostback(otherId);
          }}
        >
          <Timestamp at={other.data.receivedAt} isLong />
        </button>
        {different.length > 0 && different.length < compared.length && (
          <Checkbox
            size="xs"
            label={messages.onlyDifferences}
            checked={isShort}
            onChange={(event) => {
              setShort(event.currentTarget.checked);
            }}
          />
        )}
      </div>
      <Table verticalSpacing={3} layout="fixed" aria-label={messages.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.field}</Table.Th>
            <Table.Th>{messages.here}</Table.Th>
            <Table.Th>{messages.there}</Table.Th>
            <Table.Th className={classes['result'] ?? ''}>{messages.result}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((field, index) => (
            // Names repeat, so the place is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <ComparedRow key={index} field={field} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function ComparedRow({ field }: { readonly field: ComparedField }) {
  const text = useText();
  const { received: mask } = useKeyMasks();
  const { kind, name, source, one, other } = field;
  const value = (shown: string | null) =>
    shown === null ? <Dim>–</Dim> : <span className={classes['value']}>{visibleText(mask(shown))}</span>;
  return (
    <Table.Tr data-kind={kind} className={classes['row'] ?? ''}>
      <Table.Td>
        <span className={classes['name']}>{visibleText(mask(name))}</span>{' '}
        <Dim>{text.window.detail.sources[source]}</Dim>
      </Table.Td>
      <Table.Td>{value(one)}</Table.Td>
      <Table.Td>{value(other)}</Table.Td>
      <Table.Td>{text.actions.compare.kinds[kind]}</Table.Td>
    </Table.Tr>
  );
}
