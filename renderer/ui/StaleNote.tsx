/** Said in a form without a bar of its own: what is being edited was changed elsewhere meanwhile. */
import { Button } from '@mantine/core';
import { Note } from './Note.tsx';
import { useText } from './text-context.ts';
import type { Draft } from './use-draft.ts';

export function StaleNote({ draft }: { readonly draft: Pick<Draft<object>, 'isStale' | 'discard'> }) {
  const messages = useText().forms;
  if (!draft.isStale) return null;
  return (
    <Note tone="wait">
      {messages.changedElsewhere}{' '}
      <Button size="compact-xs" variant="default" onClick={draft.discard}>
        {messages.discard}
      </Button>
    </Note>
  );
}
