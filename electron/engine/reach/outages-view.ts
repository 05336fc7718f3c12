/** Outages, cadences and silences as the contract shows them. Runs on the reader's thread. */
import { SHOWN_DAYS } from '../../../shared/contract/limits.ts';
import type {
  GapView,
  NetworkCadence,
  OutagesView,
  OutageSummary,
} from '../../../shared/contract/outages.ts';
import { type FailureRule, gapMeaning, type GapMeaning } from '../../../shared/domain/outage/gap-meaning.ts';
import { unreachableMs, detection, type Gap } from '../../../shared/domain/outage/gaps.ts';
import { chanceAt, type Cadence } from '../../../shared/domain/cadence/cadence.ts';
import { expected, silenceOf } from '../../../shared/domain/cadence/silence.ts';
import { unreachableSlots, SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import type { NetworkCadences } from './network-cadences.ts';
import { type ReachHistory, readReachHistory } from './reach-history.ts';
import { byTodaysClock, type Present } from '../../../shared/domain/time/moment.ts';
import { startOfDay, startOfWeek } from '../../../shared/domain/time/start-of-day.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHOWN_MS = SHOWN_DAYS * DAY_MS;
/** More would not be read; they still count in the sums. */
const SHOWN_GAPS = 200;
/** What is said of networks after a gap shorter than this would only be noise. */
const MEANT_MS = 60_000;
const USUAL = 0.5;
/** A network that has been gone for longer is no news; its row still says so. */
const ALARM_MS = 7 * DAY_MS;

interface Known {
  readonly nowMs: number;
  readonly history: ReachHistory;
  /** Those of it in which something could get lost. */
  readonly gaps: readonly Gap[];
  readonly isUnreachable: (slot: number) => boolean;
  readonly networks: readonly { readonly network: NetworkRow; readonly cadence: Cadence }[];
}

export interface OutageSummaryQuery {
  readonly nowMs: number;
  /** The same by the clock that nobody sets. */
  readonly steadyMs: number;
}

export interface OutagesQuery extends OutageSummaryQuery {
  /** What networks do with what does not reach us, by preset: this thread does not load the catalog. */
  readonly rules: ReadonlyMap<string, FailureRule>;
}

export function readOutages(
  store: ReadableStore,
  cadences: NetworkCadences,
  query: OutagesQuery,
): OutagesView {
  const { nowMs, rules } = query;
  const known = know(store, cadences, query);
  const isRecent = (gap: Gap): boolean => (gap.endedAtMs ?? nowMs) > nowMs - SHOWN_MS;
  const recent = known.gaps.filter(isRecent);
  const shown = [
    ...recent.map((gap) => ({ ...gap, isCovered: false })),
    ...known.history.covered.filter(isRecent).map((gap) => ({ ...gap, isCovered: true })),
  ].toSorted((a, b) => b.beganAtMs - a.beganAtMs);
  return {
    ...summaryOf(known),
    detection: detection(recent),
    gaps: shown.slice(0, SHOWN_GAPS).map((gap) => gapView(known, gap, rules)),
    networks: known.networks.map((each) => cadenceView(known, each)),
  };
}

export function readOutageSummary(
  store: ReadableStore,
  cadences: NetworkCadences,
  query: OutageSummaryQuery,
): OutageSummary {
  return summaryOf(know(store, cadences, query));
}

function know(
  store: ReadableStore,
  cadences: NetworkCadences,
  { nowMs, steadyMs }: OutageSummaryQuery,
): Known {
  const counted = store.networks.all().filter((network) => network.removedAtMs === null && !network.test);
  const history = readReachHistory(store, counted, nowMs);
  const gaps = history.lost;
  const unreachable = unreachableSlots(
    gaps.map((gap) => ({ fromMs: gap.beganAtMs, untilMs: Math.min(gap.endedAtMs ?? nowMs, nowMs) })),
  );
  const isUnreachable = (slot: number): boolean => unreachable.has(slot);
  const networks = counted
    .map((network) => heardSoFar(store, network, { wallMs: nowMs, steadyMs }))
    .map((network) => ({ network, cadence: cadences.of(network, nowMs, isUnreachable) }));
  return { nowMs, history, gaps, isUnreachable, networks };
}

/** When it was heard last, by the clock as it is set now: what it said then may have been a year ahead. */
function heardSoFar(store: ReadableStore, network: NetworkRow, now: Present): NetworkRow {
  const { lastHeardAtMs } = network;
  if (lastHeardAtMs === null) return network;
  const arrival = store.arrivals.lastOf(network.id) ?? { wallMs: lastHeardAtMs, steadyMs: null };
  return { ...network, lastHeardAtMs: byTodaysClock(arrival, now) };
}

function summaryOf(known: Known): OutageSummary {
  const { nowMs, gaps } = known;
  const { watchedSinceMs } = known.history;
  const lasting = gaps.find((gap) => gap.endedAtMs === null);
  const isReceiving = watchedSinceMs !== null && lasting === undefined;
  const sinceMs = Math.max(watchedSinceMs ?? 0, known.history.lastEndMs ?? 0);
  return {
    watchedSince: toIsoOrNull(watchedSinceMs),
    receivingSince: isReceiving ? toIso(Math.min(sinceMs, nowMs)) : null,
    deaf: lasting === undefined ? null : unreachableNow(lasting),
    deafTodayMs: unreachableMs(gaps, startOfDay(nowMs), nowMs),
    deafWeekMs: unreachableMs(gaps, startOfWeek(nowMs), nowMs),
    silent: known.networks.flatMap(({ network, cadence }) => {
      const silence = silenceView(known, network, cadence);
      return silence.kind === 'too_long' && Date.parse(silence.alarmedAt) > nowMs - ALARM_MS
        ? [{ networkId: network.id, name: network.name, since: silence.since }]
        : [];
    }),
    expected: known.networks.flatMap((each) => expectation(each, nowMs)),
  };
}

/** The cause is that of now, not of most of the gap. */
function unreachableNow(gap: Gap): OutageSummary['deaf'] {
  const lasting = gap.outages.find((outage) => outage.endedAtMs === null);
  return { since: toIso(gap.beganAtMs), cause: lasting?.cause ?? gap.cause };
}

/** Of the next hour. One that is hardly known counts when it was heard within a day. */
function expectation(
  { network, cadence }: Known['networks'][number],
  nowMs: number,
): OutageSummary['expected'] {
  if (cadence.kind === 'too_little') {
    const isRecent = network.lastHeardAtMs !== null && nowMs - network.lastHeardAtMs < DAY_MS;
    return isRecent ? [{ name: network.name, count: null }] : [];
  }
  const { chance, count } = expected(cadence, { fromMs: nowMs, untilMs: nowMs + HOUR_MS });
  return chance < USUAL ? [] : [{ name: network.name, count: Math.max(1, Math.round(count)) }];
}

function gapView(
  known: Known,
  gap: Gap & { readonly isCovered: boolean },
  rules: OutagesQuery['rules'],
): GapView {
  const span = { fromMs: gap.beganAtMs, untilMs: gap.endedAtMs ?? known.nowMs };
  const isMeant = span.untilMs - span.fromMs >= MEANT_MS;
  return {
    beganAt: toIso(gap.beganAtMs),
    endedAt: toIsoOrNull(gap.endedAtMs),
    cause: gap.cause,
    isCovered: gap.isCovered,
    stretches: gap.outages.map((outage) => ({
      cause: outage.cause,
      beganAt: toIso(outage.beganAtMs),
      endedAt: toIsoOrNull(outage.endedAtMs),
      noticedAt: toIso(outage.noticedAtMs),
      detail: outage.detail,
    })),
    networks: (isMeant && !gap.isCovered ? known.networks : [])
      .filter(({ network }) => network.createdAtMs < span.untilMs && network.postbackCount > 0)
      .flatMap(({ network, cadence }) => {
        const { id: networkId, name } = network;
        const met = known.history.meets(networkId, gap);
        if (met === 'untouched') return [];
        if (met === 'in_mailbox') return [{ networkId, name, meaning: { kind: 'in_mailbox' as const } }];
        const rule = rules.get(network.preset) ?? null;
        const meaning = meaningView(gapMeaning(span, cadence, rule, network.lastHeardAtMs));
        return [{ networkId, name, meaning }];
      }),
  };
}

function meaningView(meaning: GapMeaning): GapView['networks'][number]['meaning'] {
  return meaning.kind === 'comes_again'
    ? { kind: meaning.kind, count: meaning.count, until: toIso(meaning.untilMs) }
    : meaning;
}

function cadenceView(known: Known, { network, cadence }: Known['networks'][number]): NetworkCadence {
  return {
    networkId: network.id,
    name: network.name,
    preset: network.preset,
    lastHeardAt: toIsoOrNull(network.lastHeardAtMs),
    rhythm:
      cadence.kind === 'too_little'
        ? cadence
        : {
            kind: 'known',
            usualSilenceMs: cadence.usualSilence * SLOT_MS,
            longestSilenceMs: cadence.longestSilence * SLOT_MS,
            hours: localHours(cadence, known.nowMs),
          },
    silence: silenceView(known, network, cadence),
  };
}

/** Of an average day, in the computer's time zone. */
function localHours(cadence: Extract<Cadence, { kind: 'known' }>, nowMs: number): number[] {
  const dayMs = startOfDay(nowMs);
  const average = { ...cadence, weightByDay: [] };
  return Array.from({ length: 24 }, (_, hour) => {
    const chance = chanceAt(average, Math.floor((dayMs + hour * HOUR_MS) / SLOT_MS));
    return 1 - (1 - chance) ** (HOUR_MS / SLOT_MS);
  });
}

function silenceView(known: Known, network: NetworkRow, cadence: Cadence): NetworkCadence['silence'] {
  if (network.lastHeardAtMs === null) return { kind: 'too_little' };
  const silence = silenceOf(cadence, network.lastHeardAtMs, known.nowMs, known.isUnreachable);
  switch (silence.kind) {
    case 'too_little':
      return { kind: 'too_little' };
    case 'normal':
      return { kind: 'normal', alarmAt: toIsoOrNull(silence.alarmAtMs) };
    case 'too_long':
      return {
        kind: 'too_long',
        since: toIso(silence.sinceMs),
        alarmedAt: toIso(silence.alarmedAtMs),
      };
  }
}
