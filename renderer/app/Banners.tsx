/** What concerns every page: no engine, no address, old addresses, notices about this start. Calm notes, no alarms. */
import { Button, CloseButton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PublicUrlsView } from '../../shared/contract/public-urls.ts';
import type { Text } from '../../shared/text/en.ts';
import { useDesk } from '../client/desk-client.ts';
import { useFeedState } from '../client/feed-context.ts';
import { routeHash, useRoute } from '../navigation/route.ts';
import { ConnectionTrouble, isTroubled } from '../ui/ConnectionTrouble.tsx';
import { useDialogs } from '../ui/dialogs-context.ts';
import { Note } from '../ui/Note.tsx';
import { useNow } from '../ui/now.ts';
import { useText } from '../ui/text-context.ts';
import { duration } from '../ui/time.ts';
import { useConnection } from '../ui/use-connection.ts';
import { visibleText } from '../ui/visible-text.ts';
import classes from './Banners.module.css';

interface BannersProps {
  /** Below the page: what comes and goes may not move rows under the pointer. */
  readonly isBelow: boolean;
}

export function Banners({ isBelow }: BannersProps) {
  const desk = useDesk();
  const messages = useText().window;
  const { isConnected, isSignedOut } = useFeedState();
  const info = useQuery(desk.desk.info.queryOptions());
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const away = isSignedOut ? messages.signedOut : messages.engineAway;
  const notices = (info.data?.notices ?? []).filter((notice) => !dismissed.includes(keyOf(notice)));
  const addresses = useQuery(desk.addresses.get.queryOptions());
  return (
    <div className={classes['banners']} data-below={isBelow || undefined}>
      <ConnectionBanner />
      <MailboxBanner />
      <div role="status" className={classes['notes']}>
        {isConnected === false && (
          <Note tone="bad" title={away.title}>
            {away.body}
          </Note>
        )}
        {addresses.data !== undefined && <PublicUrlBanner view={addresses.data} />}
        {notices.map((notice) => (
          <Closable
            key={keyOf(notice)}
            onClose={() => {
              setDismissed([...dismissed, keyOf(notice)]);
            }}
          >
            <Note tone="wait" title={visibleText(notice.message)}>
              {visibleText(notice.fix)}
            </Note>
          </Closable>
        ))}
      </div>
    </div>
  );
}

/** Of some codes there may be several. */
function keyOf({ code, id }: { readonly code: string; readonly id?: string | undefined }): string {
  return id ?? code;
}

/** Its seconds count down, so readers are told the state alone, when it changes. */
function ConnectionBanner() {
  const connection = useConnection();
  const dialogs = useDialogs();
  const messages = useText().window.trouble;
  if (connection === undefined) return null;
  return (
    <>
      <VisuallyHidden role="status">{connection.text.title}</VisuallyHidden>
      {isTroubled(connection) && (
        <ConnectionTrouble
          connection={connection}
          choose={
            <Button variant="subtle" color="gray" size="compact-sm" onClick={dialogs.chooseProvider}>
              {messages.choose}
            </Button>
          }
        />
      )}
    </>
  );
}

/** The mailbox that networks send to is not reached. Its seconds count, so readers are told by the banner above. */
function MailboxBanner() {
  const connection = useConnection();
  const text = useText();
  const nowMs = useNow(1_000);
  const { page, id } = useRoute();
  // Its own page says it beside its figures.
  if (page === 'settings' && id === 'mailbox') return null;
  if (connection?.kind !== 'mailbox_down' || connection.mailbox?.state.kind !== 'failing') return null;
  const { message, fix } = connection.mailbox.state;
  const since = duration(nowMs - Date.parse(connection.since), text.window.statusBar);
  return (
    <Note tone="bad" title={message}>
      {text.mailboxes.trouble.since(since)} {fix}{' '}
      <a href={routeHash('settings', 'mailbox')}>{text.mailboxes.trouble.open}</a>
    </Note>
  );
}

/** Stays until every network was given the new address. */
function PublicUrlBanner({ view }: { readonly view: PublicUrlsView }) {
  const messages = useText().addresses.banner;
  const outdated = view.networks.filter((network) => network.state === 'outdated');
  if (outdated.length === 0) return null;
  const names = outdated.map((network) => network.name).join(', ');
  // Through a tunnel that works they still arrive while this computer is awake.
  return (
    <Note tone={view.isMailbox ? 'wait' : 'bad'} title={titleOf(view, messages)}>
      {view.isMailbox ? messages.mailboxBody(names) : messages.body(names)}{' '}
      <a href={routeHash('outages')}>{messages.show}</a>
    </Note>
  );
}

function titleOf(
  { current, isMailbox, isOtherName }: PublicUrlsView,
  messages: Text['addresses']['banner'],
): string {
  if (current === null) return messages.none;
  if (isMailbox) return messages.mailbox(current);
  return isOtherName ? messages.otherName(current) : messages.changed(current);
}

function Closable({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const messages = useText().window;
  return (
    <div className={classes['closable']}>
      {children}
      <CloseButton
        size="sm"
        className={classes['close'] ?? ''}
        aria-label={messages.dismiss}
        onClick={onClose}
      />
    </div>
  );
}
