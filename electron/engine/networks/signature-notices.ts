/** Networks whose postbacks are all refused, because nobody can open the secret of their signature any more. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import { signatureSecretName } from './access-rules.ts';
import type { NetworkAccess } from './network-access.ts';
import type { Networks } from './networks.ts';

export function signatureNotices(
  networks: Networks,
  access: NetworkAccess,
  secrets: SecretBook,
): readonly CodedNotice[] {
  const names = networks.loaded
    .filter(
      ({ id, removedAtMs }) => removedAtMs === null && (access.rules.get(id)?.signature ?? null) !== null,
    )
    .filter(({ id }) => secrets.stateOf(signatureSecretName(id)) !== 'set')
    .map(({ name }) => name);
  return names.length === 0 ? [] : [{ code: 'signature_secrets_unreadable', names }];
}
