/** A button that removes something after saying what that means. */
import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface RemoveMessages {
  readonly button: string;
  readonly title: (name: string) => string;
  readonly body: string;
  /** What stays although it is removed. */
  readonly stays: string;
  readonly confirm: string;
}

interface RemoveButtonProps {
  readonly name: string;
  readonly messages: RemoveMessages;
  readonly isRemoving: boolean;
  readonly onRemove: () => void;
}

export function RemoveButton({ name, messages, isRemoving, onRemove }: RemoveButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<Trash2 size={14} aria-hidden />}
        loading={isRemoving}
        onClick={() => {
          setAsking(true);
        }}
      >
        {messages.button}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.title(name)}
        message={`${messages.body} ${messages.stays}`}
        action={messages.confirm}
        onConfirm={onRemove}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
