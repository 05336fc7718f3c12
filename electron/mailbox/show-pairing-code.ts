/** The pairing code for a person at the server: in words, and as a QR code drawn with letters. */
import { encodeQR } from 'qr';
import { writePairingOffer } from '../../shared/domain/mailbox/pairing-offer.ts';
import type { MailboxText } from '../../shared/text/load-mailbox-text.ts';

/**
 * @param publicUrl null where nobody said how it is reached
 * @returns lines for a terminal, without the last line break
 */
export function showPairingCode(
  code: string,
  publicUrl: string | null,
  { mailbox }: Pick<MailboxText, 'mailbox'>,
): string {
  const drawn = encodeQR(writePairingOffer({ url: publicUrl, code }), 'ascii', { ecc: 'medium' });
  return `${mailbox.newCode(code)}\n${drawn.trimEnd()}`;
}
