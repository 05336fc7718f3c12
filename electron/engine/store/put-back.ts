/**
 * Decides what a program goes on with whose database lost its name, and puts it in place: the file that a person
 * put there, if it can be used, else what the program had open. Both are kept.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { putInPlace } from '../../platform/whole-file.ts';
import { backupBeforeMigration } from './backup-before-migration.ts';
import { besideName } from './beside-name.ts';
import { carryOutcomesInto } from './carry-outcomes.ts';
import { inspectDatabase } from './inspect-database.ts';
import type { Migration } from './migrate.ts';

export interface PutBackInput {
  /** Where the database belongs. Nothing of it is open any more. */
  readonly path: string;
  /** A whole copy of what was open, in the same folder. */
  readonly copy: string;
  /** Whether the file of a name is still the one that was open. */
  readonly isOurs: (path: string) => boolean;
  readonly migrations: readonly Migration[];
  /** UTC milliseconds, for names of files that are kept. */
  readonly nowMs: number;
}

/** Beside a database; without the first it is whole again once both are gone. */
const COMPANIONS = ['-wal', '-shm'] as const;

/** @returns what happened */
export function putBack(input: PutBackInput): CodedNotice {
  const { path, copy, isOurs, migrations } = input;
  // What they hold is in the copy. Beside another database they would be read into it.
  for (const companion of COMPANIONS) if (isOurs(path + companion)) rmSync(path + companion);
  const incoming = incomingName(path);
  if (existsSync(incoming)) putInPlace(incoming, path);
  if (!existsSync(path) || isOurs(path)) {
    setAsideStrays(input);
    putInPlace(copy, path);
    return { code: 'database_put_back', path };
  }
  const check = inspectDatabase(path, migrations, 'own');
  if (check.kind === 'usable')
    return { code: 'database_replaced', path, keptAs: copy, unknown: bringUpToDate(input, check.version) };
  const keptAs = namedAside(input, 'unusable');
  for (const suffix of ['', ...COMPANIONS]) moveIfThere(path + suffix, keptAs + suffix);
  putInPlace(copy, path);
  return { code: 'database_put_back_over', path, keptAs };
}

/** @returns how many deliveries nobody knows the outcome of */
function bringUpToDate({ path, copy, migrations, nowMs }: PutBackInput, version: number): number {
  if (version < migrations.length) backupBeforeMigration(path, migrations.slice(0, version), nowMs);
  return carryOutcomesInto(path, copy, migrations);
}

/** A log of changes whose database is not here: nobody knows what it belongs to. */
function setAsideStrays(input: PutBackInput): void {
  for (const companion of COMPANIONS)
    moveIfThere(input.path + companion, namedAside(input, 'stray') + companion);
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

function namedAside({ path, nowMs }: PutBackInput, why: string): string {
  return besideName(path, why, nowMs);
}

/** Where what somebody wrote into an open database waits for it to be closed. */
export function incomingName(path: string): string {
  return `${path}.incoming`;
}
