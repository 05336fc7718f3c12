/** What costs are given for: a saved link, or a value that comes back in postbacks, such as a campaign in `sub3`. */
import { z } from 'zod';

/** Of a parameter, in lower case. */
const PARAMETER = /^[a-z0-9_.-]{1,40}$/;
export const MAX_COST_KEY = 200;

/** `link`, or `sub:` and the parameter that brings the value back. */
export const costDimensionSchema = z
  .string()
  .max(50)
  .transform((text) => text.trim().toLowerCase())
  .refine(isCostDimension, 'A dimension is `link`, or `sub:` and the name of a parameter such as `sub3`.');
export type CostDimension = z.infer<typeof costDimensionSchema>;

export const LINK_DIMENSION = 'link';

function isCostDimension(text: string): boolean {
  return text === LINK_DIMENSION || parameterOf(text) !== null;
}

/** The parameter of a dimension, in lower case; null for that of links. */
export function parameterOf(dimension: CostDimension): string | null {
  const name = dimension.startsWith('sub:') ? dimension.slice('sub:'.length) : '';
  return PARAMETER.test(name) ? name : null;
}

/** How a key is compared: values are opaque, names of links are a person's. */
export function comparedKey(dimension: CostDimension, key: string): string {
  const trimmed = key.trim();
  return dimension === LINK_DIMENSION ? trimmed.toLowerCase() : trimmed;
}
