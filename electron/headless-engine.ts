/** Keeps the engine running in this process: where its database is damaged, it starts again on the same ports. */
import type { EngineOptions, EngineUrls } from '../shared/contract/shell.ts';
import { type Engine, startEngine } from './engine/app/engine.ts';
import type { Log } from './platform/log.ts';

export class HeadlessEngine {
  readonly #options: EngineOptions;
  readonly #log: Log;
  readonly #onFailed: (error: unknown) => void;
  #engine: Engine;
  /** Ends when a new start that is under way does. */
  #restart: Promise<void> = Promise.resolve();
  #isStopping = false;

  private constructor(options: EngineOptions, log: Log, onFailed: (error: unknown) => void, engine: Engine) {
    this.#options = { ...options, ...portsOf(engine.addresses) };
    this.#log = log;
    this.#onFailed = onFailed;
    this.#engine = engine;
  }

  /**
   * @param onFailed told when it could not start again; then nothing runs any more
   * @throws StartError
   */
  static async start(
    options: EngineOptions,
    log: Log,
    onFailed: (error: unknown) => void,
  ): Promise<HeadlessEngine> {
    const { promise: kept, resolve } = Promise.withResolvers<HeadlessEngine>();
    const onDamaged = (): void => void kept.then((engine) => engine.#startAgain());
    const engine = await startEngine(options, log, { onDamaged });
    const headless = new HeadlessEngine(options, log, onFailed, engine);
    resolve(headless);
    return headless;
  }

  get addresses(): EngineUrls {
    return this.#engine.addresses;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#restart;
    await this.#engine.stop();
  }

  #startAgain(): void {
    if (this.#isStopping) return;
    this.#restart = this.#replace().catch(this.#onFailed);
  }

  async #replace(): Promise<void> {
    await this.#engine.stop();
    const onDamaged = (): void => {
      this.#startAgain();
    };
    this.#engine = await startEngine(this.#options, this.#log, { onDamaged });
  }
}

function portsOf({ receiver, desk }: EngineUrls): Pick<EngineOptions, 'receiverPort' | 'deskPort'> {
  return { receiverPort: Number(new URL(receiver).port), deskPort: Number(new URL(desk).port) };
}
