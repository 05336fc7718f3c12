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
import { useDraft } from '../../ui/use-draft.ts';
import { checkNew } from './network-values.ts';
import { ProposalTable } from './ProposalTable.tsx';
import { type Answers, mappingWithAnswers, NO_ANSWERS } from './proposal-answers.ts';

interface ExampleFormProps extends Making {
  readonly onUsePreset: (id: string) => void;
}

const NAMELESS = { name: '' };

export function ExampleForm({ isBusy, error, onCancel, onCreate, onUsePreset }: ExampleFormProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.firstContact;
  const [example, setExample] = useState('');
  const { values, change, errorOf, approve } = useDraft(NAMELESS, (typed) => checkNew(typed, text));
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const propose = useMutation(desk.networks.propose.mutationOptions());
  const create = (proposal: ProposalView): void => {
    if (!approve()) return;
    const mapping = mappingWithAnswers(proposal, answers);
    onCreate({ name: values.name.trim(), mapping, isConfirmed: true });
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
              value={values.name}
              error={errorOf('name')}
              onChange={(event) => {
                change({ name: event.currentTarget.value });
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
