/** A toast that offers to take something back, with the time that is left for it. */
import { Button, Kbd } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { modifierName } from './key-names.ts';
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

/** As if the person had pressed the button of the newest toast. */
export function undoNewest(): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-undo]');
  [...buttons].at(-1)?.click();
}

function UndoMessage({ message, lifeMs, onUndo }: Omit<UndoToastProps, 'id'>) {
  const text = useText();
  return (
    <div className={classes['toast']} role="status">
      <span className={classes['message']}>{message}</span>
      <Button
        variant="default"
        size="compact-sm"
        data-undo
        aria-keyshortcuts="Control+Z Meta+Z"
        rightSection={
          <Kbd size="xs" aria-hidden>
            {modifierName(navigator.platform, text)} Z
          </Kbd>
        }
        onClick={onUndo}
      >
        {text.window.shared.undo}
      </Button>
      <span className={classes['left']} style={{ animationDuration: `${lifeMs}ms` }} aria-hidden />
    </div>
  );
}
