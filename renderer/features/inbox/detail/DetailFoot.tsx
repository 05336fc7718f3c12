/** What can be done with the open postback, with the key of each. */
import { Button, Kbd } from '@mantine/core';
import { Pencil, RotateCw, Terminal } from 'lucide-react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { shellOfSystem } from '../../../ui/shell-of-system.ts';
import { useText } from '../../../ui/text-context.ts';
import classes from './DetailFoot.module.css';
import { DetailMenu } from './DetailMenu.tsx';
import { retryAll } from './retry-choice.ts';
import type { CopyChoice } from './use-copy-request.ts';
import type { Retry } from './use-retry.tsx';

interface DetailFootProps {
  /** Null until it is known. */
  readonly detail: PostbackDetail | null;
  readonly retry: Retry;
  readonly onCopy: (choice: CopyChoice) => void;
  readonly onEdit: () => void;
  readonly onHide: () => void;
}

export function DetailFoot({ detail, retry, onCopy, onEdit, onHide }: DetailFootProps) {
  const text = useText();
  const messages = text.window.detail;
  const deliveries = detail?.deliveryDetails ?? [];
  return (
    <footer className={classes['foot']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<RotateCw size={14} aria-hidden />}
        rightSection={
          <Kbd size="xs" aria-hidden>
            R
          </Kbd>
        }
        disabled={retryAll(deliveries).kind === 'none'}
        onClick={() => {
          retry.askAll(deliveries);
        }}
      >
        {messages.retry}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Pencil size={14} aria-hidden />}
        rightSection={
          <Kbd size="xs" aria-hidden>
            S
          </Kbd>
        }
        disabled={detail === null || detail.byHand !== null}
        title={text.actions.resend.button}
        onClick={onEdit}
      >
        {text.actions.resend.short}
      </Button>
      <span className={classes['space']} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Terminal size={14} aria-hidden />}
        rightSection={
          <Kbd size="xs" aria-hidden>
            C
          </Kbd>
        }
        disabled={detail === null || detail.byHand !== null}
        title={messages.curlKeyHint}
        onClick={(event) => {
          onCopy({ showsKey: event.shiftKey });
        }}
      >
        {messages.curl}
      </Button>
      {shellOfSystem(navigator.platform) === 'powershell' && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={detail === null || detail.byHand !== null}
          title={messages.curlKeyHint}
          onClick={(event) => {
            onCopy({ shell: 'cmd', showsKey: event.shiftKey });
          }}
        >
          {messages.curlCmd}
        </Button>
      )}
      <DetailMenu detail={detail} onCopy={onCopy} onHide={onHide} />
    </footer>
  );
}
