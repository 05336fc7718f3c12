/** Says when the spool has little room left, and when something in it cannot be read any more. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { GateState } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import { spoolNotices } from '../views/spool-notices.ts';

export interface SpoolWatchDeps {
  readonly gateState: () => GateState;
  /** Called when other notices hold than before. */
  readonly onChange: () => void;
  readonly log: Log;
}

export class SpoolWatch {
  readonly #deps: SpoolWatchDeps;
  #unreadable = 0;
  #told = '';

  constructor(deps: SpoolWatchDeps) {
    this.#deps = deps;
  }

  notices(): readonly CodedNotice[] {
    const { spool, queues } = this.#deps.gateState();
    return spoolNotices({ ...spool, unreadable: this.#unreadable, dir: queues.requests.dir });
  }

  /** So many requests of it are damaged. */
  noteUnreadable(count: number): void {
    this.#unreadable += count;
    this.#deps.log.error({ count }, 'received requests were damaged in the spool before they were processed');
    this.#deps.onChange();
  }

  /** The gate said how much room there is. */
  look(): void {
    const notices = this.notices();
    const codes = notices.map(({ code }) => code).join(' ');
    if (codes === this.#told) return;
    this.#told = codes;
    for (const notice of notices) this.#deps.log.warn(notice, 'the spool');
    this.#deps.onChange();
  }
}
