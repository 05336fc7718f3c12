/** A conversion by what it is about, the same in every database that knows of it. Pure. */
import type { Conversion } from './conversion.ts';

export function conversionKey({
  networkId,
  clickId,
  identity,
}: Pick<Conversion, 'networkId' | 'clickId' | 'identity'>): string {
  return JSON.stringify([networkId, clickId, identity]);
}
