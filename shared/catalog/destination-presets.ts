/** Every starting point for destinations. */
import type { DestinationPreset } from './destinations/destination-preset.ts';
import { advertisingPresets } from './destinations/advertising.ts';
import { otherPresets } from './destinations/others.ts';
import { rentedAppPresets } from './destinations/rented-apps.ts';
import { trackerPresets } from './destinations/trackers.ts';

/** App Craft first, the rest by kind. */
export const destinationPresets: readonly DestinationPreset[] = [
  ...rentedAppPresets,
  ...advertisingPresets,
  ...trackerPresets,
  ...otherPresets,
];

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
