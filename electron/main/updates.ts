/**
 * New versions of the desktop app. Nothing is looked for, fetched or installed without the person's word, and a
 * restart neither interrupts a delivery nor surprises anybody.
 */
import type { AppUpdater } from 'electron-updater';
import { plainNotes } from '../../shared/domain/update/plain-notes.ts';
import type { Text } from '../../shared/text/en.ts';
import type { Clock } from '../supervision/clock.ts';
import type { AskPerson } from './ask-person.ts';
import type { ShellMemory } from './shell-memory.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** The start has other things to do. */
const FIRST_LOOK_MS = 5 * 60 * 1_000;
const ASK_EVERY_MS = 1_000;
/** A delivery gives up after less. */
const MOST_ASKS = 90;

export type Updater = Pick<
  AppUpdater,
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
>;

export interface UpdatesDeps {
  /** Null where this copy has no place to look. */
  readonly loadUpdater: () => Promise<Updater | null>;
  readonly ask: AskPerson;
  /** Asked each time: the person may choose another language. */
  readonly text: () => Text;
  readonly memory: Pick<ShellMemory, 'get' | 'change'>;
  readonly clock: Clock;
  readonly version: string;
  /** How many deliveries are being sent right now; null when nobody knows. */
  readonly countSending: () => Promise<number | null>;
  /** One was found that nobody asked for just now: whoever is not at this computer is told, too. */
  readonly onFound: (version: string) => void;
  /** Ends the program as on a quit, after the person's yes, and then calls `end`. */
  readonly quitInto: (end: () => void) => Promise<void>;
}

export class Updates {
  readonly #deps: UpdatesDeps;
  #isBusy = false;
  #cancel: () => void = () => undefined;

  constructor(deps: UpdatesDeps) {
    this.#deps = deps;
  }

  /** Looks each day, while the person wants that. */
  start(): void {
    this.#cancel();
    if (!this.#deps.memory.get().looksForUpdates) return;
    const look = (): void => {
      void this.#run(false);
      this.#cancel = this.#deps.clock.after(DAY_MS, look);
    };
    this.#cancel = this.#deps.clock.after(FIRST_LOOK_MS, look);
  }

  stop(): void {
    this.#cancel();
  }

  lookDaily(isOn: boolean): void {
    this.#deps.memory.change({ looksForUpdates: isOn });
    this.start();
  }

  takeBeta(isOn: boolean): void {
    this.#deps.memory.change({ takesBeta: isOn });
  }

  /** The person asks: they are told whatever comes of it. */
  async check(): Promise<void> {
    await this.#run(true);
  }

  async #run(isAsked: boolean): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#look(isAsked);
    } catch (error) {
      // What nobody asked for fails in silence, and is tried again tomorrow.
      const cause = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      if (isAsked) await this.#tell(this.#deps.text().updates.failed(cause.slice(0, 200)));
    } finally {
      this.#isBusy = false;
    }
  }

  async #look(isAsked: boolean): Promise<void> {
    const { loadUpdater, memory, version } = this.#deps;
    const updater = await loadUpdater();
    if (updater === null) {
      if (isAsked) await this.#tell(this.#deps.text().updates.noPlace);
      return;
    }
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = false;
    updater.allowPrerelease = memory.get().takesBeta;
    // Setting `allowPrerelease` is no wish to go back to an older version.
    updater.allowDowngrade = false;
    const result = await updater.checkForUpdates();
    if (result === null || !result.isUpdateAvailable) {
      if (isAsked) await this.#tell(this.#deps.text().updates.none(version));
      return;
    }
    const { version: found, releaseNotes } = result.updateInfo;
    if (!isAsked) {
      if (memory.get().skippedVersion === found) return;
      this.#deps.onFound(found);
    }
    await this.#offer(updater, found, plainNotes(releaseNotes));
  }

  async #offer(updater: Updater, found: string, notes: string): Promise<void> {
    const { message, detail, download, later, skip } = this.#deps
      .text()
      .updates.found(found, this.#deps.version, notes);
    const response = await this.#deps.ask({ message, detail, buttons: [later, download, skip] });
    if (response === 2) this.#deps.memory.change({ skippedVersion: found });
    if (response !== 1) return;
    // Before the download: only then does the updater install at the end.
    updater.autoInstallOnAppQuit = true;
    await updater.downloadUpdate();
    await this.#install(updater, found);
  }

  async #install(updater: Updater, found: string): Promise<void> {
    const { message, detail, restart, onQuit } = this.#deps.text().updates.ready(found);
    const response = await this.#deps.ask({ message, detail, buttons: [onQuit, restart] });
    if (response !== 1) return;
    if (!(await this.#isQuiet())) {
      await this.#tell(this.#deps.text().updates.stillSending);
      return;
    }
    await this.#deps.quitInto(() => {
      updater.quitAndInstall(false, true);
    });
  }

  /** Waits for a moment in which no delivery is on its way. */
  async #isQuiet(): Promise<boolean> {
    for (let ask = 0; ask < MOST_ASKS; ask += 1) {
      // An engine that is away sends nothing.
      if (((await this.#deps.countSending()) ?? 0) === 0) return true;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#deps.clock.after(ASK_EVERY_MS, resolve);
      await promise;
    }
    return false;
  }

  async #tell(text: { readonly message: string; readonly detail: string }): Promise<void> {
    await this.#deps.ask({ ...text, buttons: [this.#deps.text().updates.close] });
  }
}
