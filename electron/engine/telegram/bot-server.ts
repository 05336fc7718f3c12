/** Where the Bot API is. */
import { isLoopbackUrl } from '../../../shared/domain/mailbox/mailbox-url.ts';

const TELEGRAM = 'https://api.telegram.org';

export interface BotServer {
  readonly url: string;
  readonly isOnThisComputer: boolean;
}

/** @param standIn of tests: a server on this computer, and no other, because every call carries the token */
export function botServer(standIn: string | undefined): BotServer {
  return standIn !== undefined && isLoopbackUrl(standIn)
    ? { url: standIn, isOnThisComputer: true }
    : { url: TELEGRAM, isOnThisComputer: false };
}
