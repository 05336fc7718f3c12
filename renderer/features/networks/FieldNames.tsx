/** Which parameter names are read for each field, in the order in which they are tried. */
import { TagsInput } from '@mantine/core';
import { FIELD_ROLES, type FieldRole } from '../../../shared/domain/postback/field-role.ts';
import type { FieldMapping } from '../../../shared/domain/postback/mapping.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './ValueGroups.module.css';

interface FieldNamesProps {
  readonly fields: Readonly<FieldMapping>;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (role: FieldRole, names: string[]) => void;
}

export function FieldNames({ fields, errorOf, onChange }: FieldNamesProps) {
  const messages = useText().networks.reading;
  return (
    <div className={classes['groups']}>
      {FIELD_ROLES.map((role) => (
        <div key={role} className={classes['group']}>
          <span className={classes['meaning']}>{messages.fields[role]}</span>
          <TagsInput
            classNames={{ pill: classes['word'] ?? '' }}
            aria-label={messages.fields[role]}
            withPillsReorder
            placeholder={messages.addName}
            description={fields[role].length === 0 ? messages.noNames(messages.fields[role]) : undefined}
            error={errorOf(`fields.${role}`)}
            value={fields[role]}
            onChange={(typed) => {
              onChange(
                role,
                typed.map((name) => name.trim()).filter((name) => name !== ''),
              );
            }}
          />
        </div>
      ))}
    </div>
  );
}
