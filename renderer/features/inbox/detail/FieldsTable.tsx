/** Fields of a request, decoded, in the order they came. */
import { Table } from '@mantine/core';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useText } from '../../../ui/text-context.ts';
import classes from './FieldsTable.module.css';

interface FieldsTableProps {
  readonly fields: PostbackDetail['fields'];
  readonly label: string;
  /** Left out where all fields stood in the same place. */
  readonly hasSources?: boolean;
}

export function FieldsTable({ fields, label, hasSources = true }: FieldsTableProps) {
  const words = useText().window.detail;
  return (
    <Table verticalSpacing={3} layout="fixed" aria-label={label}>
      <Table.Tbody>
        {fields.map((field, index) => (
          // Names repeat, so the place in the request is the key.
          // oxlint-disable-next-line react/no-array-index-key
          <Table.Tr key={index}>
            <Table.Td className={classes['name'] ?? ''}>{field.name}</Table.Td>
            <Table.Td className={classes['value'] ?? ''}>{field.value}</Table.Td>
            {hasSources && (
              <Table.Td className={classes['source'] ?? ''}>{words.sources[field.source]}</Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
