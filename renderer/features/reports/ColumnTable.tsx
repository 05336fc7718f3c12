/** Which column holds what, with examples of each. */
import { NativeSelect, Table } from '@mantine/core';
import type { InspectedReportView } from '../../../shared/contract/report-views.ts';
import { FIELD_ROLES, type FieldRole } from '../../../shared/domain/postback/field-role.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import classes from './ColumnTable.module.css';

interface ColumnTableProps {
  readonly columns: InspectedReportView['columns'];
  readonly chosen: ReportMapping['columns'];
  readonly onChoose: (chosen: ReportMapping['columns']) => void;
}

export function ColumnTable({ columns, chosen, onChoose }: ColumnTableProps) {
  const messages = useText().reports.mapping;
  return (
    <Table aria-label={messages.title} layout="fixed">
      <Table.Tbody>
        {FIELD_ROLES.map((role) => (
          <Table.Tr key={role}>
            <Table.Th className={classes['role']} scope="row">
              {messages.fields[role]}
            </Table.Th>
            <Table.Td className={classes['column']}>
              <NativeSelect
                size="xs"
                aria-label={messages.fields[role]}
                value={chosen[role] ?? ''}
                data={[
                  { value: '', label: messages.noColumn },
                  ...columns.map(({ name }) => ({ value: name, label: visibleText(name) })),
                ]}
                onChange={(event) => {
                  onChoose(withColumn(chosen, role, event.currentTarget.value));
                }}
              />
            </Table.Td>
            <Table.Td className={classes['samples']}>
              <Dim>
                <Mono>
                  {visibleText(columns.find(({ name }) => name === chosen[role])?.samples.join(' · ') ?? '')}
                </Mono>
              </Dim>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** A column holds one thing: whoever had it loses it. */
function withColumn(
  chosen: ReportMapping['columns'],
  role: FieldRole,
  name: string,
): ReportMapping['columns'] {
  const others = Object.entries(chosen).filter(([each, of]) => each !== role && of !== name);
  return { ...Object.fromEntries(others), ...(name === '' ? {} : { [role]: name }) };
}
