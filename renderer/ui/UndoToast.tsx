/** A toast that offers to take something back, with the time that is left for it. */
import { Button } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { useText } from './text-context.ts';
import classes from './UndoToast.module.css';

interface UndoToastProps {
  readonly id: string;
  readonly message: string;
  /** Milliseconds. */
  readonly lifeMs: number;
  readonly onUndo: () => void;
}

/** What the notifications' list takes. It ends by itself when nothing can be taken back any more. */
export function undoToast({ id, message, lifeMs, onUndo }: UndoToastProps): NotificationData {
  return {
    id,
    autoClose: lifeMs,
    withBorder: false,
    message: <UndoMessage message={message} lifeMs={lifeMs} onUndo={onUndo} />,
  };
}

function UndoMessage({ message, lifeMs, onUndo }: Omit<UndoToastProps, 'id'>) {
  const { undo } = useText().window.shared;
  return (
    <div className={classes['toast']} role="status">
      <span className={classes['message']}>{message}</span>
      <Button variant="default" size="compact-sm" onClick={onUndo}>
        {undo}
      </Button>
      <span className={classes['left']} style={{ animationDuration: `${lifeMs}ms` }} aria-hidden />
    </div>
  );
}
