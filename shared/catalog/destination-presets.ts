/** Every starting point for destinations. */
import { type DestinationPreset, PRESET_GROUPS } from '../domain/forward/destination-preset.ts';
import { destinations } from './generated/destinations.ts';
import { inOrder } from './in-order.ts';

/** Inside its group; the best known first. */
const ORDER: readonly string[] = [
  'app-craft',
  'rented-external-id',
  'rented-client-id',
  'rented-tracking-id',
  'rented-click-id',
  'rented-keitaro',
  'rented-id-in-path',
  'rented-three-ids',
  'facebook-capi',
  'tiktok-events',
  'appsflyer-s2s',
  'keitaro',
  'binom',
  'voluum',
  'redtrack',
  'telegram-bot',
  'webhook',
  'any-url',
];

/** App Craft first, the rest by kind. */
export const destinationPresets: readonly DestinationPreset[] = PRESET_GROUPS.flatMap((group) =>
  inOrder(
    destinations.filter((each) => each.group === group),
    ORDER,
  ),
);

export const APP_CRAFT = 'app-craft';
const ANY_URL = 'any-url';

/** @returns the preset; "any URL" where none of this id is known (any more) */
export function findDestinationPreset(id: string | undefined): DestinationPreset {
  const found =
    destinationPresets.find((each) => each.id === id) ??
    destinationPresets.find((each) => each.id === ANY_URL);
  if (found === undefined) throw new Error('The catalog is empty.');
  return found;
}
