/** Which postback is open, its tabs, and what can be done with it. */
import { ActionIcon, Button, Tabs, Tooltip } from '@mantine/core';
import { Terminal, X } from 'lucide-react';
import type { Postback } from '../../../../shared/contract/postbacks.ts';
import { shellOfSystem } from '../../../ui/shell-of-system.ts';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { useText } from '../../../ui/text-context.ts';
import { postbackMessages } from '../postback-messages.ts';
import type { CurlChoice } from './use-detail-keys.ts';
import classes from './DetailHead.module.css';

interface DetailHeadProps {
  /** Null until it is known. */
  readonly postback: Postback | null;
  readonly onCurl: (choice: CurlChoice) => void;
  readonly onClose: () => void;
}

export function DetailHead({ postback, onCurl, onClose }: DetailHeadProps) {
  const text = useText();
  const messages = text.window;
  const deliveries = postback?.deliveries.length ?? 0;
  return (
    <Tabs.List>
      <Tabs.Tab value="understood">{messages.detail.understood}</Tabs.Tab>
      <Tabs.Tab value="raw">{messages.detail.raw}</Tabs.Tab>
      <Tabs.Tab value="deliveries">
        {messages.detail.deliveries}
        {deliveries > 0 && ` ${deliveries}`}
      </Tabs.Tab>
      <span className={classes['which']}>
        {postback !== null && (
          <>
            <strong>{postbackMessages(postback, text).event}</strong>
            <span className={classes['from']}>{postbackMessages(postback, text).network}</span>
            <Timestamp at={postback.receivedAt} isLong />
            {postback.count > 1 && (
              <span className={classes['from']}>
                {messages.detail.ofRequest(String(postback.index), String(postback.count))}
              </span>
            )}
          </>
        )}
      </span>
      <Button
        variant="subtle"
        color="gray"
        className={classes['curl'] ?? ''}
        leftSection={<Terminal size={14} aria-hidden />}
        disabled={postback === null}
        title={messages.detail.curlKeyHint}
        onClick={(event) => {
          onCurl({ showsKey: event.shiftKey });
        }}
      >
        {messages.detail.curl}
      </Button>
      {shellOfSystem(navigator.platform) === 'powershell' && (
        <Button
          variant="subtle"
          color="gray"
          disabled={postback === null}
          title={messages.detail.curlKeyHint}
          onClick={(event) => {
            onCurl({ shell: 'cmd', showsKey: event.shiftKey });
          }}
        >
          {messages.detail.curlCmd}
        </Button>
      )}
      <Tooltip label={messages.shared.close}>
        <ActionIcon variant="subtle" color="gray" m={4} aria-label={messages.shared.close} onClick={onClose}>
          <X size={16} />
        </ActionIcon>
      </Tooltip>
    </Tabs.List>
  );
}
