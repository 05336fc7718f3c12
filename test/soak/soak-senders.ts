/** Networks of the soak: they send without a pause and note what each request got. */
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';

/** Begins each of their click ids. */
export const SOAK_PREFIX = 'soak-';
const SENDERS = 4;
const PAUSE_MS = 150;
const GIVE_UP_MS = 5_000;

export class Senders {
  /** Click ids of requests that got `200 OK` from us: each has to be stored. */
  readonly answered = new Set<string>();
  sent = 0;
  /** Requests that failed at a time when nothing was wrong. */
  readonly failedInPeace: string[] = [];
  readonly #agent = new Agent({ connections: SENDERS * 4, pipelining: 0 });
  readonly #work: Promise<void>[];
  #isOver = false;

  /**
   * @param url the postback URL that networks have; null while there is none
   * @param isPeace whether no fault is on and the address is up
   */
  constructor(url: () => string | null, isPeace: () => boolean) {
    this.#work = Array.from({ length: SENDERS }, async (_, sender) => this.#send(sender, url, isPeace));
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#work);
    await this.#agent.destroy();
  }

  async #send(sender: number, url: () => string | null, isPeace: () => boolean): Promise<void> {
    for (let count = 0; !this.#isOver; count += 1) {
      const target = url();
      const clickId = `${SOAK_PREFIX}${sender}-${count}`;
      const wasPeace = isPeace();
      if (target !== null) {
        this.sent += 1;
        const response = await this.#ask(`${target}?clickid=${clickId}&event=registration`);
        if (response === '200 OK') this.answered.add(clickId);
        else if (wasPeace && isPeace()) this.failedInPeace.push(`${clickId}: ${response}`);
      }
      await pause(PAUSE_MS);
    }
  }

  async #ask(url: string): Promise<string> {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      abort.abort();
    }, GIVE_UP_MS);
    try {
      const { statusCode, body } = await request(url, { dispatcher: this.#agent, signal: abort.signal });
      return `${statusCode} ${(await body.text()).slice(0, 40)}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      clearTimeout(timer);
    }
  }
}
