/** Which parameter names are read for each field, in the order in which they are tried. */
import { FIELD_ROLES, type FieldRole } from '../../../shared/domain/postback/field-role.ts';
import type { FieldMapping } from '../../../shared/domain/postback/mapping.ts';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { MeaningTags } from './MeaningTags.tsx';

interface FieldNamesProps {
  readonly fields: Readonly<FieldMapping>;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (role: FieldRole, names: string[]) => void;
}

export function FieldNames({ fields, errorOf, onChange }: FieldNamesProps) {
  const messages = useText().networks.reading;
  return (
    <Rows gap="sm">
      {FIELD_ROLES.map((role) => (
        <MeaningTags
          key={role}
          meaning={messages.fields[role]}
          aria-label={messages.fields[role]}
          withPillsReorder
          placeholder={messages.addName}
          description={fields[role].length === 0 ? messages.noNames(messages.fields[role]) : undefined}
          error={errorOf(`mapping.fields.${role}`)}
          value={fields[role]}
          onChange={(typed) => {
            onChange(
              role,
              typed.map((name) => name.trim()).filter((name) => name !== ''),
            );
          }}
        />
      ))}
    </Rows>
  );
}
