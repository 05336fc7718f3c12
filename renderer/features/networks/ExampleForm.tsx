/** First contact by an example: paste it, see how it would be read, confirm. */
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { type Choices, NO_CHOICES } from '../../../shared/domain/first-contact/choices.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Making } from './create-network.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { checkNew } from './network-values.ts';
import { ProposalTable } from './ProposalTable.tsx';
import { type Answers, mappingWithAnswers, NO_ANSWERS } from './proposal-answers.ts';

interface ExampleFormProps extends Making {
  readonly onBack: () => void;
  readonly onUsePreset: (id: string) => void;
}

const NAMELESS = { name: '' };

export function ExampleForm({ isBusy, error, onBack, onCreate, onUsePreset }: ExampleFormProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.firstContact;
  const [example, setExample] = useState('');
  const { values, change, errorOf, approve } = useDraft(NAMELESS, (typed) => checkNew(typed, text));
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [proposal, setProposal] = useState<ProposalView | null>(null);
  const propose = useMutation(
    desk.networks.propose.mutationOptions({
      onSuccess: (proposed) => {
        setProposal(proposed);
        if (values.name === '' && proposed.networkName !== null) change({ name: proposed.networkName });
      },
    }),
  );
  const read = (chosen: Choices): void => {
    setChoices(chosen);
    propose.mutate({ text: example, choices: chosen });
  };
  const create = (agreed: ProposalView): void => {
    if (!approve()) return;
    const mapping = mappingWithAnswers(agreed, answers);
    onCreate({ name: values.name.trim(), mapping, isConfirmed: true });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (proposal !== null) create(proposal);
        else if (example.trim() !== '') read(NO_CHOICES);
        else if (approve()) onCreate({ name: values.name.trim() });
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={messages.paste}
          description={messages.pasteHint}
          placeholder={messages.placeholder}
          autoFocus
          autosize
          minRows={3}
          maxRows={10}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
          value={example}
          onChange={(event) => {
            setExample(event.currentTarget.value);
            setAnswers(NO_ANSWERS);
            setProposal(null);
            propose.reset();
          }}
        />
        {propose.error !== null && <ErrorNote error={propose.error} title={messages.failed} />}
        {proposal === null && example.trim() === '' && <Dim as="div">{messages.pasteOptional}</Dim>}
        {proposal === null && example.trim() !== '' && (
          <Group>
            <Button type="submit" loading={propose.isPending}>
              {messages.read}
            </Button>
          </Group>
        )}
        {proposal !== null && (
          <ProposalTable
            proposal={proposal}
            answers={answers}
            onAnswer={setAnswers}
            onChoose={(role, field) => {
              read({ ...choices, [role]: field });
            }}
            onUsePreset={onUsePreset}
          />
        )}
        {(proposal !== null || example.trim() === '') && (
          <TextInput
            label={text.networks.create.name}
            description={text.networks.create.hint}
            placeholder={text.networks.create.placeholder}
            autoComplete="off"
            value={values.name}
            error={errorOf('name')}
            onChange={(event) => {
              change({ name: event.currentTarget.value });
            }}
          />
        )}
        {error !== null && <ErrorNote error={error} />}
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="gray"
            leftSection={<ArrowLeft size={14} aria-hidden />}
            onClick={onBack}
          >
            {text.catalog.back}
          </Button>
          {(proposal !== null || example.trim() === '') && (
            <Button type="submit" loading={isBusy || propose.isPending}>
              {text.networks.create.submit}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
