/** Whether postbacks reach this computer, and the address by which they do. */
import { Button, Tooltip } from '@mantine/core';
import { Copy } from 'lucide-react';
import { routeHash } from '../../navigation/route.ts';
import { copyText } from '../../ui/clipboard.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ConnectionDot } from '../../ui/ConnectionDot.tsx';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { useNow } from '../../ui/now.ts';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import type { ConnectionView } from '../../ui/use-connection.ts';
import classes from './ConnectionFigures.module.css';
import { notifications } from '@mantine/notifications';

export function ConnectionFigures({ connection }: { readonly connection: ConnectionView }) {
  const { title, line, hint } = connection.text;
  const { url } = connection;
  return (
    <>
      <Tooltip label={hint} multiline maw={360}>
        <a href={routeHash('outages')} className={classes['status']} data-tone={connection.tone}>
          <ConnectionDot tone={connection.tone} />
          <span className={classes['lines']}>
            <span className={classes['title']}>{title}</span> <span className={classes['line']}>{line}</span>
          </span>
        </a>
      </Tooltip>
      {url === null ? (
        connection.kind === 'no_address' && <SetUpAddress />
      ) : (
        <Address url={url} connection={connection} />
      )}
    </>
  );
}

function SetUpAddress() {
  const messages = useText().window.statusBar;
  const dialogs = useDialogs();
  return (
    <Button variant="default" size="compact-sm" onClick={dialogs.chooseProvider}>
      {messages.setUpAddress}
    </Button>
  );
}

interface AddressProps {
  readonly url: string;
  readonly connection: ConnectionView;
}

function Address({ url, connection }: AddressProps) {
  const text = useText();
  const messages = text.window.statusBar;
  const nowMs = useNow(1_000);
  const { mailbox, tunnel } = connection;
  const { lastProbe } = mailbox ?? tunnel;
  const provider =
    mailbox === null ? text.settings.address.providers[tunnel.usedProvider] : messages.yourMailbox;
  return (
    <>
      <span className={classes['address']}>
        <span className={classes['url']}>
          <code title={url}>{url}</code>
          <CopyButton text={url} label={messages.copyAddress} />
        </span>
        <span className={classes['line']}>
          {lastProbe === null
            ? messages.notChecked(provider)
            : messages.checkedAgo(provider, duration(nowMs - Date.parse(lastProbe.at), messages))}
        </span>
      </span>
      <CopyAddressOnly url={url} />
    </>
  );
}

/** Where there is no room for the address itself. */
function CopyAddressOnly({ url }: { readonly url: string }) {
  const text = useText().window;
  const copy = async (): Promise<void> => {
    if (await copyText(url)) notifications.show({ message: text.shared.copied });
    else
      notifications.show({ color: 'red', title: text.shared.copyFailed, message: text.shared.copyFailedFix });
  };
  return (
    <Button
      className={classes['copyOnly'] ?? ''}
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<Copy size={14} aria-hidden />}
      aria-label={text.statusBar.copyAddress}
      onClick={() => void copy()}
    >
      {text.statusBar.copyAddressShort}
    </Button>
  );
}
