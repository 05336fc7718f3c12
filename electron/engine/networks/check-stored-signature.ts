/** The signature of a stored request, checked where the secret is: it was let in where nobody had it. */
import type { Signature } from '../../../shared/domain/access/signature.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { signatureOf } from '../../platform/request/check-sender.ts';
import { headersOf, parseHead } from '../../platform/request/raw-head.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { Store } from '../store/store.ts';
import { readAccessRules } from './access-rules.ts';
import { senderRules } from './build-rules.ts';

export interface CheckStoredSignatureDeps {
  readonly store: Pick<Store, 'access'>;
  readonly secrets: SecretBook;
}

/** @returns null where the network wants none any more; `unchecked` where the secret is not here either */
export function checkStoredSignature(
  { store, secrets }: CheckStoredSignatureDeps,
  networkId: NetworkId,
  { head, body }: { readonly head: Buffer; readonly body: Buffer },
): Signature | 'wrong' | 'unchecked' | null {
  const access = readAccessRules(store.access, secrets).get(networkId) ?? null;
  // Checked when the keychain has said the key.
  if (secrets.isLocked && access?.signature) return 'unchecked';
  const rules = senderRules(access);
  const parsed = parseHead(head);
  return signatureOf(rules, { target: parsed.target, headers: headersOf(parsed) }, body);
}
