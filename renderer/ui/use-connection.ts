/** The state of the connection for whatever shows it: one reading of the API for all of them. */
import { useQuery } from '@tanstack/react-query';
import type { JoinedSummary } from '../../shared/contract/joined-summary.ts';
import type { MailboxView } from '../../shared/contract/mailboxes.ts';
import type { OutageSummary } from '../../shared/contract/outages.ts';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { useDesk } from '../client/desk-client.ts';
import { useFeedState } from '../client/feed-context.ts';
import {
  type ConnectionStatus,
  connectionOf,
  type ConnectionText,
  connectionText,
} from './connection-status.ts';
import { useNow } from './now.ts';
import { useText } from './text-context.ts';

/** A network falls silent without anything happening. */
const CHECK_MS = 60_000;
const SECOND_MS = 1_000;

export interface ConnectionView extends ConnectionStatus {
  readonly text: ConnectionText;
  readonly tunnel: TunnelView;
  /** The one that networks send to; null where they send to the tunnel. */
  readonly mailbox: MailboxView | null;
  /** What networks send to; null while there is nothing. */
  readonly url: string | null;
  /** Undefined while it is not known yet. */
  readonly outages: OutageSummary | undefined;
}

/** Whether postbacks reach this computer, by whatever way. Undefined until the first answer. */
export function useConnection(): ConnectionView | undefined {
  const mailboxes = useMailboxes();
  const mailbox = mailboxes?.find(({ isAddress }) => isAddress) ?? null;
  const connection = useView(mailbox);
  return mailboxes === undefined ? undefined : connection;
}

/** What the tunnel does, whether or not networks send to it. Undefined until the first answer. */
export function useTunnelConnection(): ConnectionView | undefined {
  return useView(null);
}

/** Undefined until the first answer. */
export function useMailboxes(): readonly MailboxView[] | undefined {
  const desk = useDesk();
  return useQuery(desk.mailboxes.list.queryOptions({ refetchInterval: CHECK_MS })).data?.items;
}

/** Those behind a broker, as one. Null where there is none, undefined until the first answer. */
export function useJoinedMailboxes(): JoinedSummary | null | undefined {
  const desk = useDesk();
  return useQuery(desk.mailboxes.list.queryOptions({ refetchInterval: CHECK_MS })).data?.joined;
}

function useView(mailbox: MailboxView | null): ConnectionView | undefined {
  const desk = useDesk();
  const text = useText();
  const nowMs = useNow(SECOND_MS);
  const isAway = useFeedState().isConnected === false;
  const { data: tunnel } = useQuery(desk.tunnel.get.queryOptions());
  const { data: outages } = useQuery(desk.outages.summary.queryOptions({ refetchInterval: CHECK_MS }));
  if (tunnel === undefined) return undefined;
  const connection = connectionOf({ tunnel, outages, mailbox, isAway });
  return {
    ...connection,
    text: connectionText(connection, { tunnel, mailbox }, nowMs, text),
    tunnel,
    mailbox,
    url: mailbox?.url ?? tunnel.url,
    outages,
  };
}
