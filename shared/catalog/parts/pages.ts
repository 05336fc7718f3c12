/** Where a fact was read. Each function takes the page and the month in which it was read, such as `2026-11`. */
import type { Certainty, PresetSource } from '../../domain/network/network-preset.ts';

/** A page of the vendor itself. */
export function vendorPage(url: string, checked: string): PresetSource {
  return { grade: 'vendor', url, checked };
}

/** A template that a tracker or service publishes for the network. */
export function trackerPage(url: string, checked: string): PresetSource {
  return { grade: 'tracker', url, checked };
}

/** Somebody else's preset or live example. */
export function otherPage(url: string, checked: string): PresetSource {
  return { grade: 'third_party', url, checked };
}

const ORBITRA = 'https://github.com/fenjo26/Orbitra.link';

/** Keitaro's template for the network, as the open tracker Orbitra republishes it. */
export const KEITARO_TEMPLATE = trackerPage(ORBITRA, '2026-11');
/** A preset that the makers of Orbitra typed by hand. */
export const TYPED_BY_HAND = otherPage(ORBITRA, '2026-11');
/** General knowledge: no page was seen. */
export const NO_SOURCE: PresetSource = { grade: 'unsourced', url: null, checked: '2026-11' };

/** How far an entry is trusted by its first source alone. */
export function certaintyOf(source: PresetSource): Certainty {
  if (source.grade === 'vendor') return 'sure';
  return source.grade === 'tracker' ? 'likely' : 'weak';
}
