/** Everything that the desk wants its person to see at once, whichever part noticed it. */
import type { CodedInfo } from '../../../shared/contract/coded-views.ts';
import { destinationNotices } from '../forward/destination-notices.ts';
import { signatureNotices } from '../networks/signature-notices.ts';
import type { Warnings } from '../warnings/warnings.ts';
import type { DeskDeps } from './create-desk.ts';

/** @param ofStart what the start said */
export function deskNotices(
  {
    subjects,
    receiving,
    guard,
    fileGuard,
    backingUp,
  }: Pick<DeskDeps, 'subjects' | 'receiving' | 'guard' | 'fileGuard' | 'backingUp'>,
  ofStart: CodedInfo['notices'],
  warnings: Warnings,
): CodedInfo['notices'] {
  const { networks, destinations, access, secrets } = subjects;
  return [
    ...fileGuard.notices(),
    ...ofStart,
    ...guard.notices(),
    ...receiving.spoolWatch.notices(),
    ...receiving.mailboxes.notices(),
    ...backingUp.notices(),
    ...destinationNotices(destinations),
    ...warnings.notices(),
    ...signatureNotices(networks, access, secrets),
  ];
}
