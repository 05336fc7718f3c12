/** The postback URLs of a network. */
import type { PostbackEvent } from '../conversion/event.ts';

/** The URLs of a saved network, as the program builds them from its mapping. */
export interface NetworkUrls {
  readonly postbackUrl: string;
  readonly eventUrls: readonly {
    readonly event: PostbackEvent;
    readonly label: string;
    readonly url: string;
  }[];
}

/** A URL as it is pasted into a network's cabinet. */
export interface CabinetUrl {
  /** The network's own name for the place; null for the one URL of all events. */
  readonly label: string | null;
  readonly url: string;
}
