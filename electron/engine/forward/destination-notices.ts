/**
 * Destinations that get nothing as they are set up. A newer version may refuse what an older one sent, and
 * what stops must not stop without a word.
 */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import type { Destinations } from './destinations.ts';
import { problemsOf } from './destination-edit.ts';

/** Of those that are switched on; one notice for each kind. */
export function destinationNotices(destinations: Destinations): readonly CodedNotice[] {
  const active = destinations.list().filter(({ enabled }) => enabled);
  const broken = active.filter((each) => problemsOf(each).length > 0);
  const isPrivate = active.filter(
    (each) => !broken.includes(each) && !each.rules.allowsPrivate && isPrivateUrl(each.request.url),
  );
  const locked = active.filter(
    (each) =>
      destinations.isProxyLocked(each) ||
      each.constants.some(
        ({ isSecret, name }) => isSecret && destinations.secretStateOf(each.id, name) === 'unreadable',
      ),
  );
  const named = { broken, private: isPrivate, locked };
  return NOTICES.flatMap(([code, kind]) => {
    const names = named[kind].map(({ name }) => name);
    return names.length === 0 ? [] : [{ code, names }];
  });
}

const NOTICES = [
  ['destinations_broken', 'broken'],
  ['destinations_private', 'private'],
  ['destination_secrets_unreadable', 'locked'],
] as const;
