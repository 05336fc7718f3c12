/** Who may send in a network's name, as stored, with the secrets of signatures opened. */
import { randomBytes } from 'node:crypto';
import type { AccessRules, StoredAccessRules } from '../../../shared/contract/access.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { Store } from '../store/store.ts';

/** Of networks that have any, removed ones too. */
export function readAccessRules(
  table: Store['access'],
  secrets: SecretBook,
): ReadonlyMap<NetworkId, AccessRules> {
  return new Map(
    [...table.rules()].map(([id, rules]) => [id, opened(rules, secrets.get(signatureSecretName(id)))]),
  );
}

/** Under which the secret of a network's signature is sealed. */
export function signatureSecretName(id: NetworkId): string {
  return `network/${id}/signature`;
}

/** @param secret null where it cannot be opened any more: then nobody knows it, and no signature is right */
function opened({ allowList, signature }: StoredAccessRules, secret: string | null): AccessRules {
  if (signature === null) return { allowList, signature };
  return { allowList, signature: { ...signature, secret: secret ?? randomBytes(32).toString('base64') } };
}
