/** Asks once, after the first real postback, whether to start at login: what is off receives nothing. */
import { z } from 'zod';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { Text } from '../../shared/text/en.ts';
import type { Clock } from '../supervision/clock.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import { askEngine } from './ask-engine.ts';
import type { AskPerson } from './ask-person.ts';
import type { ShellMemory } from './shell-memory.ts';
import type { StartAtLogin } from './start-at-login.ts';

const LOOK_EVERY_MS = 30_000;
const YES = 0;

export interface OfferDeps {
  readonly clock: Clock;
  readonly memory: ShellMemory;
  readonly startAtLogin: Pick<StartAtLogin, 'isOn' | 'set'>;
  readonly ask: AskPerson;
  readonly text: () => Text;
  readonly hasPostback: (addresses: EngineUrls) => Promise<boolean>;
  /** A person who does not look is not asked. */
  readonly isWindowSeen: () => boolean;
}

export class OfferStartAtLogin {
  readonly #deps: OfferDeps;
  #engine: EngineState = { kind: 'starting' };
  #cancelLook: () => void = () => undefined;

  constructor(deps: OfferDeps) {
    this.#deps = deps;
  }

  engineIs(engine: EngineState): void {
    this.#engine = engine;
    this.#cancelLook();
    void this.#look();
  }

  async #look(): Promise<void> {
    const { clock, memory, startAtLogin, hasPostback, isWindowSeen } = this.#deps;
    const engine = this.#engine;
    // It can be switched on in the tray at any time.
    if (engine.kind !== 'running' || memory.get().wasAskedToStartAtLogin) return;
    if (startAtLogin.isOn() !== false) return;
    const isDue = isWindowSeen() && (await hasPostback(engine.addresses));
    if (engine !== this.#engine) return;
    if (isDue) await this.#offer();
    else this.#cancelLook = clock.after(LOOK_EVERY_MS, () => void this.#look());
  }

  async #offer(): Promise<void> {
    const { memory, startAtLogin, ask, text } = this.#deps;
    memory.change({ wasAskedToStartAtLogin: true });
    const messages = text().shell.startAtLogin;
    const response = await ask({
      type: 'question',
      message: messages.message,
      detail: messages.detail,
      buttons: [messages.yes, messages.no],
    });
    if (response === YES) startAtLogin.set(true);
  }
}

/** Tests and the demo are none. */
export async function hasRealPostback(addresses: EngineUrls): Promise<boolean> {
  const found = await askEngine(addresses, '/postbacks/count?q=test%3Ano', z.object({ count: z.number() }));
  return found !== null && found.count > 0;
}
