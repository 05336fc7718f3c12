/** How an example would be read, with a reason for each field and a question for each unknown word. */
import { Button, Group, Table } from '@mantine/core';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { ProposalView } from '../../../shared/contract/networks.ts';
import { FIELD_ROLES, wordKey } from '../../../shared/domain/postback/mapping.ts';
import { MeaningSelect } from '../../ui/MeaningSelect.tsx';
import { Note } from '../../ui/Note.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import classes from './Networks.module.css';
import { type Answers, meaningOfWord } from './proposal-answers.ts';

interface ProposalTableProps {
  readonly proposal: ProposalView;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  readonly onUsePreset: (id: string) => void;
}

export function ProposalTable({ proposal, answers, onAnswer, onUsePreset }: ProposalTableProps) {
  const words = useText().firstContact;
  const preset = proposal.preset === null ? null : findPreset(proposal.preset);
  return (
    <div className={classes['below']}>
      {preset !== null && (
        <Note tone="quiet">
          <Group gap="xs">
            {words.looksLike(preset.name)}
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => {
                onUsePreset(preset.id);
              }}
            >
              {words.takePreset(preset.name)}
            </Button>
          </Group>
        </Note>
      )}
      <FieldRows proposal={proposal} />
      {proposal.isTemplate && <div className={classes['facts']}>{words.template}</div>}
      <WordRows proposal={proposal} answers={answers} onAnswer={onAnswer} />
      {proposal.problems
        .filter((problem) => problem.code !== 'event_unknown' && problem.code !== 'status_unknown')
        .map((problem) => (
          <ProblemNote key={`${problem.code} ${problem.field ?? ''}`} problem={problem} />
        ))}
    </div>
  );
}

function FieldRows({ proposal }: { readonly proposal: ProposalView }) {
  const text = useText();
  const words = text.firstContact;
  const roles = FIELD_ROLES.filter(
    (role) => role !== 'time' || proposal.fields.some((field) => field.role === 'time'),
  );
  return (
    <Table verticalSpacing={4} aria-label={words.found} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120}>{words.meaning}</Table.Th>
          <Table.Th w="22%">{words.field}</Table.Th>
          <Table.Th>{words.value}</Table.Th>
          <Table.Th w="34%">{words.why}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {roles.map((role) => {
          const field = proposal.fields.find((each) => each.role === role);
          return (
            <Table.Tr key={role}>
              <Table.Td>{text.networks.reading.fields[role]}</Table.Td>
              {field === undefined ? (
                <Table.Td colSpan={3} className={classes['dim'] ?? ''}>
                  {missingWords(proposal, role, words)}
                </Table.Td>
              ) : (
                <>
                  <Table.Td className={classes['code'] ?? ''}>{visibleText(field.name)}</Table.Td>
                  <Table.Td className={classes['code'] ?? ''}>{visibleText(field.value)}</Table.Td>
                  <Table.Td className={classes['dim'] ?? ''}>
                    {words.reasons[field.reason](field.detail ?? '')}
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

type Words = ReturnType<typeof useText>['firstContact'];

/** `status=reg` says the event too: then the event is not missing. */
function missingWords(proposal: ProposalView, role: (typeof FIELD_ROLES)[number], words: Words): string {
  if (role === 'time') return words.notFound;
  const status = proposal.fields.find((each) => each.role === 'status');
  if (role === 'event' && proposal.reading.event !== null && status !== undefined)
    return `${visibleText(status.name)}: ${words.reasons.value_is_event('')}`;
  return words.asks[role];
}

function WordRows({
  proposal,
  answers,
  onAnswer,
}: Pick<ProposalTableProps, 'proposal' | 'answers' | 'onAnswer'>) {
  const words = useText().firstContact;
  return proposal.words.map((word) => {
    const meaning = meaningOfWord(word, answers);
    return (
      <div key={`${word.role} ${word.word}`} className={classes['wordRow']}>
        <MeaningSelect
          label={words.wordMeans(visibleText(word.word))}
          isLabelShown
          role={word.role}
          value={meaning}
          onChoose={(chosen) => {
            onAnswer({ ...answers, [wordKey(word.word)]: chosen });
          }}
        />
        {meaning === null && <div className={classes['dim']}>{words.askWord(visibleText(word.word))}</div>}
      </div>
    );
  });
}
