/** Tells by the system's notices, also while the window is closed, what would cost postbacks. Each thing once. */
import type { Notification } from 'electron';
import type { PublicUrlsView } from '../../shared/contract/public-urls.ts';
import type { Info } from '../../shared/contract/desk.ts';
import type { OutageSummary } from '../../shared/contract/outages.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import { en } from '../../shared/text/en.ts';
import type { Alarm } from './alarm.ts';
import type { Clock } from '../supervision/clock.ts';
import { destinationAlarms, type DestinationNews } from './destination-alarms.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import { noticeAlarms } from './notice-alarms.ts';

/** What the engine says; null where it does not. */
export interface AlarmNews {
  readonly outages: OutageSummary | null;
  readonly addresses: PublicUrlsView | null;
  readonly destinations: DestinationNews | null;
  readonly notices: Info['notices'] | null;
}

export interface AlarmDeps {
  readonly newNotice: (alarm: Alarm) => Pick<Notification, 'show' | 'on'>;
  readonly clock: Clock;
  /** UTC milliseconds. */
  readonly nowMs: () => number;
  readonly readNews: (addresses: EngineUrls) => Promise<AlarmNews>;
  readonly onClick: () => void;
}

const ASK_EVERY_MS = 30_000;
/** Most failures heal by themselves within this. */
const DEAF_FOR_MS = 60_000;

export class Alarms {
  readonly #deps: AlarmDeps;
  #engine: EngineState = { kind: 'starting' };
  #told: ReadonlySet<string> = new Set();
  #cancelAsk: () => void = () => undefined;

  constructor(deps: AlarmDeps) {
    this.#deps = deps;
  }

  engineIs(engine: EngineState): void {
    this.#engine = engine;
    this.#cancelAsk();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const engine = this.#engine;
    if (engine.kind !== 'running') return;
    const news = await this.#deps.readNews(engine.addresses);
    if (engine !== this.#engine) return;
    // An engine that does not say takes nothing back.
    if (Object.values(news).every((part) => part !== null)) this.#tell(alarmsOf(news, this.#deps.nowMs()));
    this.#cancelAsk = this.#deps.clock.after(ASK_EVERY_MS, () => void this.#ask());
  }

  #tell(alarms: readonly Alarm[]): void {
    for (const alarm of alarms) {
      if (this.#told.has(alarm.key)) continue;
      const notice = this.#deps.newNotice(alarm);
      notice.on('click', this.#deps.onClick);
      notice.show();
    }
    this.#told = new Set(alarms.map((alarm) => alarm.key));
  }
}

/** What a person should know right now, whether or not the window is open. */
export function alarmsOf(
  { outages, addresses, destinations, notices }: AlarmNews,
  nowMs: number,
): readonly Alarm[] {
  const messages = en.shell.alarms;
  const unreachable = outages?.deaf ?? null;
  const isUnreachableTooLong =
    unreachable !== null &&
    unreachable.cause !== 'switched_off' &&
    nowMs - Date.parse(unreachable.since) >= DEAF_FOR_MS;
  const silent = outages?.silent ?? [];
  const outdated = (addresses?.networks ?? []).filter((network) => network.state === 'outdated');
  const current = addresses?.current ?? null;
  // Another name than the requested one may be gone again in a minute, and beside a mailbox the old address works on:
  // the window says so, and that is enough.
  const isPassing = addresses?.isOtherName === true || addresses?.isMailbox === true;
  const isChanged = current !== null && outdated.length > 0 && !isPassing;
  return [
    ...(isUnreachableTooLong
      ? [
          {
            key: `deaf ${unreachable.since}`,
            title: messages.unreachableTitle,
            body: messages.unreachableBody(en.outages.causes[unreachable.cause]),
          },
        ]
      : []),
    ...silent.map((network) => ({
      key: `silent ${network.networkId} ${network.since}`,
      title: messages.silentTitle(network.name),
      body: messages.silentBody,
    })),
    ...(isChanged
      ? [
          {
            key: `address ${current}`,
            title: messages.addressTitle,
            body: messages.addressBody(outdated.map((network) => network.name).join(', ')),
          },
        ]
      : []),
    ...destinationAlarms(destinations ?? [], nowMs),
    ...noticeAlarms(notices ?? [], nowMs),
  ];
}
