/**
 * An engine that outlasts its database file: when the data folder is deleted or moved, or another database is put
 * in its place, it saves what it has open and goes on over what lies there then, on the same ports.
 */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { EngineOptions, EngineUrls, Power, SecretKey } from '../../../shared/contract/shell.ts';
import type { LanguageChoice } from '../../../shared/domain/language/languages.ts';
import type { LinkEnd } from '../../platform/gate-link/link.ts';
import type { Log } from '../../platform/log.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
import { systemClocks } from '../../platform/system-clocks.ts';
import { findMigrationsDir, readMigrations } from '../store/migrate.ts';
import { restore, takeBack } from '../store/restore.ts';
import type { Engine, EngineRun } from './engine-run.ts';
import { startEngineRun } from './engine.ts';
import { saveAndPutBack } from './save-and-put-back.ts';
import { portOf } from '../../../shared/program/port-of.ts';

/** Whoever started the engine is told when it begins anew. */
export interface EngineListener {
  /** It lets go of its ports; windows are cut off. */
  readonly onReopening: () => void;
  readonly onReopened: (addresses: EngineUrls) => void;
  /** It could not begin anew: what is saved lies in the data folder. */
  readonly onFailed: (error: unknown) => void;
  readonly onLanguage?: (choice: LanguageChoice) => void;
}

/** Ends a run and puts in place what the next one begins over. @returns what the next one tells */
type Release = (run: EngineRun) => Promise<readonly CodedNotice[]>;

/**
 * Starts everything and resolves when both ports listen.
 * @param clocks of this computer
 * @throws StartError
 */
export async function startEngine(
  options: EngineOptions,
  log: Log,
  listener: EngineListener,
  link: LinkEnd,
  clocks: SystemClocks = systemClocks,
): Promise<Engine> {
  const engine = new LastingEngine(options, log, listener, link, clocks);
  await engine.start();
  return engine;
}

class LastingEngine implements Engine {
  #options: EngineOptions;
  readonly #log: Log;
  readonly #listener: EngineListener;
  readonly #clocks: SystemClocks;
  readonly #link: LinkEnd;
  #run: EngineRun | null = null;
  #reopening: Promise<void> = Promise.resolve();
  #isReopening = false;
  #isBeginning = false;
  /** What a run wanted that was still beginning: nothing can be released before it is there. */
  #wanted: Release | null = null;
  /** There is a run, and nobody is ending it. */
  #isServing = false;
  readonly #stopping = new AbortController();

  constructor(
    options: EngineOptions,
    log: Log,
    listener: EngineListener,
    link: LinkEnd,
    clocks: SystemClocks,
  ) {
    this.#link = link;
    this.#clocks = clocks;
    this.#options = options;
    this.#log = log;
    this.#listener = listener;
  }

  get addresses(): EngineUrls {
    return this.#present.addresses;
  }

  createSignInUrl(): string {
    return this.#present.createSignInUrl();
  }

  connectWindow(port: Parameters<Engine['connectWindow']>[0]): boolean {
    return this.#isServing && this.#present.connectWindow(port);
  }

