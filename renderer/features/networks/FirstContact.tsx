/** A network that nobody has confirmed yet has sent something: this is how it is read, or could be. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import type { Network, PreviewedChange } from '../../../shared/contract/networks.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { type Choices, NO_CHOICES } from '../../../shared/domain/first-contact/choices.ts';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
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

type Edit = Extract<PreviewedChange, { readonly update: unknown }>['update'];

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
  /** Asked for in place of what is proposed, and looked at before it is used. */
  const [preset, setPreset] = useState<NetworkPreset | null>(null);
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
  const schedule = (edit: Edit, message: string): void => {
    undo.schedule({
      key: confirmKey(network),
      message,
      run: () => {
        update.mutate(edit);
      },
    });
  };
  const confirm = (edit: Edit): void => {
    schedule(edit, messages.confirmed(network.name));
  };
  return (
    <Rows gap="md">
      <ProposalTable
        proposal={proposal}
        answers={answers}
        onAnswer={setAnswers}
        onChoose={onChoose}
        onUsePreset={(id) => {
          setPreset(findPreset(id));
        }}
        presetLook={
          preset !== null && (
            <PresetLook
              edit={{ ...confirmed, preset: preset.id }}
              onApply={(edit) => {
                setPreset(null);
                schedule(edit, messages.presetTaken(network.name, preset.name));
              }}
              onCancel={() => {
                setPreset(null);
              }}
            />
          )
        }
      />
      {update.error !== null && <ErrorNote error={update.error} title={messages.confirmFailed} />}
      {preset === null && (
        <>
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
        </>
      )}
    </Rows>
  );
}

interface PresetLookProps {
  readonly edit: Edit;
  readonly onApply: (edit: Edit) => void;
  readonly onCancel: () => void;
}

/** A preset changes how all of the network is read: that is shown before. */
function PresetLook({ edit, onApply, onCancel }: PresetLookProps) {
  const text = useText();
  return (
    <>
      <ChangePreview change={{ update: edit }} />
      <Group gap="xs">
        <Button
          onClick={() => {
            onApply(edit);
          }}
        >
          {text.previews.apply}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {text.forms.cancel}
        </Button>
      </Group>
    </>
  );
}
