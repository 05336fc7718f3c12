/** Signatures that nobody could check when their requests came: checked again when the secrets may be here. */
import type { Store } from '../store/store.ts';
import { checkStoredSignature, type CheckStoredSignatureDeps } from './check-stored-signature.ts';

const PAGE = 200;

export interface RecheckSignaturesDeps extends CheckStoredSignatureDeps {
  readonly store: Pick<Store, 'access' | 'unchecked' | 'transaction'>;
}

/** @returns how many are to be parsed again: their signatures are right, or known to be wrong */
export function recheckSignatures(deps: RecheckSignaturesDeps): number {
  const { unchecked } = deps.store;
  let afterId = '';
  let count = 0;
  for (;;) {
    const page = unchecked.page(afterId, PAGE);
    deps.store.transaction(() => {
      for (const { id, networkId, head, body } of page) {
        const found = checkStoredSignature(deps, networkId, { head, body });
        if (found === 'unchecked') continue;
        unchecked.settle(id, found);
        count += 1;
      }
    });
    const last = page.at(-1);
    if (last === undefined) return count;
    afterId = last.id;
  }
}
