/** The whole chain without an account: a fake network sends, a fake App Craft receives. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../platform/log.ts';
import { type FakeAppCraft, startFakeAppCraft } from './fake-app-craft.ts';
import { playFakeNetwork, randomClickId } from './fake-network.ts';

export interface DemoDeps {
  /** `http://127.0.0.1:PORT` of the receiver. */
  readonly receiverUrl: () => string;
  /** Makes the network marked as test, or finds it. */
  readonly ensureTestNetwork: () => Promise<{ readonly key: string }> | { readonly key: string };
  /** Makes the destination marked as test, or points the one that exists to this address. */
  readonly ensureTestDestination: (postbackUrl: string) => Promise<void> | void;
  /** Removes both; their postbacks stay. */
  readonly removeTestSetup: () => Promise<void> | void;
  readonly log: Log;
  /** Between two pairs of the loop. */
  readonly everyMs?: number;
}

const EVERY_MS = 20_000;
/** A forgotten demo must not fill the disk. */
const MAX_PAIRS = 200;
/** Impatient clicks play at the same time, but not without end. */
const MAX_AT_ONCE = 5;

interface Stage {
  readonly key: string;
  readonly appCraft: FakeAppCraft;
}

export class Demo {
  readonly #deps: DemoDeps;
  #abort = new AbortController();
  #stage: Promise<Stage> | null = null;
  #isLooping = false;
  #playing = 0;

  constructor(deps: DemoDeps) {
    this.#deps = deps;
  }

  /**
   * Sets the stage (once) and starts one registration and first deposit.
   * @throws when the parts cannot be made; what fails later is logged only
   */
  async play(): Promise<void> {
    const { signal } = this.#abort;
    const { key } = await this.#ready();
    if (!signal.aborted) void this.#playOne(key, signal);
  }

  /** Plays one pair now and one every 20 s, 200 at most. Never throws: a failure is logged. */
  startLoop(): void {
    if (this.#isLooping) return;
    this.#isLooping = true;
    void this.#loop(this.#abort.signal);
  }

  /** Ends the play and takes the stage down: test network and test destination are removed. */
  async stop(): Promise<void> {
    await this.close();
    await this.#deps.removeTestSetup();
  }

  /** Ends the play at the program's end; what is stored stays. */
  async close(): Promise<void> {
    const stage = this.#stage;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#stage = null;
    this.#isLooping = false;
    const [standing] = await Promise.allSettled([stage]);
    if (standing.status === 'fulfilled' && standing.value !== null) await standing.value.appCraft.close();
  }

  async #loop(signal: AbortSignal): Promise<void> {
    try {
      for (let pair = 0; pair < MAX_PAIRS && !signal.aborted; pair += 1) {
        const { key } = await this.#ready();
        await this.#playOne(key, signal);
        await wait(this.#deps.everyMs ?? EVERY_MS, undefined, { signal });
      }
    } catch (error) {
      if (!signal.aborted) this.#deps.log.warn({ err: error }, 'the demo stopped');
    }
  }

  async #playOne(key: string, signal: AbortSignal): Promise<void> {
    if (this.#playing >= MAX_AT_ONCE) return;
    this.#playing += 1;
    try {
      const receiverUrl = this.#deps.receiverUrl();
      await playFakeNetwork({ receiverUrl, key, clickId: randomClickId(), signal });
    } catch (error) {
      if (!signal.aborted) this.#deps.log.warn({ err: error }, 'a demo postback was not taken');
    } finally {
      this.#playing -= 1;
    }
  }

  async #ready(): Promise<Stage> {
    const stage = (this.#stage ??= this.#setStage());
    try {
      return await stage;
    } catch (error) {
      // The next play tries again.
      if (this.#stage === stage) this.#stage = null;
      throw error;
    }
  }

  async #setStage(): Promise<Stage> {
    const appCraft = await startFakeAppCraft();
    try {
      const { key } = await this.#deps.ensureTestNetwork();
      await this.#deps.ensureTestDestination(appCraft.postbackUrl);
      return { key, appCraft };
    } catch (error) {
      await appCraft.close();
      throw error;
    }
  }
}
