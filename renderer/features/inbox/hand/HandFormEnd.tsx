/** The end of each entry by hand: why it is made, what it sends, and the button that makes it. */
import { Button, Group, TextInput } from '@mantine/core';
import { MAX_WHY } from '../../../../shared/contract/by-hand.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { HandLook, type HandLookProps } from './HandLook.tsx';

/** A look is asked for when nobody has typed for that long. */
export const TYPING_MS = 250;

interface HandFormEndProps {
  readonly why: string;
  readonly onWhyChange: (why: string) => void;
  readonly preview: HandLookProps['preview'] & { readonly isError: boolean };
  /** Whether there is something to look at. */
  readonly isAsked: boolean;
  /** Whether what is looked at is what would be applied. */
  readonly isSettled: boolean;
  readonly applying: { readonly error: Error | null; readonly isPending: boolean };
  readonly applyLabel: string;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

export function HandFormEnd(props: HandFormEndProps) {
  const { why, onWhyChange, preview, isAsked, isSettled, applying, applyLabel, onApply, onClose } = props;
  const text = useText();
  const messages = text.byHand;
  return (
    <>
      <TextInput
        label={messages.why}
        description={messages.whyHint}
        maxLength={MAX_WHY}
        value={why}
        onChange={({ currentTarget: { value } }) => {
          onWhyChange(value);
        }}
      />
      <HandLook preview={preview} isAsked={isAsked} />
      {applying.error !== null && <ErrorNote error={applying.error} title={messages.failed} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.window.shared.cancel}
        </Button>
        <Button
          disabled={!isSettled || preview.isFetching || preview.isError}
          loading={applying.isPending}
          onClick={onApply}
        >
          {applyLabel}
        </Button>
      </Group>
    </>
  );
}
