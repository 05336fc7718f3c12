/** A URL out of the cabinet becomes the request: its places are found, and only what is not clear is asked. */
import { Button, Group, Select, Table, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { PASTED_ROLES } from '../../../shared/domain/forward/pasted-names.ts';
import {
  missingRoles,
  type PastedUrl as Pasted,
  readPastedUrl,
  withRole,
} from '../../../shared/domain/forward/pasted-url.ts';
import { templateOf } from '../../../shared/domain/forward/pasted-template.ts';
import { Note } from '../../ui/Note.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { withPasted } from './apply-pasted.ts';
import type { DestinationValues } from './destination-values.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Label } from '../../ui/Label.tsx';
import { Mono, MONO_INPUT } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UrlPreview } from './UrlPreview.tsx';

interface PastedUrlProps {
  readonly draft: Draft<DestinationValues>;
  readonly onUsed: () => void;
}

export function PastedUrl({ draft, onUsed }: PastedUrlProps) {
  const messages = useText().destinations.paste;
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const isWrong = text.trim() !== '' && pasted === null;
  return (
    <Rows>
      <Textarea
        label={messages.label}
        placeholder={messages.placeholder}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        classNames={MONO_INPUT}
        value={text}
        error={isWrong ? messages.notUrl : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setPasted(readPastedUrl(event.currentTarget.value));
        }}
      />
      {pasted !== null && (
        <>
          {pasted.parts.length > 0 && <PartsTable pasted={pasted} onChange={setPasted} />}
          {missingRoles(pasted).map((role) => (
            <Note key={role} tone="wait">
              {messages.missing[role]}
            </Note>
          ))}
          {pasted.parts.some((part) => part.role === 'unknown') && (
            <Note tone="wait">{messages.unknown}</Note>
          )}
          <div>
            <Label>{messages.result}</Label>
            <UrlPreview>{visibleText(templateOf(pasted).url)}</UrlPreview>
          </div>
          <Group>
            <Button
              size="xs"
              onClick={() => {
                draft.change((before) => withPasted(before, pasted));
                notifications.show({ color: 'green', message: messages.used });
                onUsed();
              }}
            >
              {messages.use}
            </Button>
          </Group>
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
  const messages = useText().destinations.paste;
  return (
    <Table verticalSpacing={4} aria-label={messages.found}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{messages.part}</Table.Th>
          <Table.Th>{messages.stands}</Table.Th>
          <Table.Th>{messages.means}</Table.Th>
          <Table.Th>{messages.why}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pasted.parts.map((part, index) => (
          // The parts of one URL stand still.
          // oxlint-disable-next-line react/no-array-index-key
          <Table.Tr key={`${index} ${part.name}`}>
            <Table.Td>
              <Mono as="div" isInText>
                {part.place === 'path' ? messages.inPath : visibleText(part.name)}
              </Mono>
            </Table.Td>
            <Table.Td>
              <Mono as="div" isInText>
                {visibleText(part.value)}
              </Mono>
            </Table.Td>
            <Table.Td>
              <Select
                size="xs"
                w={200}
                aria-label={messages.roleOf(part.name)}
                allowDeselect={false}
                comboboxProps={{ keepMounted: false }}
                data={PASTED_ROLES.map((role) => ({ value: role, label: messages.roles[role] }))}
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
