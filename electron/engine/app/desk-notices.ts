/** Everything that the desk wants its person to see at once, whichever part noticed it. */
import type { CodedInfo } from '../../../shared/contract/coded-views.ts';
import { destinationNotices } from '../forward/destination-notices.ts';
import { signatureNotices } from '../networks/signature-notices.ts';
import type { Warnings } from '../warnings/warnings.ts';
import type { BackingUp } from './create-backing-up.ts';
import type { Receiving } from './create-receiving.ts';
import type { StorageGuard } from './create-storage-guard.ts';
import type { Subjects } from './create-subjects.ts';
import type { FileGuard } from './file-guard.ts';

interface NoticedParts {
  readonly subjects: Subjects;
  readonly receiving: Receiving;
  readonly guard: StorageGuard;
  readonly fileGuard: FileGuard;
  readonly backingUp: BackingUp;
}

/** @param ofStart what the start said */
export function deskNotices(
  { subjects, receiving, guard, fileGuard, backingUp }: NoticedParts,
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
