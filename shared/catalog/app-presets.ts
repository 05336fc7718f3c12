/** Rented apps and landing pages. Of App Craft nothing is public: its entry is a template for the person to confirm. */
import type { AppPreset } from '../domain/link/app-preset.ts';
import { apps } from './generated/apps.ts';
import { inOrder } from './in-order.ts';

const KINDS: readonly AppPreset['kind'][] = ['rented_app', 'landing', 'direct'];
/** App Craft and the best known first. */
const ORDER: readonly string[] = [
  'app-craft',
  'appdelivery',
  'irentmarket',
  'zm-app',
  'linki-group',
  'pwabot',
  'tgtracker',
  'gambeat',
  'traffic-devils',
  'skyline',
  'keitaro-apps',
  'skakapp',
  'titan-pwa',
  'wildwildapps',
  'mira',
  'blackapp',
  'dapps',
  'gipsy',
  'appsheroes',
  'magicapps',
];

export const appPresets: readonly AppPreset[] = KINDS.flatMap((kind) =>
  inOrder(
    apps.filter((each) => each.kind === kind),
    ORDER,
  ),
);

/** @returns the app, or null where none of this id is known (any more) */
export function findApp(id: string): AppPreset | null {
  return appPresets.find((each) => each.id === id) ?? null;
}
