/** An error of a call, in the engine's own words. */
import { Note } from './Note.tsx';
import { useText } from './text-context.ts';

export function ErrorNote({ error, title }: { readonly error: unknown; readonly title?: string }) {
  const messages = useText().window.shared;
  return (
    <Note tone="bad" title={title ?? messages.errorTitle} role="alert">
      {error instanceof Error ? error.message : String(error)}
    </Note>
  );
}
