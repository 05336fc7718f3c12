/** What the owner of a mailbox is told of a desk that is away, and that it is back: each once, by each way. Pure. */

export const ALERT_WAYS = ['url', 'telegram'] as const;
export type AlertWay = (typeof ALERT_WAYS)[number];

export interface AbsenceState {
  /** Ways by which the absence of now was told. */
  readonly away: readonly AlertWay[];
  /** That it is back, by ways by which it is not told yet; null where nothing is owed. */
  readonly back: { readonly afterMs: number; readonly ways: readonly AlertWay[] } | null;
}

export const NOTHING_TOLD: AbsenceState = { away: [], back: null };

export type AbsenceNews =
  | { readonly kind: 'away'; readonly ms: number }
  | { readonly kind: 'back'; readonly ms: number };

/** The desk called. @param awayMs since the call before */
export function deskCalled(state: AbsenceState, awayMs: number): AbsenceState {
  return state.away.length === 0 ? state : { away: [], back: { afterMs: awayMs, ways: state.away } };
}

/** What is to be told by a way now; null for nothing. */
export function owedNews(
  state: AbsenceState,
  way: AlertWay,
  awayMs: number,
  alertAfterMs: number,
): AbsenceNews | null {
  if (awayMs >= alertAfterMs) return state.away.includes(way) ? null : { kind: 'away', ms: awayMs };
  return state.back?.ways.includes(way) === true ? { kind: 'back', ms: state.back.afterMs } : null;
}

/** It was told by a way. */
export function newsTold(state: AbsenceState, way: AlertWay, kind: AbsenceNews['kind']): AbsenceState {
  // Whoever hears that it is away again does not need to hear that it was back.
  const ways = (state.back?.ways ?? []).filter((each) => each !== way);
  const back = state.back === null || ways.length === 0 ? null : { ...state.back, ways };
  return kind === 'back' ? { ...state, back } : { away: [...state.away, way], back };
}
