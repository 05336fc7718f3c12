/** Caps and thresholds: looked at behind everything else; each warning once in its period, also across restarts. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { Warning } from '../../../shared/contract/warnings.ts';
import { judgeRule, levelOf, type RuleFigures, spansOf } from '../../../shared/domain/warning/judge-rule.ts';
import { MOST_WARNING_RULES, type WarningRule } from '../../../shared/domain/warning/warning-rule.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Store } from '../store/store.ts';
import type { StoredWarning } from '../store/warnings-table.ts';

/** Where nothing comes: “fewer than” is told by time alone. */
const LOOK_EVERY_MS = 60_000;
/** After a conversion, and at least between two looks. */
const SOON_MS = 2_000;

export interface WarningsDeps {
  readonly store: Pick<Store, 'warnings'>;
  /** Of rules in their order, read on another thread. */
  readonly figures: (rules: readonly WarningRule[], nowMs: number) => Promise<readonly RuleFigures[]>;
  readonly newId: () => string;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  readonly elapsed: () => number;
  /** The name of a rule’s network or link; null where it is about all. */
  readonly scopeOf: (rule: WarningRule) => string | null;
  /** A rule, or what is to be told of one. */
  readonly onChanged: () => void;
}

export class Warnings {
  readonly #deps: WarningsDeps;
  readonly #runner: JobRunner;
  #nextLook: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(deps: WarningsDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'caps and thresholds', slice: async () => this.#slice(), retryMs: LOOK_EVERY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Conversions came or changed. */
  wake(): void {
    this.#runner.wakeAfter(SOON_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#forgetNextLook();
    this.#runner.stop();
  }

  /** With the figures of now. */
  async list(): Promise<readonly Warning[]> {
    const { store, figures, now } = this.#deps;
    const [nowMs, stored] = [now(), store.warnings.list()];
    const found = await figures(
      stored.map(({ rule }) => rule),
      nowMs,
    );
    return stored.map((each, index) => ({
      id: each.id,
      rule: each.rule,
      figures: found[index] ?? { now: null, before: null },
      level: this.#current(each, nowMs)?.level ?? 0,
    }));
  }

  /** @throws UserError when there are too many */
  add(rule: WarningRule): string {
    const { store, newId, now, onChanged } = this.#deps;
    const stored = store.warnings.list();
    if (stored.length >= MOST_WARNING_RULES)
      throw new UserError('CONFLICT', { code: 'too_many_warnings', most: MOST_WARNING_RULES });
    const id = newId();
    store.warnings.save([...stored, { id, rule, createdAtMs: now(), told: null }]);
    this.wake();
    onChanged();
    return id;
  }

  remove(id: string): void {
    const { store, onChanged } = this.#deps;
    store.warnings.save(store.warnings.list().filter((each) => each.id !== id));
    onChanged();
  }

  /** What was told and still holds. */
  notices(): readonly CodedNotice[] {
    const { store, now, scopeOf } = this.#deps;
    const nowMs = now();
    return store.warnings.list().flatMap((each): CodedNotice[] => {
      const told = this.#current(each, nowMs);
      if (told === null || told.level === 0) return [];
      const { level, atMs, now: figure, before } = told;
      return [
        {
          code: 'warning_reached',
          id: `${each.id} ${level} ${atMs}`,
          rule: each.rule,
          scope: scopeOf(each.rule),
          level,
          at: toIso(atMs),
          now: figure,
          before,
        },
      ];
    });
  }

  #current({ rule, told }: StoredWarning, nowMs: number): StoredWarning['told'] {
    return told?.period === spansOf(rule, nowMs).period ? told : null;
  }

  async #slice(): Promise<SliceEnd> {
    const { store, figures, now } = this.#deps;
    this.#forgetNextLook();
    const stored = store.warnings.list();
    if (stored.length === 0) return { kind: 'done', pauseMs: 0 };
    const nowMs = now();
    const found = await figures(
      stored.map(({ rule }) => rule),
      nowMs,
    );
    if (this.#isStopped) return { kind: 'done', pauseMs: 0 };
    this.#judge(new Map(stored.map(({ id }, index) => [id, found[index]])), nowMs);
    this.#nextLook = setTimeout(() => {
      this.#runner.wake();
    }, LOOK_EVERY_MS);
    return { kind: 'done', pauseMs: SOON_MS };
  }

  #forgetNextLook(): void {
    if (this.#nextLook !== null) clearTimeout(this.#nextLook);
    this.#nextLook = null;
  }

  #judge(found: ReadonlyMap<string, RuleFigures | undefined>, nowMs: number): void {
    const { store, onChanged } = this.#deps;
    let isAnyNew = false;
    const before = store.warnings.list();
    const after = before.map((each): StoredWarning => {
      const figures = found.get(each.id);
      if (figures === undefined) return each;
      const level = levelOf(each.rule, figures, nowMs - each.createdAtMs);
      const { told, isNew } = judgeRule(each.told, spansOf(each.rule, nowMs).period, level);
      if (!isNew) return each;
      isAnyNew = true;
      return { ...each, told: { ...told, atMs: nowMs, ...figures } };
    });
    if (!isAnyNew) return;
    store.warnings.save(after);
    onChanged();
  }
}
