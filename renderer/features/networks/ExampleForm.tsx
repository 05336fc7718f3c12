/** First contact by an example: paste it, see how it would be read, confirm. */
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { type Choices, NO_CHOICES } from '../../../shared/domain/first-contact/choices.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Making } from './create-network.ts';
import { FormButtons } from './FormButtons.tsx';
import { checkName } from './network-values.ts';
import { ProposalTable } from './ProposalTable.tsx';
import { type Answers, mappingWithAnswers, NO_ANSWERS } from './proposal-answers.ts';

interface ExampleFormProps extends Making {
  readonly onUsePreset: (id: string) => void;
}

export function ExampleForm({ isBusy, error, onCancel, onCreate, onUsePreset }: ExampleFormProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.firstContact;
  const [example, setExample] = useState('');
  const [name, setName] = useState('');
  const [nameError, setNameError] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [proposal, setProposal] = useState<ProposalView | null>(null);
  const propose = useMutation(desk.networks.propose.mutationOptions({ onSuccess: setProposal }));
  const read = (chosen: Choices): void => {
    setChoices(chosen);
    propose.mutate({ text: example, choices: chosen });
  };
  const create = (agreed: ProposalView): void => {
    const wrong = checkName(name, text);
    setNameError(wrong);
    if (wrong !== null) return;
    const mapping = mappingWithAnswers(agreed, answers);
    onCreate({ name: name.trim(), mapping, isConfirmed: true });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (proposal === null) read(NO_CHOICES);
        else create(proposal);
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={messages.paste}
          description={messages.pasteHint}
          placeholder={messages.placeholder}
          data-autofocus
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
        {proposal === null ? (
          <Button
            type="submit"
            variant="default"
            loading={propose.isPending}
            disabled={example.trim() === ''}
            style={{ alignSelf: 'flex-start' }}
          >
            {messages.read}
          </Button>
        ) : (
          <>
            <ProposalTable
              proposal={proposal}
              answers={answers}
              onAnswer={setAnswers}
              onChoose={(role, field) => {
                read({ ...choices, [role]: field });
              }}
              onUsePreset={onUsePreset}
            />
            <TextInput
              label={text.networks.create.name}
              description={text.networks.create.hint}
              placeholder={text.networks.create.placeholder}
              autoComplete="off"
              value={name}
              error={nameError}
              onChange={(event) => {
                setName(event.currentTarget.value);
                setNameError(null);
              }}
            />
            {error !== null && <ErrorNote error={error} />}
            <FormButtons
              isBusy={isBusy || propose.isPending}
              submit={text.networks.create.submit}
              onCancel={onCancel}
            />
          </>
        )}
      </Stack>
    </form>
  );
}
