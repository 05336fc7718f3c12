/** The fold of everything that is not needed at first. Closed, what is in it is not there, so nothing hides an error. */
import { Button } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import classes from './AdvancedButton.module.css';

interface AdvancedButtonProps {
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

export function AdvancedButton({ isOpen, onChange }: AdvancedButtonProps) {
  const messages = useText().destinations.advanced;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={classes['fold']}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<Icon size={14} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => {
          onChange(!isOpen);
        }}
      >
        {messages.button}
      </Button>
      <Dim>{messages.what}</Dim>
    </div>
  );
}
