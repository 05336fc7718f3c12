/**
 * The digest: made and told once in each day of its time zone, also after a restart or a sleep. What was told is written
 * down after the message was handed over; a program that ends in between hands it over again under the same id.
 */
import type { DigestView } from '../../../shared/contract/digest.ts';
import {
  digestDay,
  type DigestState,
  type DueDigest,
  dueDigest,
  localTimeOf,
  nextDigestAt,
} from '../../../shared/domain/notify/digest-schedule.ts';
import { type DigestSettings, USUAL_DIGEST } from '../../../shared/domain/notify/digest-settings.ts';
import type { DigestFigures } from '../../../shared/domain/notify/digest-figures.ts';
import type { DigestWords } from '../../../shared/domain/notify/digest-words.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { ChannelMessage } from '../notify/channel.ts';
import type { Store } from '../store/store.ts';
import type { MadeDigest } from './kept-digests.ts';
import { makeDigest } from './make-digest.ts';

export interface DigestAsk {
  readonly day: string;
  readonly timeZone: string;
  readonly localMs: number | null;
  readonly missedFrom: string | null;
  readonly nowMs: number;
}

export interface DigestsDeps {
  readonly store: Pick<Store, 'digest'>;
  /** Read on another thread. */
  readonly figures: (ask: DigestAsk) => Promise<DigestFigures>;
  readonly draw: (svg: string) => Promise<Uint8Array | null>;
  /** Of the language that the person reads. */
  readonly words: () => DigestWords;
  /** Takes it over durably; twice with one id is once. */
  readonly tell: (digest: MadeDigest) => void;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Of this computer, IANA. */
  readonly ownZone: () => string;
  readonly elapsed: () => number;
  readonly log: Log;
  /** Whether all that has come is in the figures. */
  readonly isCaughtUp: () => Promise<boolean>;
}

/** Also how long after waking up it takes: a timer alone would sleep as long as the computer did. */
const LOOK_EVERY_MS = 20_000;
const RETRY_MS = 60_000;
const MOST_WAIT_MS = 5 * 60_000;

export class Digests {
  readonly #deps: DigestsDeps;
  readonly #runner: JobRunner;
  #isStopped = false;
  #dueSince: number | null = null;

  constructor(deps: DigestsDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'the digest', slice: async () => this.#slice(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  start(): void {
    this.#runner.wake();
  }

  stop(): void {
    this.#isStopped = true;
    this.#runner.stop();
  }

  view(): DigestView {
    const { settings, state } = this.#stored();
    return {
      settings,
      nextAt: settings.isOn ? toIso(nextDigestAt(settings, state, this.#deps.now())) : null,
      lastDay: state.lastDay,
    };
  }

  /** What was told stays told. An hour that is already over today begins tomorrow. */
  update(settings: DigestSettings): DigestView {
    const { store, now } = this.#deps;
    const before = this.#stored();
    const isOtherTime =
      settings.isOn !== before.settings.isOn ||
      settings.hour !== before.settings.hour ||
      settings.timeZone !== before.settings.timeZone;
    const isBegun = settings.isOn && !before.settings.isOn;
    store.digest.save({
      settings,
      state: {
        ...before.state,
        sinceMs: isOtherTime ? now() : before.state.sinceMs,
        // While it was switched off nothing was missed.
        lastDay: isBegun ? null : before.state.lastDay,
      },
    });
    this.#runner.wake();
    return this.view();
  }

  /** As it would be told now, by settings that need not be saved. */
  async preview(settings: DigestSettings, words: DigestWords): Promise<ChannelMessage> {
    const today = createZoneDays(settings.timeZone).dayOf(this.#deps.now());
    const due = { on: today, day: digestDay(settings, today), missedFrom: null };
    const { hidesAmounts } = settings;
    const figures = await this.#figures(settings, due);
    return makeDigest('preview', figures, { words, hidesAmounts }, this.#deps.draw);
  }

  async #slice(): Promise<SliceEnd> {
    const { now, store, tell, log } = this.#deps;
    const { settings, state } = this.#stored();
    if (!settings.isOn) return { kind: 'done', pauseMs: 0 };
    const due = dueDigest(settings, state, now());
    if (due === null) this.#dueSince = null;
    else if (await this.#isReady()) {
      const digest = await this.#make(settings, `digest-${due.on}`, await this.#figures(settings, due));
      if (this.#isStopped) return { kind: 'done', pauseMs: 0 };
      tell(digest);
      // Settings may have changed meanwhile; what was told is added to what is there now.
      const after = this.#stored();
      const told: DigestState = { ...after.state, toldOn: due.on, lastDay: due.day };
      store.digest.save({ settings: after.settings, state: told });
      log.info({ day: due.day, missedFrom: due.missedFrom }, 'the digest was told');
    }
    return { kind: 'more', pauseMs: LOOK_EVERY_MS };
  }

  /** After a sleep what waited in a mailbox is taken over first, where that does not take long. */
  async #isReady(): Promise<boolean> {
    const { elapsed, isCaughtUp } = this.#deps;
    this.#dueSince ??= elapsed();
    return elapsed() - this.#dueSince >= MOST_WAIT_MS || isCaughtUp();
  }

  async #figures(
    { timeZone, about }: DigestSettings,
    { day, missedFrom }: DueDigest,
  ): Promise<DigestFigures> {
    const { figures, now } = this.#deps;
    const nowMs = now();
    const localMs = about === 'today' ? localTimeOf(createZoneDays(timeZone), nowMs) : null;
    return figures({ day, timeZone, localMs, missedFrom, nowMs });
  }

  async #make({ hidesAmounts }: DigestSettings, id: string, figures: DigestFigures): Promise<MadeDigest> {
    const { draw, words } = this.#deps;
    const made = async (isHidden: boolean): Promise<ChannelMessage> =>
      makeDigest(id, figures, { words: words(), hidesAmounts: isHidden }, draw);
    const withoutAmounts = await made(true);
    return { full: hidesAmounts ? withoutAmounts : await made(false), withoutAmounts };
  }

  #stored(): { readonly settings: DigestSettings; readonly state: DigestState } {
    const { store, ownZone } = this.#deps;
    return (
      store.digest.stored() ?? {
        settings: { ...USUAL_DIGEST, timeZone: ownZone() },
        state: { sinceMs: 0, toldOn: null, lastDay: null },
      }
    );
  }
}
