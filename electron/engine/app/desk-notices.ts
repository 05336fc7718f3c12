/** What the window tells above everything else, from all parts that have something to tell. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { destinationNotices } from '../forward/destination-notices.ts';
import { signatureNotices } from '../networks/signature-notices.ts';
import type { DeskDeps } from './desk-deps.ts';
import type { MoneyWork } from './create-money.ts';

export function deskNotices(
  { subjects, fileGuard, guard, receiving, backingUp }: DeskDeps,
  money: MoneyWork,
  ofStart: readonly CodedNotice[],
): CodedNotice[] {
  const { networks, destinations, access, secrets } = subjects;
  return [
    ...fileGuard.notices(),
    ...ofStart,
    ...guard.notices(),
    ...receiving.spoolWatch.notices(),
    ...receiving.mailboxes.notices(),
    ...backingUp.notices(),
    ...(secrets.isLocked
      ? [{ code: 'keychain_locked' as const }]
      : [...destinationNotices(destinations), ...signatureNotices(networks, access, secrets)]),
    ...money.routes.warnings.notices(),
  ];
}
