/** How backups are made, as a form edits it. Pure. */
import { type BackupsView, KEEP_RANGE, PASSPHRASE_RANGE } from '../../../shared/contract/backups.ts';
import type { Text } from '../../../shared/text/en.ts';
import { count } from '../../ui/count.ts';

export interface BackupValues {
  /** Empty for the data folder. */
  readonly folder: string;
  readonly keep: string;
  readonly isDaily: boolean;
  /** Empty where the saved one stays. */
  readonly passphrase: string;
}

export function backupValues(view: BackupsView): BackupValues {
  return {
    folder: view.isFolderChosen ? view.folder : '',
    keep: String(view.keep),
    isDaily: view.isDaily,
    passphrase: '',
  };
}

export function checkBackupValues(
  values: BackupValues,
  hasPassphrase: boolean,
  messages: Text['backups'],
): Record<string, string> {
  const errors: Record<string, string> = {};
  const keep = Number(values.keep);
  if (!/^\d+$/.test(values.keep.trim()) || keep < KEEP_RANGE.min || keep > KEEP_RANGE.max)
    errors['keep'] = messages.keepInvalid(count(KEEP_RANGE.min), count(KEEP_RANGE.max));
  if (values.passphrase !== '' && values.passphrase.length < PASSPHRASE_RANGE.min)
    errors['passphrase'] = messages.passphraseInvalid(count(PASSPHRASE_RANGE.min));
  if (values.folder.trim() !== '' && values.passphrase === '' && !hasPassphrase)
    errors['passphrase'] = messages.passphraseNeeded;
  return errors;
}

/** @param values checked before */
export function backupEditOf({ folder, keep, isDaily, passphrase }: BackupValues) {
  return {
    folder: folder.trim() === '' ? null : folder.trim(),
    keep: Number(keep),
    isDaily,
    ...(passphrase === '' ? {} : { passphrase }),
  };
}
