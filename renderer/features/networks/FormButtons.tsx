/** Cancel and the one way on, at the end of a dialog. */
import { Button, Group } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';

interface FormButtonsProps {
  readonly isBusy: boolean;
  readonly submit: string;
  readonly onCancel: () => void;
}

export function FormButtons({ isBusy, submit, onCancel }: FormButtonsProps) {
  const messages = useText().forms;
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {messages.cancel}
      </Button>
      <Button type="submit" loading={isBusy}>
        {submit}
      </Button>
    </Group>
  );
}
