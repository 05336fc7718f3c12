/** What the shell itself tells: that gate or engine do not work, which neither could say. */
import { en } from '../../shared/text/en.ts';
import type { Clock } from '../supervision/clock.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';
import type { Alarm } from './alarm.ts';
import { DownWatch } from './down-watch.ts';

export interface OwnAlarmDeps {
  readonly clock: Clock;
  readonly tell: (alarm: Alarm) => void;
}

export class OwnAlarms {
  readonly #gate: DownWatch;
  readonly #engine: DownWatch;

  constructor({ clock, tell }: OwnAlarmDeps) {
    const { receiverDown, engineDown, back } = en.shell.alarms;
    const onBack = (): void => {
      if (!this.isAny) tell({ key: 'shell back', ...back });
    };
    this.#gate = new DownWatch({
      clock,
      onDown: () => {
        tell({ key: 'shell receiver', ...receiverDown });
      },
      onBack,
    });
    this.#engine = new DownWatch({
      clock,
      onDown: () => {
        tell({ key: 'shell engine', ...engineDown });
      },
      onBack,
    });
  }

  /** Whether something was told that has not passed. */
  get isAny(): boolean {
    return this.#gate.isTold || this.#engine.isTold;
  }

  gateIs(gate: KeptState['kind']): void {
    this.#gate.is(gate === 'running');
  }

  /** One that begins anew over another database may take its time. */
  engineIs(engine: EngineState['kind']): void {
    this.#engine.is(engine === 'running' || engine === 'reopening');
  }

  end(): void {
    this.#gate.end();
    this.#engine.end();
  }
}
