/** What faults of the soak are made with, and where what they do shows. */
import type { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import type { SoakDestination } from './soak-destination.ts';
import type { SoakEngine } from './soak-engine.ts';

export interface SoakWorld {
  readonly server: LocaltunnelServer;
  readonly engine: SoakEngine;
  readonly destination: SoakDestination;
  /** The public URL, `https://` and host. */
  readonly url: string;
}

/** One fault, from its beginning to the moment when all is well again. */
export interface SoakFault {
  readonly name: string;
  /** Whether postbacks may go unanswered while it lasts. Where not, each one that does is a failure. */
  readonly stopsReceiving: boolean;
  readonly begin: (world: SoakWorld) => Promise<void>;
  /** Whether the program says it; null for what is borne without a word. Asked again and again. */
  readonly isNoticed: ((world: SoakWorld) => Promise<boolean>) | null;
  readonly end: (world: SoakWorld) => Promise<void>;
  /** Whether all that the fault touched is well. Asked again and again after its end. */
  readonly isHealed: (world: SoakWorld) => Promise<boolean>;
}
