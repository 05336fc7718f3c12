/** The pairing code for a person at the server: in words, and as a QR code drawn with letters. */
import { encodeQR } from 'qr';
import { writePairingOffer } from '../../shared/domain/mailbox/pairing-offer.ts';
import { en } from '../../shared/text/en.ts';

/**
 * @param publicUrl null where nobody said how it is reached
 * @returns lines for a terminal, without the last line break
 */
export function showPairingCode(code: string, publicUrl: string | null): string {
  const drawn = encodeQR(writePairingOffer({ url: publicUrl, code }), 'ascii', { ecc: 'medium' });
  return `${en.mailbox.newCode(code)}\n${drawn.trimEnd()}`;
}
