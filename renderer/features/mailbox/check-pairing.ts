/** What is wrong with a pairing as it is typed, by the rules that the engine checks it with. Pure. */
import { readMailboxUrl } from '../../../shared/domain/mailbox/mailbox-url.ts';
import { readPairingCode } from '../../../shared/domain/mailbox/pairing-code.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { FieldErrors } from '../../ui/schema-errors.ts';

export function checkPairing(
  { url, code }: { readonly url: string; readonly code: string },
  text: Text,
): FieldErrors {
  const read = readMailboxUrl(url);
  const messages = text.mailboxes.pair;
  return {
    ...(read.kind === 'refused' ? { url: messages.errors[read.code] } : {}),
    ...(readPairingCode(code) === null ? { code: messages.errors.mailbox_code_invalid } : {}),
  };
}
