/** Asks before something that cannot be undone by a click. */
import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from './text-context.ts';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly message: string;
  /** What the decision needs beside the message. */
  readonly children?: ReactNode;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({
  isOpen,
  title,
  message,
  children,
  action,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { cancel } = useText().window.shared;
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size="sm">
      <Text mb="md">{message}</Text>
      {children}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
