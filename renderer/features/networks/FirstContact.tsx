/** A network that nobody has confirmed yet has sent something: this is how it is read, or could be. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { type Choices, NO_CHOICES } from '../../../shared/domain/first-contact/choices.ts';
import type { FieldRole } from '../../../shared/domain/postback/field-role.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ChangePreview } from '../../ui/ChangePreview.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { DimRow } from './DimRow.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { type Answers, mappingWithAnswers, NO_ANSWERS } from './proposal-answers.ts';
import { ProposalTable } from './ProposalTable.tsx';
import { useKeepNetwork } from './use-keep-network.ts';

export function FirstContact({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const messages = useText().firstContact;
  const undo = useUndo();
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const { data } = useQuery(
    desk.networks.propose.queryOptions({
      input: { networkId: network.id, choices },
      retry: false,
      placeholderData: keepPreviousData,
    }),
  );
  if (data === undefined) return null;
  // Shown as it will be, and as it was once the person takes it back.
  return (
    <div hidden={undo.isWaiting(confirmKey(network))}>
      <Section title={messages.title} description={messages.heard}>
        <Confirmation
          network={network}
          proposal={data}
          onChoose={(role, name) => {
            setChoices({ ...choices, [role]: name });
          }}
        />
      </Section>
    </div>
  );
}

function confirmKey({ id }: Network): string {
  return `network:${id}:reading`;
}

interface ConfirmationProps {
  readonly network: Network;
  readonly proposal: ProposalView;
  readonly onChoose: (role: FieldRole, name: string | null) => void;
}

function Confirmation({ network, proposal, onChoose }: ConfirmationProps) {
  const desk = useDesk();
  const keep = useKeepNetwork();
  const messages = useText().firstContact;
  const undo = useUndo();
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const update = useMutation(
    desk.networks.update.mutationOptions({
      onSuccess: keep,
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.confirmFailed, message: error.message });
      },
    }),
  );
  const confirmed = { id: network.id, isConfirmed: true as const };
  const proposed = { ...confirmed, mapping: mappingWithAnswers(proposal, answers) };
  const confirm = (edit: typeof confirmed | typeof proposed): void => {
    undo.schedule({
      key: confirmKey(network),
      message: messages.confirmed(network.name),
      run: () => {
        update.mutate(edit);
      },
    });
  };
  return (
    <Rows gap="md">
      <ProposalTable
        proposal={proposal}
        answers={answers}
        onAnswer={setAnswers}
        onChoose={onChoose}
        onUsePreset={(preset) => {
          update.mutate({ id: network.id, preset });
        }}
      />
      {update.error !== null && <ErrorNote error={update.error} title={messages.confirmFailed} />}
      <ChangePreview change={{ update: proposed }} />
      <Group gap="xs">
        <Button
          size="xs"
          loading={update.isPending}
          onClick={() => {
            confirm(proposed);
          }}
        >
          {messages.confirm}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={update.isPending}
          onClick={() => {
            confirm(confirmed);
          }}
        >
          {messages.asItIs}
        </Button>
        <DimRow>{messages.change}</DimRow>
      </Group>
    </Rows>
  );
}
