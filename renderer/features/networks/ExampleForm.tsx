/** First contact by an example: paste it, see how it would be read, confirm. */
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
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
  const propose = useMutation(
    desk.networks.propose.mutationOptions({
      onSuccess: ({ networkName }) => {
        setName((typed) => (typed === '' ? (networkName ?? '') : typed));
      },
    }),
  );
  const create = (proposal: ProposalView): void => {
    const wrong = checkName(name, text);
    setNameError(wrong);
    if (wrong !== null) return;
    const mapping = mappingWithAnswers(proposal, answers);
    onCreate({ name: name.trim(), mapping, isConfirmed: true });
  };
  const proposal = propose.data;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (proposal === undefined) propose.mutate({ text: example });
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
            propose.reset();
          }}
        />
        {propose.error !== null && <ErrorNote error={propose.error} title={messages.failed} />}
        {proposal === undefined ? (
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
            <FormButtons isBusy={isBusy} submit={text.networks.create.submit} onCancel={onCancel} />
          </>
        )}
      </Stack>
    </form>
  );
}
