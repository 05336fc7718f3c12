/** What only the person can say of networks that nobody described: several are answered at once. */
import { Anchor, Button, Checkbox, Group, NativeSelect, Table } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NetworkQuestion } from '../../../shared/contract/network-questions.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ChangePreview } from '../../ui/ChangePreview.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import {
  answersOf,
  type DraftAnswer,
  type DraftAnswers,
  draftOf,
  withEventForAll,
} from './network-answers.ts';

const ANSWERS_KEY = 'network-questions';

export function NetworkQuestions() {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().networks.questions;
  const undo = useUndo();
  const [drafts, setDrafts] = useState<DraftAnswers>(new Map());
  const { data } = useQuery(desk.networks.questions.queryOptions());
  const answer = useMutation(
    desk.networks.answer.mutationOptions({
      onSuccess: () => {
        setDrafts(new Map());
        void queries.invalidateQueries({ queryKey: desk.networks.key() });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  const questions = data?.items ?? [];
  // Shown as it will be, and with the answers again once the person takes them back.
  if (questions.length === 0 || undo.isWaiting(ANSWERS_KEY)) return null;
  const answers = answersOf(questions, drafts);
  return (
    <Section title={messages.title} description={messages.what}>
      <Rows gap="md">
        <Table verticalSpacing={4} layout="fixed" aria-label={messages.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="24%">{messages.network}</Table.Th>
              <Table.Th>{messages.reading}</Table.Th>
              <Table.Th w={210}>{messages.means}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {questions.map((question) => (
              <QuestionRow
                key={question.networkId}
                question={question}
                draft={draftOf(drafts, question.networkId)}
                onChange={(draft) => {
                  setDrafts(new Map([...drafts, [question.networkId, draft]]));
                }}
              />
            ))}
          </Table.Tbody>
        </Table>
        {questions.filter(({ asksEvent }) => asksEvent).length > 1 && (
          <EventSelect
            label={messages.allMean}
            isLabelShown
            value={null}
            onChoose={(event) => {
              setDrafts(withEventForAll(questions, drafts, event));
            }}
          />
        )}
        {answer.error !== null && <ErrorNote error={answer.error} title={messages.failed} />}
        {answers.length > 0 && <ChangePreview change={{ answer: { items: answers } }} />}
        <Group>
          <Button
            size="xs"
            loading={answer.isPending}
            disabled={answers.length === 0}
            onClick={() => {
              undo.schedule({
                key: ANSWERS_KEY,
                message: messages.done(answers.length),
                run: () => {
                  answer.mutate({ items: answers });
                },
              });
            }}
          >
            {messages.save}
          </Button>
        </Group>
      </Rows>
    </Section>
  );
}

interface QuestionRowProps {
  readonly question: NetworkQuestion;
  readonly draft: DraftAnswer;
  readonly onChange: (draft: DraftAnswer) => void;
}

function QuestionRow({ question, draft, onChange }: QuestionRowProps) {
  const text = useText();
  const messages = text.networks.questions;
  const { networkId, name, held, asksEvent, asksReading, proposal } = question;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor href={routeHash('networks', networkId)} inherit>
          {visibleText(name)}
        </Anchor>
        <Dim as="div">{messages.held(held)}</Dim>
      </Table.Td>
      <Table.Td>
        {proposal.fields.map(({ role, name: field, value }) => (
          <div key={role}>
            {text.networks.reading.fields[role]}: <Mono>{visibleText(`${field}=${value}`)}</Mono>
          </div>
        ))}
        {asksReading && (
          <Checkbox
            mt={4}
            size="xs"
            label={messages.isRight}
            aria-label={messages.isRightOf(visibleText(name))}
            checked={draft.isRight}
            onChange={(change) => {
              onChange({ ...draft, isRight: change.currentTarget.checked });
            }}
          />
        )}
      </Table.Td>
      <Table.Td>
        {asksEvent && (
          <EventSelect
            label={messages.meansOf(visibleText(name))}
            value={draft.event}
            onChoose={(event) => {
              onChange({ ...draft, event });
            }}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface EventSelectProps {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly value: PostbackEvent | null;
  readonly onChoose: (event: PostbackEvent) => void;
}

function EventSelect({ label, isLabelShown = false, value, onChoose }: EventSelectProps) {
  const text = useText();
  return (
    <NativeSelect
      size="xs"
      maw={210}
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      value={value ?? ''}
      data={[
        { value: '', label: text.parsing.held.choose, disabled: true },
        ...EVENTS.map((event) => ({ value: event, label: text.window.eventNames[event] })),
      ]}
      onChange={(change) => {
        const event = EVENTS.find((each) => each === change.currentTarget.value);
        if (event !== undefined) onChoose(event);
      }}
    />
  );
}
