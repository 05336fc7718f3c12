/** How an example would be read, with a reason for each field and a question for each unknown word. */
import { Button, Group, NativeSelect, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { FIELD_ROLES, type FieldRole } from '../../../shared/domain/postback/field-role.ts';
import { valueKey } from '../../../shared/domain/postback/mapping.ts';
import { MeaningSelect } from '../../ui/MeaningSelect.tsx';
import { Note } from '../../ui/Note.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { Dim } from '../../ui/Dim.tsx';
import { DimRow } from './DimRow.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './ProposalTable.module.css';
import { type Answers, meaningOfValue } from './proposal-answers.ts';

interface ProposalTableProps {
  readonly proposal: ProposalView;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  /** Another parameter for a role; null for none. */
  readonly onChoose: (role: FieldRole, name: string | null) => void;
  readonly onUsePreset: (id: string) => void;
  /** What the offered preset would change, beside the button that asked for it. */
  readonly presetLook?: ReactNode;
}

export function ProposalTable(props: ProposalTableProps) {
  const { proposal, answers, onAnswer, onChoose, onUsePreset, presetLook } = props;
  const text = useText();
  const messages = text.firstContact;
  const preset = proposal.preset === null ? null : findPreset(proposal.preset);
  const fixedEvent = preset?.fixedEvent ?? null;
  return (
    <Rows gap="md">
      {preset !== null && (
        <Note tone="quiet">
          <Group gap="xs">
            {messages.looksLike(preset.name)}
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => {
                onUsePreset(preset.id);
              }}
            >
              {messages.takePreset(preset.name)}
              {messages.presetFixes(
                fixedEvent === null ? null : text.window.eventNames[fixedEvent],
                preset.fixedCurrency,
              )}
            </Button>
          </Group>
        </Note>
      )}
      {presetLook}
      {proposal.postbackCount > 1 && (
        <DimRow as="div">{messages.several(String(proposal.postbackCount))}</DimRow>
      )}
      <FieldRows proposal={proposal} onChoose={onChoose} />
      {proposal.isTemplate && <DimRow as="div">{messages.template}</DimRow>}
      <ValueRows proposal={proposal} answers={answers} onAnswer={onAnswer} />
      {proposal.problems
        .filter((problem) => problem.code !== 'event_unknown' && problem.code !== 'status_unknown')
        .map((problem) => (
          <ProblemNote key={`${problem.code} ${problem.field ?? ''}`} problem={problem} />
        ))}
    </Rows>
  );
}

function FieldRows({ proposal, onChoose }: Pick<ProposalTableProps, 'proposal' | 'onChoose'>) {
  const text = useText();
  const messages = text.firstContact;
  const roles = FIELD_ROLES.filter(
    (role) => role !== 'time' || proposal.fields.some((field) => field.role === 'time'),
  );
  return (
    <Table verticalSpacing={4} aria-label={messages.found} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120}>{messages.meaning}</Table.Th>
          <Table.Th w="22%">{messages.field}</Table.Th>
          <Table.Th>{messages.value}</Table.Th>
          <Table.Th w="34%">{messages.why}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {roles.map((role) => {
          const field = proposal.fields.find((each) => each.role === role);
          return (
            <Table.Tr key={role}>
              <Table.Td>{text.networks.reading.fields[role]}</Table.Td>
              <Table.Td>
                <FieldSelect
                  proposal={proposal}
                  role={role}
                  chosen={field?.name ?? null}
                  onChoose={onChoose}
                />
              </Table.Td>
              {field === undefined ? (
                <Table.Td colSpan={2}>
                  <Dim>{missingValues(proposal, role, messages)}</Dim>
                </Table.Td>
              ) : (
                <>
                  <Table.Td>
                    <Mono as="div">{visibleText(field.value)}</Mono>
                  </Table.Td>
                  <Table.Td>
                    <Dim>{messages.reasons[field.reason](field.detail ?? '')}</Dim>
                  </Table.Td>
                </>
              )}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

interface FieldSelectProps extends Pick<ProposalTableProps, 'proposal' | 'onChoose'> {
  readonly role: FieldRole;
  readonly chosen: string | null;
}

function FieldSelect({ proposal, role, chosen, onChoose }: FieldSelectProps) {
  const text = useText();
  const messages = text.firstContact;
  const names = [
    ...new Set([...proposal.sample.map(({ name }) => name), ...(chosen === null ? [] : [chosen])]),
  ];
  return (
    <NativeSelect
      size="xs"
      aria-label={messages.takenFrom(text.networks.reading.fields[role])}
      value={chosen === null ? '' : `=${chosen}`}
      data={[
        { value: '', label: messages.noField },
        ...names.map((name) => ({ value: `=${name}`, label: visibleText(name) })),
      ]}
      onChange={(change) => {
        const { value } = change.currentTarget;
        onChoose(role, value === '' ? null : value.slice(1));
      }}
    />
  );
}

type Messages = ReturnType<typeof useText>['firstContact'];

/** `status=reg` says the event too: then the event is not missing. */
function missingValues(
  proposal: ProposalView,
  role: (typeof FIELD_ROLES)[number],
  messages: Messages,
): string {
  if (role === 'time') return messages.notFound;
  const status = proposal.fields.find((each) => each.role === 'status');
  if (role === 'event' && proposal.reading.event !== null && status !== undefined)
    return `${visibleText(status.name)}: ${messages.reasons.value_is_event('')}`;
  return messages.asks[role];
}

function ValueRows({
  proposal,
  answers,
  onAnswer,
}: Pick<ProposalTableProps, 'proposal' | 'answers' | 'onAnswer'>) {
  const messages = useText().firstContact;
  return proposal.words.map((word) => {
    const meaning = meaningOfValue(word, answers);
    return (
      <div key={`${word.role} ${word.word}`} className={classes['wordRow']}>
        <MeaningSelect
          label={messages.valueMeans(visibleText(word.word))}
          isLabelShown
          role={word.role}
          value={meaning}
          onChoose={(chosen) => {
            onAnswer({ ...answers, [valueKey(word.word)]: chosen });
          }}
        />
        {meaning === null && <Dim as="div">{messages.askValue(visibleText(word.word))}</Dim>}
      </div>
    );
  });
}
