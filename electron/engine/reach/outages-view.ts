/** Outages, rhythms and silences as the contract shows them. Runs on the reader's thread. */
import type { GapView, NetworkRhythm, OutagesView, OutageSummary } from '../../../shared/contract/outages.ts';
import { type FailureRule, gapMeaning, type GapMeaning } from '../../../shared/domain/outage/gap-meaning.ts';
import { deafMs, detection, type Gap, gapsOf } from '../../../shared/domain/outage/gaps.ts';
import { chanceAt, REMEMBERED_SLOTS, type Rhythm } from '../../../shared/domain/cadence/cadence.ts';
import { expected, silenceOf } from '../../../shared/domain/cadence/silence.ts';
import { deafSlots, SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { Store } from '../store/store.ts';
import type { NetworkRhythms } from './network-cadences.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHOWN_MS = 14 * DAY_MS;
/** More would not be read; they still count in the sums. */
const SHOWN_GAPS = 200;
/** What is said of networks after a gap shorter than this would only be noise. */
const MEANT_MS = 60_000;
const USUAL = 0.5;
/** A network that has been gone for longer is no news; its row still says so. */
const ALARM_MS = 7 * DAY_MS;

interface Known {
  readonly nowMs: number;
  readonly gaps: readonly Gap[];
  readonly isDeaf: (slot: number) => boolean;
  readonly networks: readonly { readonly network: NetworkRow; readonly rhythm: Rhythm }[];
  readonly watchedSinceMs: number | null;
}

export interface OutagesWish {
  readonly nowMs: number;
  /** What networks do with what does not reach us, by preset: this thread does not load the catalog. */
  readonly rules: ReadonlyMap<string, FailureRule>;
}

export function readOutages(
  store: Store,
  rhythms: NetworkRhythms,
  { nowMs, rules }: OutagesWish,
): OutagesView {
  const known = know(store, rhythms, nowMs);
  const recent = known.gaps.filter((gap) => (gap.endedAtMs ?? nowMs) > nowMs - SHOWN_MS);
  return {
    ...summaryOf(known, store),
    detection: detection(recent),
    gaps: recent.slice(0, SHOWN_GAPS).map((gap) => gapView(known, gap, rules)),
    networks: known.networks.map((each) => rhythmView(known, each)),
  };
}

export function readOutageSummary(store: Store, rhythms: NetworkRhythms, nowMs: number): OutageSummary {
  return summaryOf(know(store, rhythms, nowMs), store);
}

function know(store: Store, rhythms: NetworkRhythms, nowMs: number): Known {
  const stretches = store.outages.since(nowMs - REMEMBERED_SLOTS * SLOT_MS);
  const gaps = gapsOf(stretches, nowMs);
  const deaf = deafSlots(
    gaps.map((gap) => ({ fromMs: gap.beganAtMs, untilMs: Math.min(gap.endedAtMs ?? nowMs, nowMs) })),
  );
  const isDeaf = (slot: number): boolean => deaf.has(slot);
  const networks = store.networks
    .all()
    .filter((network) => network.removedAtMs === null && !network.test)
    .map((network) => ({ network, rhythm: rhythms.of(network, nowMs, isDeaf) }));
  const watchedSinceMs = store.outages.heartbeat()?.watchedSinceMs ?? null;
  return { nowMs, gaps, isDeaf, networks, watchedSinceMs };
}

function summaryOf(known: Known, store: Store): OutageSummary {
  const { nowMs, gaps, watchedSinceMs } = known;
  const lasting = gaps.find((gap) => gap.endedAtMs === null);
  const isReceiving = watchedSinceMs !== null && lasting === undefined;
  const sinceMs = Math.max(store.outages.lastEndMs() ?? 0, watchedSinceMs ?? 0);
  return {
    watchedSince: watchedSinceMs === null ? null : moment(watchedSinceMs),
    receivingSince: isReceiving ? moment(Math.min(sinceMs, nowMs)) : null,
    deaf: lasting === undefined ? null : deafNow(lasting),
    deafTodayMs: deafMs(gaps, startOfDay(nowMs), nowMs),
    deafWeekMs: deafMs(gaps, startOfWeek(nowMs), nowMs),
    silent: known.networks.flatMap(({ network, rhythm }) => {
      const silence = silenceView(known, network, rhythm);
      return silence.kind === 'too_long' && Date.parse(silence.alarmedAt) > nowMs - ALARM_MS
        ? [{ networkId: network.id, name: network.name, since: silence.since }]
        : [];
    }),
    expected: known.networks.flatMap((each) => expectation(each, nowMs)),
  };
}

/** The cause is that of now, not of most of the gap. */
function deafNow(gap: Gap): OutageSummary['deaf'] {
  const lasting = gap.stretches.find((stretch) => stretch.endedAtMs === null);
  return { since: moment(gap.beganAtMs), cause: lasting?.cause ?? gap.cause };
}

/** Of the next hour. One that is hardly known counts when it was heard within a day. */
function expectation(
  { network, rhythm }: Known['networks'][number],
  nowMs: number,
): OutageSummary['expected'] {
  if (rhythm.kind === 'too_little') {
    const isRecent = network.lastHeardAtMs !== null && nowMs - network.lastHeardAtMs < DAY_MS;
    return isRecent ? [{ name: network.name, count: null }] : [];
  }
  const { chance, count } = expected(rhythm, { fromMs: nowMs, untilMs: nowMs + HOUR_MS });
  return chance < USUAL ? [] : [{ name: network.name, count: Math.max(1, Math.round(count)) }];
}

function gapView(known: Known, gap: Gap, rules: OutagesWish['rules']): GapView {
  const span = { fromMs: gap.beganAtMs, untilMs: gap.endedAtMs ?? known.nowMs };
  const isMeant = span.untilMs - span.fromMs >= MEANT_MS;
  return {
    beganAt: moment(gap.beganAtMs),
    endedAt: momentOrNull(gap.endedAtMs),
    cause: gap.cause,
    stretches: gap.stretches.map((stretch) => ({
      cause: stretch.cause,
      beganAt: moment(stretch.beganAtMs),
      endedAt: momentOrNull(stretch.endedAtMs),
      noticedAt: moment(stretch.noticedAtMs),
      detail: stretch.detail,
    })),
    networks: (isMeant ? known.networks : [])
      .filter(({ network }) => network.createdAtMs < span.untilMs && network.postbackCount > 0)
      .map(({ network, rhythm }) => ({
        networkId: network.id,
        name: network.name,
        meaning: meaningView(
          gapMeaning(span, rhythm, rules.get(network.preset) ?? null, network.lastHeardAtMs),
        ),
      })),
  };
}

function meaningView(meaning: GapMeaning): GapView['networks'][number]['meaning'] {
  return meaning.kind === 'comes_again'
    ? { kind: meaning.kind, count: meaning.count, until: moment(meaning.untilMs) }
    : meaning;
}

function rhythmView(known: Known, { network, rhythm }: Known['networks'][number]): NetworkRhythm {
  return {
    networkId: network.id,
    name: network.name,
    preset: network.preset,
    lastHeardAt: momentOrNull(network.lastHeardAtMs),
    rhythm:
      rhythm.kind === 'too_little'
        ? rhythm
        : {
            kind: 'known',
            usualSilenceMs: rhythm.usualSilence * SLOT_MS,
            longestSilenceMs: rhythm.longestSilence * SLOT_MS,
            hours: localHours(rhythm, known.nowMs),
          },
    silence: silenceView(known, network, rhythm),
  };
}

/** Of an average day, in the computer's time zone. */
function localHours(rhythm: Extract<Rhythm, { kind: 'known' }>, nowMs: number): number[] {
  const dayMs = startOfDay(nowMs);
  const average = { ...rhythm, weightByDay: [] };
  return Array.from({ length: 24 }, (_, hour) => {
    const chance = chanceAt(average, Math.floor((dayMs + hour * HOUR_MS) / SLOT_MS));
    return 1 - (1 - chance) ** (HOUR_MS / SLOT_MS);
  });
}

function silenceView(known: Known, network: NetworkRow, rhythm: Rhythm): NetworkRhythm['silence'] {
  if (network.lastHeardAtMs === null) return { kind: 'too_little' };
  const silence = silenceOf(rhythm, network.lastHeardAtMs, known.nowMs, known.isDeaf);
  switch (silence.kind) {
    case 'too_little':
      return { kind: 'too_little' };
    case 'normal':
      return { kind: 'normal', alarmAt: momentOrNull(silence.alarmAtMs) };
    case 'too_long':
      return {
        kind: 'too_long',
        since: moment(silence.sinceMs),
        alarmedAt: moment(silence.alarmedAtMs),
      };
  }
}

function startOfDay(nowMs: number): number {
  const day = new Date(nowMs);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}

/** Monday. */
function startOfWeek(nowMs: number): number {
  const day = new Date(startOfDay(nowMs));
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day.getTime();
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}

function momentOrNull(ms: number | null): string | null {
  return ms === null ? null : moment(ms);
}
