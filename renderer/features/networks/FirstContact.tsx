/** A network that nobody has confirmed yet has sent something: this is how it is read, or could be. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { type Choices, NO_CHOICES } from '../../../shared/domain/first-contact/choices.ts';
import type { FieldRole } from '../../../shared/domain/postback/field-role.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { DimRow } from './DimRow.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { type Answers, mappingWithAnswers, NO_ANSWERS } from './proposal-answers.ts';
import { ProposalTable } from './ProposalTable.tsx';
import { useKeepNetwork } from './use-keep-network.ts';

export function FirstContact({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const messages = useText().firstContact;
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const { data } = useQuery(
    desk.networks.propose.queryOptions({
      input: { networkId: network.id, choices },
      retry: false,
      placeholderData: keepPreviousData,
    }),
  );
  if (data === undefined) return null;
  return (
    <Section title={messages.title} words={messages.heard}>
      <Confirmation
        network={network}
        proposal={data}
        onChoose={(role, name) => {
          setChoices({ ...choices, [role]: name });
        }}
      />
    </Section>
  );
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
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const update = useMutation(
    desk.networks.update.mutationOptions({
      onSuccess: (saved) => {
        keep(saved);
        notifications.show({ color: 'green', message: messages.confirmed });
      },
    }),
  );
  const confirm = (mapping: Mapping | null): void => {
    update.mutate({ id: network.id, isConfirmed: true, ...(mapping === null ? {} : { mapping }) });
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
      <Group gap="xs">
        <Button
          size="xs"
          loading={update.isPending}
          onClick={() => {
            confirm(mappingWithAnswers(proposal, answers));
          }}
        >
          {messages.confirm}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={update.isPending}
          onClick={() => {
            confirm(null);
          }}
        >
          {messages.asItIs}
        </Button>
        <DimRow>{messages.change}</DimRow>
      </Group>
    </Rows>
  );
}
