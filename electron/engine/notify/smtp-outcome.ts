/** What an error of the SMTP client means. Its codes are those of nodemailer 10 (`errors.js`), replies those of RFC 5321, 4.2. */
import { z } from 'zod';
import { type ChannelProblem, MOST_OF_REPLY } from '../../../shared/contract/channel-problems.ts';
import { toldText } from '../../../shared/domain/notify/told-text.ts';
import { PRIVATE_ADDRESS } from '../../platform/public-lookup.ts';
import type { SendOutcome } from './channel.ts';

interface SmtpError {
  readonly code: string;
  readonly originalCode?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

const errorSchema = z.object({
  code: z.string().default('failed'),
  /** The code of the system, where the client put its own before it. */
  originalCode: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
});

export interface SmtpTry {
  readonly host: string;
  readonly isConnected: boolean;
  readonly password: string;
}

export function smtpOutcome(error: unknown, { host, isConnected, password }: SmtpTry): SendOutcome {
  const found: SmtpError = errorSchema.safeParse(error).data ?? { code: 'failed' };
  const { code, originalCode, responseCode = 0, response = '' } = found;
  if (code === PRIVATE_ADDRESS || originalCode === PRIVATE_ADDRESS)
    return { kind: 'refused', problem: { code: 'blocked_address', host } };
  const reply = toldText(withoutSecret(response, password), MOST_OF_REPLY);
  // 4xx is for now, 5xx is for good.
  const isPassing = responseCode >= 400 && responseCode < 500;
  switch (code) {
    case 'EAUTH':
      return isPassing
        ? { kind: 'later', afterMs: null, problem: { code: 'bad_sign_in', reply } }
        : { kind: 'refused', problem: { code: 'bad_sign_in', reply } };
    case 'EENVELOPE':
      return isPassing
        ? { kind: 'later', afterMs: null, problem: { code: 'address_refused', reply } }
        : { kind: 'refused', problem: { code: 'address_refused', reply } };
    case 'EMESSAGE':
      return isPassing
        ? { kind: 'later', afterMs: null, problem: { code: 'rejected_by_server', reply } }
        : { kind: 'refused', problem: { code: 'rejected_by_server', reply } };
    default:
  }
  const cause = toldText(originalCode ?? code, 100);
  if (!isConnected || code === 'ETLS' || code === 'EDNS')
    return { kind: 'later', afterMs: null, problem: { code: 'cannot_connect', host, cause } };
  if (reply !== '') return { kind: 'later', afterMs: null, problem: { code: 'rejected_by_server', reply } };
  return { kind: 'unknown', problem: { code: 'no_answer' } };
}

/** Of one recipient among others. */
export function refusedAddress(error: unknown, password: string): ChannelProblem {
  const { response = '' } = errorSchema.safeParse(error).data ?? {};
  return { code: 'address_refused', reply: toldText(withoutSecret(response, password), MOST_OF_REPLY) };
}

/** A server that echoes what it was told must not bring it into the window. */
function withoutSecret(text: string, secret: string): string {
  if (secret === '') return text;
  const encoded = Buffer.from(secret).toString('base64');
  return text.replaceAll(secret, '…').replaceAll(encoded, '…');
}
