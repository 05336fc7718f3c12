/** Starting points for destinations. No preset holds an address: each comes from the person's own cabinet. */
import type { RequestTemplate } from '../domain/forward/template.ts';
import type { PostbackEvent } from '../domain/words.ts';

export interface DestinationPreset {
  readonly id: 'app-craft' | 'any-url';
  readonly request: RequestTemplate;
  readonly events: Partial<Record<PostbackEvent, string>>;
}

const emptyGet: RequestTemplate = { method: 'GET', url: '', headers: {}, body: null };

/**
 * App Craft's server-to-server format is not public, so the address is empty and only the usual event
 * words of comparable rental services stand here (`reg`, `dep`; seen in Keitaro's source templates of
 * pwa.market, Linki, PWAbot and others, checked 2026-11). Registration and first deposit go out, the
 * rest only when the person says so: Facebook optimises for these two.
 */
export const appCraftPreset: DestinationPreset = {
  id: 'app-craft',
  request: emptyGet,
  events: { registration: 'reg', first_deposit: 'dep' },
};

/** Any server-to-server URL, for trackers and own scripts. */
export const anyUrlPreset: DestinationPreset = {
  id: 'any-url',
  request: emptyGet,
  events: { registration: 'registration', first_deposit: 'first_deposit', deposit: 'deposit' },
};

export const destinationPresets: readonly DestinationPreset[] = [appCraftPreset, anyUrlPreset];
