/** What is asked of the thread that makes and reads backups, and what it says. Plain data. */
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import type { DatabaseLoss } from '../store/compare-databases.ts';
import type { DatabaseContent } from '../store/inspect-database.ts';
import { causeOf } from '../../platform/cause-of.ts';

export type BackupCall =
  | {
      readonly kind: 'make';
      /** Of the database, which is open for writing elsewhere. */
      readonly database: string;
      /** For what is not to leave the data folder unencrypted; exists. */
      readonly workFolder: string;
      readonly folder: string;
      readonly name: string;
      /** Whose older backups give way when there is no room, down to one. */
      readonly maker: string;
      /** UTC milliseconds. */
      readonly nowMs: number;
      /** Null for a plain one. */
      readonly passphrase: string | null;
    }
  | {
      /** Makes a plain copy of a backup at `to` and compares it with the database of now. */
      readonly kind: 'unpack';
      readonly database: string;
      readonly file: string;
      readonly to: string;
      readonly passphrase: string | null;
      /** Out of which a database that is put back is filled again. */
      readonly spool: SpoolPlace;
    };

export interface SpoolPlace {
  readonly dir: string;
  readonly source: string;
}

export type BackupReply =
  | { readonly kind: 'made'; readonly bytes: number; readonly content: DatabaseContent }
  | { readonly kind: 'unpacked'; readonly content: DatabaseContent; readonly loss: DatabaseLoss }
  | { readonly kind: 'failed'; readonly problem: UserErrorReason };

export function failedCall(error: unknown): BackupReply {
  const cause = causeOf(error);
  return { kind: 'failed', problem: { code: 'backup_failed', cause } };
}
