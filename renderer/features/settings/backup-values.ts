/** How backups are made, as a form edits it. Pure. */
import { backupEditSchema, type BackupsView, KEEP_RANGE } from '../../../shared/contract/backups.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { type FieldErrors, schemaErrors } from '../../ui/schema-errors.ts';
import { wholeNumberOf } from '../../ui/whole-number.ts';

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

export function checkBackupValues(values: BackupValues, hasPassphrase: boolean, text: Text): FieldErrors {
  const { count } = formatsOf(text.locale);
  const messages = text.backups;
  const input = backupInput(values);
  const isNeeded = input.folder !== null && values.passphrase === '' && !hasPassphrase;
  return {
    ...schemaErrors(backupEditSchema, input, text, {
      sentences: { keep: () => messages.keepInvalid(count(KEEP_RANGE.min), count(KEEP_RANGE.max)) },
    }),
    ...(isNeeded ? { passphrase: messages.passphraseNeeded } : {}),
  };
}

/** In the shape of the contract, unchecked: what is no number is NaN. */
export function backupInput({ folder, keep, isDaily, passphrase }: BackupValues) {
  return {
    folder: folder.trim() === '' ? null : folder.trim(),
    keep: wholeNumberOf(keep),
    isDaily,
    ...(passphrase === '' ? {} : { passphrase }),
  };
}
