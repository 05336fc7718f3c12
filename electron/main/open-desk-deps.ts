/** What the shell is opened with. */
import type { StartFlags } from '../../shared/program/start-flags.ts';
import type { SpokenText } from '../../shared/text/spoken-text.ts';
import type { ElectronDeps } from './electron-deps.ts';
import type { Quitter } from './quit.ts';
import type { ShellLog } from './shell-log.ts';
import type { ShellMemory } from './shell-memory.ts';
import type { ShellProcess } from './shell-process.ts';

export interface OpenDeskDeps {
  readonly electron: ElectronDeps;
  readonly shellProcess: ShellProcess;
  readonly quitter: Quitter;
  readonly log: ShellLog;
  readonly flags: StartFlags;
  readonly dataDir: string;
  readonly mainDir: string;
  readonly version: string;
  readonly memory: ShellMemory;
  readonly spoken: SpokenText;
  /** Language tags of the person's system, the dearest first. */
  readonly systemLanguages: readonly string[];
}
