/** Asks for a tag, or for the note of a postback. */
import { Autocomplete, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import type { MarksView } from '../../../../shared/contract/marks.ts';
import { MAX_NOTE_LENGTH, readTag, TAG_LIMITS } from '../../../../shared/domain/postback/tag.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useText } from '../../../ui/text-context.ts';

interface MarkDialogProps {
  /** Null while it is closed. */
  readonly asked: 'tag' | 'note' | null;
  readonly marks: MarksView;
  readonly onTag: (tag: string) => void;
  /** Empty to take it away. */
  readonly onNote: (note: string) => void;
  readonly onClose: () => void;
}

export function MarkDialog({ asked, marks, onTag, onNote, onClose }: MarkDialogProps) {
  const messages = useText().actions.marks;
  return (
    <>
      <Modal opened={asked === 'tag'} onClose={onClose} title={messages.addTag} size="sm">
        <TagForm marks={marks} onTag={onTag} onClose={onClose} />
      </Modal>
      <Modal opened={asked === 'note'} onClose={onClose} title={messages.note} size="md">
        <NoteForm note={marks.note ?? ''} onNote={onNote} onClose={onClose} />
      </Modal>
    </>
  );
}

function TagForm({ marks, onTag, onClose }: Pick<MarkDialogProps, 'marks' | 'onTag' | 'onClose'>) {
  const desk = useDesk();
  const text = useText();
  const messages = text.actions.marks;
  const { data } = useQuery(desk.marks.tags.queryOptions());
  const [typed, setTyped] = useState('');
  const tag = readTag(typed);
  const isFull = marks.tags.length >= TAG_LIMITS.perPostback;
  const known = (data?.items ?? []).map((each) => each.tag).filter((each) => !marks.tags.includes(each));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (tag === null || isFull) return;
    onTag(tag);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Autocomplete
          label={messages.tag}
          description={messages.tagHint}
          error={isFull ? messages.tagFull(TAG_LIMITS.perPostback) : undefined}
          maxLength={TAG_LIMITS.length}
          data={known}
          value={typed}
          onChange={setTyped}
          data-autofocus
        />
        <FormEnd isReady={tag !== null && !isFull} onClose={onClose} />
      </Stack>
    </form>
  );
}

interface NoteFormProps extends Pick<MarkDialogProps, 'onNote' | 'onClose'> {
  readonly note: string;
}

function NoteForm({ note, onNote, onClose }: NoteFormProps) {
  const messages = useText().actions.marks;
  const [typed, setTyped] = useState(note);
  const save = (): void => {
    onNote(typed.trim());
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={messages.note}
          description={messages.noteHint}
          maxLength={MAX_NOTE_LENGTH}
          autosize
          minRows={3}
          maxRows={12}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
          data-autofocus
        />
        <FormEnd isReady={typed.trim() !== note} onClose={onClose} />
      </Stack>
    </form>
  );
}

function FormEnd({ isReady, onClose }: { readonly isReady: boolean; readonly onClose: () => void }) {
  const text = useText();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {text.forms.cancel}
      </Button>
      <Button type="submit" disabled={!isReady}>
        {text.actions.marks.save}
      </Button>
    </Group>
  );
}
