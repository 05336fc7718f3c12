/** Stands at the bottom of an editor: what is unsaved, and the ways out. */
import { Button } from '@mantine/core';
import { PencilLine } from 'lucide-react';
import { ErrorNote } from './ErrorNote.tsx';
import { Note } from './Note.tsx';
import classes from './SaveBar.module.css';
import { useText } from './text-context.ts';

interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isStale: boolean;
  readonly isSaving: boolean;
  readonly hasErrors: boolean;
  /** What the engine said against it, or null. */
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

export function SaveBar(props: SaveBarProps) {
  const messages = useText().forms;
  const { isDirty, isStale, isSaving, hasErrors, error } = props;
  if (!isDirty) return null;
  return (
    <div className={classes['bar']}>
      {error !== null && <ErrorNote error={error} title={messages.saveFailed} />}
      {isStale && <Note tone="wait">{messages.changedElsewhere}</Note>}
      <div className={classes['row']}>
        <Button onClick={props.onSave} loading={isSaving}>
          {messages.save}
        </Button>
        <Button variant="default" onClick={props.onDiscard} disabled={isSaving}>
          {messages.discard}
        </Button>
        <span className={classes['text']} role="status" data-bad={hasErrors || undefined}>
          <PencilLine size={14} aria-hidden /> {hasErrors ? messages.fixFirst : messages.unsaved}
        </span>
      </div>
    </div>
  );
}
