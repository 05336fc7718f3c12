/** A starting point for a destination. Data; every part of it can be changed by the person. */
import { DEFAULT_RULES, type DestinationRules } from './rules.ts';
import type { RequestTemplate } from './template.ts';
import type { PostbackEvent } from '../conversion/event.ts';
import type { Certainty, LocalText, PresetSource } from '../network/network-preset.ts';

export const PRESET_GROUPS = ['rented_app', 'ads', 'tracker', 'messenger', 'other'] as const;
export type PresetGroup = (typeof PRESET_GROUPS)[number];

/** A text that only the person has: a token, a pixel, a team. */
export interface PresetConstant {
  /** As in `{const.name}`. */
  readonly name: string;
  readonly isSecret: boolean;
  /** What it is and where it is found. */
  readonly what: LocalText;
  readonly isNeeded: boolean;
  /** What it holds at first. */
  readonly value?: string;
}

export interface DestinationPreset {
  /** Lower case, digits and `-`; never changed once released, because saved destinations name it. */
  readonly id: string;
  readonly name: string;
  readonly what: LocalText;
  readonly group: PresetGroup;
  /**
   * The request; its URL is empty where only the person's cabinet knows it, and begins with `https://{host}` where
   * only the host is theirs.
   */
  readonly request: RequestTemplate;
  readonly events: Partial<Record<PostbackEvent, string>>;
  readonly rules?: Partial<DestinationRules>;
  readonly constants: readonly PresetConstant[];
  readonly isSafeToRepeat: boolean;
  /** Quirks and traps, in plain words, with what to do. */
  readonly traps: readonly LocalText[];
  readonly sources: readonly [PresetSource, ...PresetSource[]];
  readonly certainty: Certainty;
}

const HOST = '{host}';

export function needsHost(preset: Pick<DestinationPreset, 'request'>): boolean {
  return preset.request.url.includes(HOST);
}

/** What a new destination of a preset begins with. */
export function startOf(preset: DestinationPreset) {
  return {
    preset: preset.id,
    // Only the person knows the host of theirs.
    request: needsHost(preset) ? { ...preset.request, url: '' } : preset.request,
    events: preset.events,
    rules: { ...DEFAULT_RULES, ...preset.rules },
    constants: preset.constants.map(({ name, isSecret, value }) => ({ name, isSecret, value: value ?? '' })),
    isSafeToRepeat: preset.isSafeToRepeat,
  };
}

/**
 * The URL of a preset with the person's host.
 * @param typed `tracker.example.com`, or a whole address of which only scheme and host count
 * @returns empty when it is no host
 */
export function urlWithHost(url: string, typed: string): string {
  const parsed = URL.parse(/^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
  if (parsed === null || typed.trim() === '' || parsed.username !== '') return '';
  return url.replace(`https://${HOST}`, () => `${parsed.protocol}//${parsed.host}`);
}
