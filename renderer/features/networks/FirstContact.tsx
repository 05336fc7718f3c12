/** A network that nobody has confirmed yet has sent something: this is how it is read, or could be. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
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
  const { data } = useQuery(
    desk.networks.propose.queryOptions({ input: { networkId: network.id }, retry: false }),
  );
  if (data === undefined) return null;
  return (
    <Section title={messages.title} words={messages.heard}>
      <Confirmation network={network} proposal={data} />
    </Section>
  );
}

interface ConfirmationProps {
  readonly network: Network;
  readonly proposal: ProposalView;
}

function Confirmation({ network, proposal }: ConfirmationProps) {
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
