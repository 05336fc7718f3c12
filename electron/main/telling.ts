/** All that the shell tells a person: what the engine has to tell, and what only the shell can know. */
import type { Clock } from '../supervision/clock.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';
import type { NoticeWay } from '../../shared/contract/shell-channels.ts';
import type { Text } from '../../shared/text/en.ts';
import { Alarms, type AlarmNews } from './alarms.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { ElectronDeps } from './electron-deps.ts';
import { OwnAlarms } from './own-alarms.ts';
import type { ShellLog } from './shell-log.ts';
import { SystemNotices } from './system-notices.ts';
import { UnseenAlarms } from './unseen-alarms.ts';

export interface TellingDeps {
  readonly electron: Pick<ElectronDeps, 'app' | 'Notification'>;
  readonly clock: Clock;
  readonly log: ShellLog;
  readonly text: () => Text;
  readonly readNews: (addresses: EngineUrls) => Promise<AlarmNews>;
  readonly window: { readonly open: () => void; readonly flash: () => void };
  /** Whether notices are shown is known otherwise than before. */
  readonly onWay: (way: NoticeWay) => void;
  /** There is something else to show for what nobody has seen. */
  readonly onChanged: () => void;
}

export class Telling {
  readonly #notices: SystemNotices;
  readonly #own: OwnAlarms;
  readonly #alarms: Alarms;
  readonly #unseen: UnseenAlarms;
  readonly #onChanged: () => void;

  constructor({ electron, clock, log, text, readNews, window, onWay, onChanged }: TellingDeps) {
    this.#onChanged = onChanged;
    this.#unseen = new UnseenAlarms({
      setBadge: (count) => {
        electron.app.setBadgeCount(count);
      },
      flash: window.flash,
      onChanged,
    });
    this.#notices = new SystemNotices({
      Notification: electron.Notification,
      log,
      onClick: window.open,
      onUnseen: (alarm) => {
        this.#unseen.add(alarm);
      },
      onWay,
    });
    const tell = this.#notices.show.bind(this.#notices);
    this.#own = new OwnAlarms({
      clock,
      text,
      tell: (alarm) => {
        log.warn({ title: alarm.title }, 'the shell tells');
        tell(alarm);
        onChanged();
      },
    });
    this.#alarms = new Alarms({
      tell,
      noticeTitle: () => text().shell.alarms.noticeTitle,
      clock,
      nowMs: Date.now,
      readNews,
    });
  }

  get noticeWay(): NoticeWay {
    return this.#notices.way;
  }

  /** Whether gate or engine do not work, and a person was told. */
  get hasAlarm(): boolean {
    return this.#own.isAny || this.#unseen.titles.length > 0;
  }

  /** What the system did not show, newest last. */
  get unseen(): readonly string[] {
    return this.#unseen.titles;
  }

  gateIs(gate: KeptState['kind']): void {
    this.#own.gateIs(gate);
    this.#onChanged();
  }

  engineIs(engine: EngineState): void {
    this.#own.engineIs(engine.kind);
    this.#alarms.engineIs(engine);
  }

  /** A person looks at the window. */
  seen(): void {
    this.#unseen.seen();
  }

  end(): void {
    this.#own.end();
  }
}
