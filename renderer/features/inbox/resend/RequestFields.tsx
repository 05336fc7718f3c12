/** The parameters and the body of a request, to be changed. */
import { Button, CloseButton, Textarea, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import {
  type EditedPair,
  type RequestDraft,
  withPair,
} from '../../../../shared/domain/postback/edit-request.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { Label } from '../../../ui/Label.tsx';
import { useText } from '../../../ui/text-context.ts';
import classes from './RequestFields.module.css';

interface RequestFieldsProps {
  readonly draft: RequestDraft;
  readonly onDraft: (draft: RequestDraft) => void;
}

/** More are never edited by hand; they are sent as they came. */
const MOST_SHOWN = 200;
const NEW_PAIR: EditedPair = { name: '', value: '', raw: null };

export function RequestFields({ draft, onDraft }: RequestFieldsProps) {
  const messages = useText().actions.resend;
  const { pairs, bodyText, bodyBase64 } = draft;
  const setPairs = (changed: readonly EditedPair[]): void => {
    onDraft({ ...draft, pairs: changed });
  };
  const change = (at: number, part: Partial<Pick<EditedPair, 'name' | 'value'>>): void => {
    setPairs(pairs.map((pair, index) => (index === at ? withPair(pair, part) : pair)));
  };
  return (
    <>
      <div>
        <Label as="div">{messages.parameters}</Label>
        <div className={classes['pairs']}>
          {pairs.slice(0, MOST_SHOWN).map((pair, index) => (
            // Names repeat, so the place in the query is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className={classes['pair']}>
              <TextInput
                aria-label={messages.nameOf(String(index + 1))}
                placeholder={messages.name}
                value={pair.name}
                onChange={(event) => {
                  change(index, { name: event.currentTarget.value });
                }}
              />
              <TextInput
                aria-label={messages.valueOf(pair.name === '' ? String(index + 1) : pair.name)}
                placeholder={messages.value}
                value={pair.value}
                data-autofocus={index === 0 || undefined}
                onChange={(event) => {
                  change(index, { value: event.currentTarget.value });
                }}
              />
              <CloseButton
                aria-label={messages.remove(pair.name)}
                onClick={() => {
                  setPairs(pairs.filter((_each, at) => at !== index));
                }}
              />
            </div>
          ))}
        </div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => {
            setPairs([...pairs, NEW_PAIR]);
          }}
        >
          {messages.add}
        </Button>
      </div>
      {bodyText !== null && (bodyText !== '' || draft.method !== 'GET') && (
        <Textarea
          label={messages.body}
          autosize
          minRows={2}
          maxRows={12}
          value={bodyText}
          classNames={{ input: classes['body'] ?? '' }}
          onChange={(event) => {
            onDraft({ ...draft, bodyText: event.currentTarget.value });
          }}
        />
      )}
      {bodyText === null && bodyBase64 !== '' && <Dim as="div">{messages.bodyKept}</Dim>}
    </>
  );
}
