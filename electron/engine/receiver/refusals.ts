/** The requests that the gate refused: written down with every key masked. */
import type { Refused } from '../../../shared/contract/desk.ts';
import { type KnownKeys, maskTarget } from '../../../shared/domain/access/mask-key.ts';
import type { RefusedRequest } from '../../platform/gate-link/gate-messages.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { RefusedRow } from '../store/refused-table.ts';

const MAX_TARGET = 300;

export interface RefusalsDeps {
  readonly save: (rows: readonly RefusedRow[]) => void;
  readonly saved: () => readonly Refused[];
  /** Valid ones: in a wrong place they are refused too. */
  readonly known: KnownKeys;
  readonly newId: IdSource;
  readonly onSaved: () => void;
}

export class Refusals {
  readonly #deps: RefusalsDeps;

  constructor(deps: RefusalsDeps) {
    this.#deps = deps;
  }

  take(requests: readonly RefusedRequest[]): void {
    const { newId, known, save, onSaved } = this.#deps;
    save(
      requests.map((each) => ({
        ...each,
        id: newId(),
        target: maskTarget(each.target, known, MAX_TARGET),
      })),
    );
    onSaved();
  }

  /** Newest first. A key may have become valid since, and older versions masked less. */
  list(): Refused[] {
    const { saved, known } = this.#deps;
    return saved().map((each) => ({ ...each, target: maskTarget(each.target, known, MAX_TARGET) }));
  }
}
