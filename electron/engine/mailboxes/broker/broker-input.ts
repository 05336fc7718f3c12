/** What a person enters of a broker, as it is used. Pure. */
import { readMailboxUrl } from '../../../../shared/domain/mailbox/mailbox-url.ts';
import type { ClientCertificate } from '../../../platform/broker-link/broker-credentials.ts';
import { UserError } from '../../../platform/user-error.ts';

/** A key without a certificate is none; a certificate without its key is one that cannot be read. */
export function clientOf(certificate: string | null, key: string | null): ClientCertificate | null {
  if (certificate === null || certificate.trim() === '') return null;
  return { certificate, key: key ?? '' };
}

/** @throws UserError for what is no address of a mailbox */
export function readPublicUrl(typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null;
  const read = readMailboxUrl(typed);
  if (read.kind === 'refused') throw new UserError('BAD_REQUEST', { code: read.code });
  return read.url;
}
