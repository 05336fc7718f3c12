/** Which column of a file holds what, with examples of each. */
import { NativeSelect, Table } from '@mantine/core';
import classes from './ColumnTable.module.css';
import { Dim } from './Dim.tsx';
import { Mono } from './Mono.tsx';
import { visibleText } from './visible-text.ts';

/** Names of columns by what they hold. */
type Chosen<Role extends string> = Readonly<Partial<Record<Role, string | undefined>>>;

interface ColumnTableProps<Role extends string> {
  readonly label: string;
  /** What a column may hold, in the order of the lines. */
  readonly roles: readonly Role[];
  readonly names: Readonly<Record<Role, string>>;
  readonly noColumn: string;
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  readonly chosen: Chosen<Role>;
  readonly onChoose: (chosen: Partial<Record<Role, string>>) => void;
}

export function ColumnTable<Role extends string>(props: ColumnTableProps<Role>) {
  const { label, roles, names, noColumn, columns, chosen, onChoose } = props;
  return (
    <Table aria-label={label} layout="fixed">
      <Table.Tbody>
        {roles.map((role) => (
          <Table.Tr key={role}>
            <Table.Th className={classes['role']} scope="row">
              {names[role]}
            </Table.Th>
            <Table.Td className={classes['column']}>
              <NativeSelect
                size="xs"
                aria-label={names[role]}
                value={chosen[role] ?? ''}
                data={[
                  { value: '', label: noColumn },
                  ...columns.map(({ name }) => ({ value: name, label: visibleText(name) })),
                ]}
                onChange={(event) => {
                  onChoose(withColumn(roles, chosen, role, event.currentTarget.value));
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
function withColumn<Role extends string>(
  roles: readonly Role[],
  chosen: Chosen<Role>,
  role: Role,
  name: string,
): Partial<Record<Role, string>> {
  const next: Partial<Record<Role, string>> = {};
  for (const each of roles) {
    const holder = each === role ? name : chosen[each];
    if (holder !== undefined && holder !== '' && (each === role || holder !== name)) next[each] = holder;
  }
  return next;
}
