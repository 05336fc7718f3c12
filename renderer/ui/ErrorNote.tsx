/** An error of a call, in the engine's own words. */
import { Alert } from '@mantine/core';
import { OctagonAlert } from 'lucide-react';
import { useText } from './text-context.ts';

export function ErrorNote({ error, title }: { readonly error: unknown; readonly title?: string }) {
  const words = useText().window.shared;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<OctagonAlert size={16} />}
      title={title ?? words.errorTitle}
      role="alert"
    >
      {error instanceof Error ? error.message : String(error)}
    </Alert>
  );
}
