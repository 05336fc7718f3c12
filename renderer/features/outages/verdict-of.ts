/** Whether postbacks arrive, in whole sentences of the language. Pure. */
import type { Text } from '../../../shared/text/en.ts';
import type { ConnectionStatus } from '../../ui/connection-status.ts';
import { duration } from '../../ui/time.ts';

const SECOND_MS = 1_000;

/** @param nowMs UTC milliseconds */
export function verdictOf(
  { kind, since, nextAttemptAt }: ConnectionStatus,
  nowMs: number,
  { outages: { verdict }, window: { statusBar } }: Text,
): string {
  const state = verdict.states[kind](duration(nowMs - Date.parse(since), statusBar));
  const isRetried = nextAttemptAt !== null && (kind === 'down' || kind === 'not_yet');
  if (!isRetried) return state;
  const leftMs = Date.parse(nextAttemptAt) - nowMs;
  const retry = leftMs < SECOND_MS ? verdict.retryNow : verdict.retryIn(duration(leftMs, statusBar));
  return `${state} ${retry}`;
}
