/** What both ways to a new network need. */
import type { DeskClient } from '../../client/desk-client.ts';

export type NewNetwork = Parameters<DeskClient['networks']['create']>[0];

export interface Making {
  readonly isBusy: boolean;
  /** What the engine said against it, or null. */
  readonly error: Error | null;
  readonly onCreate: (network: NewNetwork) => void;
}
