/** What the shell itself tells: that gate or engine do not work, which neither could say. */
import type { Text } from '../../shared/text/en.ts';
import type { Clock } from '../supervision/clock.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';
import type { Alarm } from './alarm.ts';
import { DownWatch } from './down-watch.ts';

export interface OwnAlarmDeps {
  readonly clock: Clock;
  readonly tell: (alarm: Alarm) => void;
  readonly text: () => Text;
}

export class OwnAlarms {
  readonly #gate: DownWatch;
  readonly #engine: DownWatch;

  constructor({ clock, tell, text }: OwnAlarmDeps) {
    const onBack = (): void => {
      if (!this.isAny) tell({ key: 'shell back', ...text().shell.alarms.back });
    };
    this.#gate = new DownWatch({
      clock,
      onDown: () => {
        tell({ key: 'shell receiver', ...text().shell.alarms.receiverDown });
      },
      onBack,
    });
    this.#engine = new DownWatch({
      clock,
      onDown: () => {
        tell({ key: 'shell engine', ...text().shell.alarms.engineDown });
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
