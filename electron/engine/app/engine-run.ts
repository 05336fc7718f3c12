/** One run of the engine over one database: what it is told, and what it can be asked for. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { LanguageChoice } from '../../../shared/domain/language/languages.ts';
import type { EngineUrls, Power, SecretKey } from '../../../shared/contract/shell.ts';
import type { LinkEnd } from '../../platform/gate-link/link.ts';
import type { FileLoss } from '../../platform/file-watch.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
import type { Handlers } from '../api/handlers.ts';

export interface Engine {
  readonly addresses: EngineUrls;
  /** One more URL that opens the window once, for a browser that is about to be started. */
  createSignInUrl(): string;
  /**
   * Serves the contract over a message port, for a window of Electron.
   * @returns false between two runs: then nobody would answer, and the window asks again at the next one
   */
  connectWindow(port: Parameters<Handlers['connectWindow']>[0]): boolean;
  /** Checks the public URL now: the computer woke up, or its network changed. Each run does it as it begins. */
  checkPublicUrl(): void;
  /** The system says that the computer goes to sleep, or woke up. */
  powerIs(power: Power): void;
  /** The keychain has said it: what waits for it begins anew. */
  useSecretKey(secretKey: SecretKey): void;
  /** Finishes what is under way, within 2 s, and lets go of the data folder. */
  stop(): Promise<void>;
}

/** What a run is told, and whom it tells. */
export interface RunContext {
  /** Of this computer, but in tests. */
  readonly clocks: SystemClocks;
  /** The line to the gate. */
  readonly link: LinkEnd;
  /** Why this run began, beside what opening the store says. */
  readonly notices: readonly CodedNotice[];
  /** Which language was chosen, at the start and after each change. */
  readonly onLanguage?: ((choice: LanguageChoice) => void) | undefined;
  /** Told once, when the database has lost its place; nothing is answered 200 any more. */
  readonly onLost: (loss: FileLoss) => void;
  /** Another database is to be gone on with: its file, in the data folder. */
  readonly reopenOver: (file: string) => void;
  /** Everything that is kept in memory is to be read anew; the next run says why. */
  readonly reopen: (why: CodedNotice) => void;
  /** The database is damaged: the next run saves what can be read. */
  readonly onDamaged: () => void;
}

/** One run, and what another one needs that follows it. */
export interface EngineRun extends Omit<Engine, 'useSecretKey'> {
  readonly databasePath: string;
  /** What secrets are sealed with; null while it is not here. */
  readonly secretKey: Buffer | null;
  /** Says that the program is closed, where somebody wants to hear it; resolves soon. Before `stop`. */
  readonly goodbye: () => Promise<void>;
  /** Whether the file of a name is the one that this run opened. */
  readonly isOurs: (path: string) => boolean;
  /** Whether somebody else writes, or wrote, into the file that this run opened. */
  readonly isBeingWritten: () => boolean;
  /** Why what is open cannot be saved yet, in the system's words; shown to the person. */
  readonly setObstacle: (cause: string) => void;
  /** As `stop`, after everything stored was copied: see `stop-engine.ts`. */
  readonly stopInto: (copy: string, onFailed: (error: unknown) => Promise<void>) => Promise<void>;
}
