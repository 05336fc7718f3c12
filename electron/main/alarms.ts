/** Tells by the system's notices, also while the window is closed, what the owner is to hear here. Each thing once. */
import type { Info } from '../../shared/contract/desk.ts';
import type { ShownMessage } from '../../shared/contract/notifications.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { Alarm } from './alarm.ts';
import type { Clock } from '../supervision/clock.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import { noticeAlarms } from './notice-alarms.ts';

/** What the engine says; null where it does not. */
export interface AlarmNews {
  /** What was told on this computer lately, by the rules of notifications. */
  readonly shown: readonly ShownMessage[] | null;
  readonly notices: Info['notices'] | null;
}

export interface AlarmDeps {
  readonly tell: (alarm: Alarm) => void;
  /** Of an alarm that is a notice of the engine. */
  readonly noticeTitle: () => string;
  readonly clock: Clock;
  /** UTC milliseconds. */
  readonly nowMs: () => number;
  readonly readNews: (addresses: EngineUrls) => Promise<AlarmNews>;
}

const ASK_EVERY_MS = 10_000;
/** Systems show a few lines at most. */
const MOST_OF_BODY = 300;

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
    if (Object.values(news).every((part) => part !== null))
      this.#tell(alarmsOf(news, this.#deps.nowMs(), this.#deps.noticeTitle()));
    this.#cancelAsk = this.#deps.clock.after(ASK_EVERY_MS, () => void this.#ask());
  }

  #tell(alarms: readonly Alarm[]): void {
    for (const alarm of alarms) {
      if (this.#told.has(alarm.key)) continue;
      this.#deps.tell(alarm);
    }
    this.#told = new Set(alarms.map((alarm) => alarm.key));
  }
}

/** What a person should know right now, whether or not the window is open. */
export function alarmsOf(
  { shown, notices }: AlarmNews,
  nowMs: number,
  noticeTitle: string,
): readonly Alarm[] {
  return [
    ...(shown ?? []).map(({ id, title, lines }) => ({
      key: `told ${id}`,
      title,
      body: plainBody(lines.join('\n')),
    })),
    ...noticeAlarms(notices ?? [], nowMs, noticeTitle),
  ];
}

/** Some servers of notices on Linux take the body for markup (https://specifications.freedesktop.org/notification/latest/markup.html). */
function plainBody(text: string): string {
  return text.slice(0, MOST_OF_BODY).toWellFormed().replaceAll('<', '‹').replaceAll('>', '›');
}
