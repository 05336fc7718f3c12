/** What the command menu offers, and which of it fits what was typed. Pure. */
import type { Text } from '../../../shared/text/en.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { foldWords } from '../../../shared/domain/language/fold-words.ts';

export type PaletteGroup = keyof Text['window']['palette']['groups'];

export type PaletteMark =
  | { readonly kind: 'network'; readonly name: string }
  | { readonly kind: 'event'; readonly event: PostbackEvent | null; readonly value: string | null }
  | { readonly kind: 'icon'; readonly icon: PaletteIcon };

export type PaletteIcon =
  | 'action'
  | 'add'
  | 'copy'
  | 'destination'
  | 'download'
  | 'filter'
  | 'forward'
  | 'help'
  | 'inbox'
  | 'language'
  | 'insights'
  | 'costs'
  | 'link'
  | 'links'
  | 'mailbox'
  | 'networks'
  | 'outages'
  | 'reports'
  | 'play'
  | 'search'
  | 'settings'
  | 'steps'
  | 'theme';

export interface PaletteItem {
  /** The same for the same thing, also after a restart. */
  readonly id: string;
  readonly group: PaletteGroup;
  readonly mark: PaletteMark;
  readonly label: string;
  /** What helps to tell it from others. */
  readonly detail?: string;
  /** Found by these too. */
  readonly keywords?: readonly string[];
  /** Pressed to do the same without the menu. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

export interface PaletteSection {
  readonly group: PaletteGroup;
  readonly items: readonly PaletteItem[];
}

/** What has to be looked for first comes last: it must not take the place of what the person is about to choose. */
const TYPED: readonly PaletteGroup[] = [
  'networks',
  'chosen',
  'actions',
  'links',
  'destinations',
  'pages',
  'postbacks',
];
const EMPTY: readonly PaletteGroup[] = ['recent', 'chosen', 'actions', 'pages', 'networks', 'destinations'];
const MAX_IN_GROUP = 6;
const UNCUT: ReadonlySet<PaletteGroup> = new Set(['actions', 'chosen', 'pages']);
/** A click id is longer than what a person reads in a URL; more would only take time. */
const MAX_QUERY = 300;

/** In a fixed order, so that nothing changes its place while one types. */
export function sectionsFor(
  query: string,
  items: readonly PaletteItem[],
  recent: readonly string[],
): readonly PaletteSection[] {
  const words = foldWords(query.slice(0, MAX_QUERY)).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    const used = recent.flatMap((id) => items.find((item) => item.id === id) ?? []);
    const rest = items.filter((item) => !recent.includes(item.id) && isOfferedUntyped(item));
    return grouped(EMPTY, rest)
      .map((section) => (section.group === 'recent' ? { group: section.group, items: used } : section))
      .filter(hasItems);
  }
  const fitting = items.filter((item) => item.group === 'postbacks' || fits(item, words));
  return grouped(TYPED, fitting).filter(hasItems);
}

/** Actions of single networks are many: they come when something is typed. */
function isOfferedUntyped({ group, id }: PaletteItem): boolean {
  return group !== 'actions' || !id.includes(':');
}

function fits({ label, detail = '', keywords = [] }: PaletteItem, words: readonly string[]): boolean {
  const text = foldWords([label, detail, ...keywords].join('\n'));
  return words.every((word) => text.includes(word));
}

function grouped(groups: readonly PaletteGroup[], items: readonly PaletteItem[]): readonly PaletteSection[] {
  return groups.map((group) => ({
    group,
    items: items.filter((item) => item.group === group).slice(0, UNCUT.has(group) ? undefined : MAX_IN_GROUP),
  }));
}

function hasItems({ items }: PaletteSection): boolean {
  return items.length > 0;
}

/**
 * What is asked of the inbox for something typed or pasted: a URL is found by its path and query, text with blanks
 * as one piece.
 * @returns null where it is too short to find anything by
 */
export function searchFor(query: string): string | null {
  const text = query.trim().slice(0, MAX_QUERY);
  if (text.length < 3) return null;
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  const wanted = url === null ? text : `${url.pathname}${url.search}`;
  return /[\s:?&"-]/.test(wanted) ? `"${wanted.replaceAll('"', '')}"` : wanted;
}
