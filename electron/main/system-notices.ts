/**
 * Notices of the system. Each is held until it is over: one that nobody holds is collected, and clicking it does
 * nothing. Where the system shows none, or fails to, whoever made this is told and helps itself otherwise.
 */
import type { Notification } from 'electron';
import type { NoticeWay } from '../../shared/contract/shell-channels.ts';
import type { Alarm } from './alarm.ts';
import type { ElectronDeps } from './electron-deps.ts';
import type { ShellLog } from './shell-log.ts';

/** Systems do not always say that one is over. */
const MOST_HELD = 100;

export interface NoticeDeps {
  readonly Notification: ElectronDeps['Notification'];
  readonly log: ShellLog;
  readonly onClick: () => void;
  /** The system did not show it. */
  readonly onUnseen: (alarm: Alarm) => void;
  readonly onWay: (way: NoticeWay) => void;
}

export class SystemNotices {
  readonly #deps: NoticeDeps;
  readonly #held = new Set<Notification>();
  #way: NoticeWay;

  constructor(deps: NoticeDeps) {
    this.#deps = deps;
    this.#way = deps.Notification.isSupported() ? 'unknown' : 'unsupported';
  }

  /** What is known of it so far. */
  get way(): NoticeWay {
    return this.#way;
  }

  show(alarm: Alarm): void {
    const { Notification, log, onClick, onUnseen } = this.#deps;
    // Asked each time: on Linux it may have been installed meanwhile.
    if (!Notification.isSupported()) {
      this.#becomes('unsupported');
      onUnseen(alarm);
      return;
    }
    const notice = new Notification({ title: alarm.title, body: alarm.body });
    const isOver = (): void => {
      this.#held.delete(notice);
    };
    notice.on('show', () => {
      this.#becomes('shown');
    });
    notice.on('close', isOver);
    notice.on('click', () => {
      isOver();
      onClick();
    });
    notice.on('failed', (_event, cause) => {
      isOver();
      log.warn({ cause }, 'the system did not show a notice');
      this.#becomes('failed');
      onUnseen(alarm);
    });
    this.#hold(notice);
    notice.show();
  }

  #hold(notice: Notification): void {
    this.#held.add(notice);
    const [oldest] = this.#held;
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
  }

  #becomes(way: NoticeWay): void {
    if (way === this.#way) return;
    this.#way = way;
    this.#deps.onWay(way);
  }
}
