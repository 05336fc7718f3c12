/** Where the window stands, and whether that place still exists. */
import type { Rectangle } from 'electron';
import { z } from 'zod';

export const windowPlaceSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});
/** In points of the whole desktop; the bounds are those of the window when it is not maximized. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

export const MIN_WIDTH = 900;
export const MIN_HEIGHT = 560;
const DEFAULT_WIDTH = 1_320;
const DEFAULT_HEIGHT = 860;
/** So much of the window must be on a screen that the person can take hold of it. */
const MIN_VISIBLE = 120;

export type StartBounds = Pick<Rectangle, 'width' | 'height'> & Partial<Pick<Rectangle, 'x' | 'y'>>;

/**
 * The bounds to open the window with. A place on a screen that is gone is forgotten, its size is kept.
 * @param workAreas the screens of now, the main one first
 */
export function startBounds(place: WindowPlace | null, workAreas: readonly Rectangle[]): StartBounds {
  const screen = workAreas[0];
  const input = place ?? { width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT };
  const home = place === null ? undefined : workAreas.find((area) => isWithinReach(place, area));
  const room = home ?? screen;
  const width = Math.max(MIN_WIDTH, Math.min(input.width, room?.width ?? input.width));
  const height = Math.max(MIN_HEIGHT, Math.min(input.height, room?.height ?? input.height));
  return place === null || home === undefined ? { width, height } : { x: place.x, y: place.y, width, height };
}

/** The title bar is what one takes hold of: its top edge has to be on the screen as well. */
function isWithinReach(place: WindowPlace, area: Rectangle): boolean {
  const visibleWidth = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const isTopVisible = place.y >= area.y && place.y <= area.y + area.height - MIN_VISIBLE;
  return visibleWidth >= MIN_VISIBLE && isTopVisible;
}