  checkPublicUrl(): void {
    if (this.#isServing) this.#present.checkPublicUrl();
  }

  powerIs(power: Power): void {
    if (this.#isServing) this.#present.powerIs(power);
  }

  useSecretKey(secretKey: SecretKey): void {
    if (this.#options.secretKey.kind !== 'later' || secretKey.kind === 'later') return;
    this.#options = { ...this.#options, secretKey };
    // Many read their secrets once, as they are made.
    this.#reopenSoon(async (run) => {
      await run.stop();
      return [];
    });
  }

  async stop(): Promise<void> {
    this.#isServing = false;
    this.#stopping.abort();
    await this.#reopening;
    await Promise.all([this.#run?.goodbye(), this.#run?.stop()]);
    this.#run = null;
  }

  async start(): Promise<void> {
    await this.#begin(this.#options, []);
    this.#followWanted();
  }

  get #present(): EngineRun {
    if (this.#run === null) throw new Error('The engine is not running.');
    return this.#run;
  }

  async #begin(options: EngineOptions, notices: readonly CodedNotice[]): Promise<void> {
    this.#isBeginning = true;
    this.#wanted = null;
    try {
      this.#run = await this.#startRun(options, notices);
    } finally {
      this.#isBeginning = false;
    }
    this.#isServing = !this.#stopping.signal.aborted;
  }

  #startRun(options: EngineOptions, notices: readonly CodedNotice[]): Promise<EngineRun> {
    return startEngineRun(options, this.#log, {
      clocks: this.#clocks,
      link: this.#link,
      notices,
      onLanguage: this.#listener.onLanguage,
      onLost: () => {
        this.#beginAnew((run) =>
          saveAndPutBack(run, {
            dataDir: this.#options.dataDir,
            now: this.#clocks.now,
            stopping: this.#stopping.signal,
            onReady: () => {
              this.#tellReopening();
            },
          }),
        );
      },
      reopenOver: (file) => {
        this.#reopenSoon((run) => this.#restore(run, file));
      },
      reopen: (why) => {
        this.#reopenSoon(async (run) => {
          await run.stop();
          return [why];
        });
      },
      onDamaged: () => {
        this.#reopenSoon(async (run) => {
          await run.stop();
          // The next run rescues, and says so itself.
          return [];
        });
      },
    });
  }

  /** Whoever started the engine, or was told of its beginning anew, hears that first. */
  #followWanted(): void {
    const release = this.#wanted;
    this.#wanted = null;
    if (release !== null) this.#reopenSoon(release);
  }

  /** The answer to whoever asked for it goes out first. */
  #reopenSoon(release: Release): void {
    setImmediate(() => {
      this.#beginAnew((run) => {
        this.#tellReopening();
        return release(run);
      });
    });
  }

  /** Damage and a loss may be noticed of one run: the first is enough to begin anew over what is there then. */
  #beginAnew(release: Release): void {
    if (this.#isBeginning) this.#wanted ??= release;
    const run = this.#run;
    const isBusy = this.#isBeginning || this.#isReopening || this.#stopping.signal.aborted;
    if (run === null || isBusy) return;
    this.#isReopening = true;
    this.#reopening = this.#reopen(run, release);
  }

  async #reopen(run: EngineRun, release: Release): Promise<void> {
    try {
      const notices = await release(run);
      this.#run = null;
      if (this.#stopping.signal.aborted) return;
      await this.#beginOver(onSamePort(this.#options, run.addresses), notices, run.databasePath);
      this.#listener.onReopened(this.addresses);
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      this.#listener.onFailed(error);
    } finally {
      this.#isReopening = false;
      this.#followWanted();
    }
  }

  /** A restored database with which the program cannot begin gives way to the one before. */
  async #beginOver(options: EngineOptions, notices: readonly CodedNotice[], path: string): Promise<void> {
    try {
      await this.#begin(options, notices);
    } catch (error) {
      const restored = notices.find((notice) => notice.code === 'database_restored');
      if (restored === undefined) throw error;
      this.#log.error({ err: error }, 'the program cannot run over the restored backup: it is taken back');
      await this.#begin(options, [takeBack(path, restored.keptAs, error)]);
    }
  }

  async #restore(run: EngineRun, restored: string): Promise<readonly CodedNotice[]> {
    await run.stop();
    const migrations = readMigrations(findMigrationsDir());
    return [restore({ path: run.databasePath, restored, migrations, nowMs: this.#clocks.now() })];
  }

  /** Whatever goes wrong with a listener, what is open is saved. */
  #tellReopening(): void {
    this.#isServing = false;
    try {
      this.#listener.onReopening();
    } catch (error) {
      this.#log.error({ err: error }, 'whoever started the engine could not take that it begins anew');
    }
  }
}

/** URLs that people copied and scripts lead to the port of the first start. */
function onSamePort(options: EngineOptions, { desk }: EngineUrls): EngineOptions {
  return { ...options, deskPort: portOf(desk) };
}
