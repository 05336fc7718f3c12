/** A set-up goes to another computer: exported, looked at there, imported. */
import { randomUUID } from 'node:crypto';
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { UserError } from '../../platform/user-error.ts';
import { compareSetups, type SetupComparison } from './compare-setups.ts';
import { type ImportCounts, type ImportDeps, importSetup } from './import-setup.ts';
import { readSetup } from './setup-content.ts';
import { openSetupFile, type OpenedSetup, writeSetupFile } from './setup-file.ts';

export interface SetupsDeps extends ImportDeps {
  /** Of the program. */
  readonly version: string;
  /** Makes a backup. @returns what went wrong */
  readonly backUp: () => Promise<UserErrorReason | null>;
  /** Has everything that is kept in memory read anew. */
  readonly onImported: (imported: ImportCounts & Pick<SetupComparison, 'allowedPrivate'>) => void;
}

export interface SetupLook {
  /** Names this look, for the import that follows it. */
  readonly look: string;
  readonly madeAt: string;
  readonly program: string;
  readonly comparison: SetupComparison;
}

export class Setups {
  readonly #deps: SetupsDeps;
  #look: { readonly id: string; readonly opened: OpenedSetup } | null = null;

  constructor(deps: SetupsDeps) {
    this.#deps = deps;
  }

  async export(passphrase: string): Promise<{ readonly fileName: string; readonly text: string }> {
    const { store, secrets, version, now } = this.#deps;
    const at = toIso(now());
    const text = await writeSetupFile(readSetup(store, secrets), passphrase, { at, program: version });
    return { fileName: `postback-desk-setup-${at.slice(0, 10)}.json`, text };
  }

  /** @throws UserError */
  async look(text: string, passphrase: string): Promise<SetupLook> {
    this.#look = null;
    const opened = await openSetupFile(text, passphrase);
    this.#look = { id: randomUUID(), opened };
    const { madeAt, program } = opened;
    return { look: this.#look.id, madeAt, program, comparison: this.#compare(opened) };
  }

  /**
   * After a backup, so that it can be undone.
   * @throws UserError when it is not the last look, or no backup can be made
   */
  async import(look: string): Promise<ImportCounts> {
    const looked = this.#look;
    if (looked?.id !== look) throw new UserError('CONFLICT', { code: 'setup_look_first' });
    this.#look = null;
    const problem = await this.#deps.backUp();
    if (problem !== null) throw new UserError('CONFLICT', problem);
    const { opened } = looked;
    // Compared again: what was here may have changed since.
    const comparison = this.#compare(opened);
    const counts = importSetup(this.#deps, opened.content, comparison);
    this.#deps.onImported({ ...counts, allowedPrivate: comparison.allowedPrivate });
    return counts;
  }

  #compare({ content }: OpenedSetup): SetupComparison {
    const { store, secrets } = this.#deps;
    const present = store.networks.all().filter(({ removedAtMs }) => removedAtMs === null);
    return compareSetups(readSetup(store, secrets), content, present);
  }
}
