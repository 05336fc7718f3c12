/** The state of the connection for whatever shows it: one reading of the API for all of them. */
import { useQuery } from '@tanstack/react-query';
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
  /** Undefined while it is not known yet. */
  readonly outages: OutageSummary | undefined;
}

/** Undefined until the first answer. */
export function useConnection(): ConnectionView | undefined {
  const desk = useDesk();
  const text = useText();
  const nowMs = useNow(SECOND_MS);
  const isAway = useFeedState().isConnected === false;
  const { data: tunnel } = useQuery(desk.tunnel.get.queryOptions());
  const { data: outages } = useQuery(desk.outages.summary.queryOptions({ refetchInterval: CHECK_MS }));
  if (tunnel === undefined) return undefined;
  const connection = connectionOf({ tunnel, outages, isAway });
  return { ...connection, text: connectionText(connection, { tunnel }, nowMs, text), tunnel, outages };
}
