/** Saved links, and which of them a postback came through. */
import { LinkFinder } from '../links/link-finder.ts';
import { Links } from '../links/links.ts';
import type { Base } from './base.ts';
import type { Subjects } from './create-subjects.ts';
import type { Reaching } from './create-reaching.ts';

export interface Linking {
  readonly links: Links;
  readonly linkFinder: LinkFinder;
}

export function createLinking(
  { store, newId, now, events }: Base,
  { networks, destinations }: Subjects,
  { reach, baseUrl }: Reaching,
): Linking {
  const links = new Links({
    store,
    networks,
    destinations,
    baseUrl,
    // A link does not show how far its network's history is read.
    reprocessingOf: () => null,
    addresses: reach.addresses,
    newId,
    now,
    onChanged: () => {
      events.emit('link.changed', null);
    },
  });
  const linkFinder = new LinkFinder({ links: () => links.list() });
  for (const name of ['link.changed', 'network.changed'] as const) {
    events.on(name, () => {
      linkFinder.forget();
    });
  }
  return { links, linkFinder };
}
