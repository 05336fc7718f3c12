/** What the API and the window's files are made over. */
import type { LiveHub } from '../../platform/live-hub.ts';
import type { CodedInfo } from '../../../shared/contract/coded-views.ts';
import type { LanguageChoice } from '../../../shared/domain/language/languages.ts';
import type { GateState } from '../../platform/gate-link/gate-messages.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Base } from './base.ts';
import type { BackingUp } from './create-backing-up.ts';
import type { HousekeepingWork } from './create-housekeeping.ts';
import type { Forwarding } from './create-forwarding.ts';
import type { Linking } from './create-linking.ts';
import type { Parsing } from './create-parsing.ts';
import type { Reaching } from './create-reaching.ts';
import type { Receiving } from './create-receiving.ts';
import type { StorageGuard } from './create-storage-guard.ts';
import type { Subjects } from './create-subjects.ts';
import type { FileGuard } from './file-guard.ts';

export interface DeskDeps {
  readonly base: Base;
  readonly subjects: Subjects;
  readonly reaching: Reaching;
  readonly linking: Linking;
  readonly parsing: Parsing;
  readonly receiving: Receiving;
  readonly guard: StorageGuard;
  readonly fileGuard: FileGuard;
  readonly backingUp: BackingUp;
  readonly housekeeping: HousekeepingWork;
  readonly forwarding: Forwarding;
  readonly hub: LiveHub;
  readonly readers: ReaderPool;
}

export interface DeskOptions {
  readonly dataDir: string;
  readonly windowDir: string;
  readonly version: string;
  readonly token: string;
  readonly sessionId: string;
  readonly notices: CodedInfo['notices'];
  /** Language tags of the computer, the dearest first. */
  readonly systemLanguages: readonly string[];
  /** Whoever started the program hears which was chosen, at the start and after each change. */
  readonly onLanguage?: ((choice: LanguageChoice) => void) | undefined;
  readonly queries: QueryStats;
  /** Of tests, in place of Telegram's own server. */
  readonly telegramServer?: string | undefined;
  /** Of the database that is open. */
  readonly databasePath: string;
  readonly startedAtMs: number;
  readonly gate: GateClient;
  /** What it said when it was asked first. */
  readonly gateState: GateState;
  /** 0 until it listens. */
  readonly port: () => number;
}
