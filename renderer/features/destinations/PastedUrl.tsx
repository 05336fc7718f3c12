/** A URL out of the cabinet becomes the request while it is pasted: its parts are read, and each can be changed. */
import { Select, Table, Textarea } from '@mantine/core';
import { PASTED_ROLES } from '../../../shared/domain/forward/pasted-names.ts';
import {
  missingRoles,
  type PastedPart,
  type PastedUrl as Pasted,
  readPastedUrl,
  withRole,
} from '../../../shared/domain/forward/pasted-url.ts';
import type { Text } from '../../../shared/text/en.ts';
import { Note } from '../../ui/Note.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { withPasted } from './apply-pasted.ts';
import type { DestinationValues } from './destination-values.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Mono, MONO_INPUT } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './PastedUrl.module.css';

/** What was pasted, and what it was read as: null where it is no URL. */
export interface PasteState {
  readonly text: string;
  readonly pasted: Pasted | null;
}

export const NOTHING_PASTED: PasteState = { text: '', pasted: null };

interface PastedUrlProps {
  readonly draft: Draft<DestinationValues>;
  readonly state: PasteState;
  readonly onChange: (state: PasteState) => void;
  /** The text is no URL any more: what it was read as has to go. */
  readonly onGone?: (gone: Pasted) => void;
  /** Why the request cannot be used, where no other field says it. */
  readonly error?: string | undefined;
}

export function PastedUrl({ draft, state: { text, pasted }, onChange, onGone, error }: PastedUrlProps) {
  const messages = useText().destinations.paste;
  const isWrong = text.trim() !== '' && pasted === null;
  const take = (next: PasteState): void => {
    const { pasted: read } = next;
    if (read !== null) draft.change((before) => withPasted(before, read, pasted));
    else if (pasted !== null) onGone?.(pasted);
    onChange(next);
  };
  return (
    <Rows>
      <Textarea
        label={messages.label}
        description={messages.what}
        placeholder={messages.placeholder}
        // What a new destination begins with.
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        classNames={MONO_INPUT}
        value={text}
        error={isWrong ? messages.notUrl : error}
        onChange={(event) => {
          const { value } = event.currentTarget;
          take({ text: value, pasted: readPastedUrl(value) });
        }}
      />
      {pasted !== null && (
        <>
          {pasted.parts.length > 0 && (
            <PartsTable
              pasted={pasted}
              onChange={(read) => {
                take({ text, pasted: read });
              }}
            />
          )}
          {missingRoles(pasted).map((role) => (
            <Note key={role} tone="wait">
              {messages.missing[role]}
            </Note>
          ))}
          {pasted.parts.some((part) => part.role === 'unknown') && (
            <Note tone="wait">{messages.unknown}</Note>
          )}
        </>
      )}
    </Rows>
  );
}

interface PartsTableProps {
  readonly pasted: Pasted;
  readonly onChange: (pasted: Pasted) => void;
}

function PartsTable({ pasted, onChange }: PartsTableProps) {
  const text = useText();
  const messages = text.destinations.paste;
  return (
    <Table verticalSpacing={4} horizontalSpacing={6} aria-label={messages.found}>
      <Table.Thead>
        <Table.Tr className={classes['head']}>
          <Table.Th>{messages.part}</Table.Th>
          <Table.Th>{messages.pasted}</Table.Th>
          <Table.Th>{messages.means}</Table.Th>
          <Table.Th>{messages.why}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pasted.parts.map((part, index) => (
          // The parts of one URL stay in their order.
          // oxlint-disable-next-line react/no-array-index-key
          <Table.Tr key={`${index} ${part.name}`}>
            <Table.Td className={classes['name'] ?? ''}>
              <Mono as="div">{part.place === 'path' ? messages.inPath : visibleText(part.name)}</Mono>
            </Table.Td>
            <Table.Td className={classes['name'] ?? ''}>
              <Mono as="div">{part.role === 'secret' ? '••••••' : visibleText(part.value)}</Mono>
            </Table.Td>
            <Table.Td>
              <Select
                miw={168}
                maw={260}
                aria-label={messages.roleOf(part.name)}
                allowDeselect={false}
                comboboxProps={{ keepMounted: false }}
                data={PASTED_ROLES.map((role) => ({ value: role, label: roleLabel(part, role, text) }))}
                value={part.role}
                error={part.role === 'unknown'}
                onChange={(value) => {
                  const role = PASTED_ROLES.find((each) => each === value);
                  if (role !== undefined) onChange(withRole(pasted, index, role));
                }}
              />
            </Table.Td>
            <Table.Td>
              <Dim>{messages.reasons[part.reason]}</Dim>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What stays as it is is told with its value: that is what every conversion is sent with. */
function roleLabel({ value }: PastedPart, role: PastedPart['role'], { destinations }: Text): string {
  const messages = destinations.paste;
  return role === 'keep' ? messages.always(visibleText(value.slice(0, 40))) : messages.roles[role];
}
