/** Whether what was set up at the broker is still there as it was. What is gone is made again; what differs is told. */
import type { SetUpPart, SetUpView } from '../../../../shared/contract/broker.ts';
import { BrokerError } from '../../../platform/broker-link/broker-error.ts';
import type { OpenBroker } from '../../../platform/broker-link/open-broker.ts';
import type { Log } from '../../../platform/log.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import { lookAtSetUp, makeMissing, mustBeOurs } from './set-up.ts';

export interface SetUpWatchDeps {
  readonly settings: BrokerSettings;
  readonly now: () => number;
  readonly onChange: () => void;
  readonly log: Log;
}

export class SetUpWatch {
  readonly #deps: SetUpWatchDeps;
  #changed: readonly SetUpPart[] = [];
  #madeAgainAtMs: number | null = null;

  constructor(deps: SetUpWatchDeps) {
    this.#deps = deps;
  }

  /** What is there and differs, as it was seen last. */
  get changed(): readonly SetUpPart[] {
    return this.#changed;
  }

  /** When what was gone at the broker was made again; null where it never was. */
  get madeAgainAtMs(): number | null {
    return this.#madeAgainAtMs;
  }

  /** One that comes back empty is set up again as the person had it. What is there is never changed. @throws Error of the broker */
  async check(broker: OpenBroker): Promise<void> {
    const { settings, now, log } = this.#deps;
    const view = await lookAtSetUp(broker, settings);
    mustBeOurs(view);
    this.#note(view);
    if (view.parts.every(({ isThere }) => isThere)) return;
    if (!settings.isSetUp) throw new BrokerError({ code: 'broker_not_set_up' });
    await makeMissing(broker, settings, view);
    this.#madeAgainAtMs = now();
    log.warn(view, 'the broker had lost what was set up: it is made again');
  }

  #note({ parts }: SetUpView): void {
    const changed = parts.filter(({ differences }) => differences.length > 0);
    const isSame = JSON.stringify(changed) === JSON.stringify(this.#changed);
    this.#changed = changed;
    if (isSame) return;
    if (changed.length > 0)
      this.#deps.log.warn(
        { changed },
        'what is at the broker differs from what was set up, and is left as it is',
      );
    this.#deps.onChange();
  }
}
