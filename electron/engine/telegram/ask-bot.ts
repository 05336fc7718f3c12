/** Which bot a token is of: Telegram is asked before the token is saved. */
import { type BotClientDeps, createBotClient } from './bot-client.ts';
import { failureOf } from './bot-error.ts';
import { type BotUser, meSchema } from './bot-messages.ts';
import { notReached } from './not-reached.ts';

const CALL_MS = 15_000;

/** @throws UserError where it is not accepted or nobody answers */
export async function askBot(deps: Omit<BotClientDeps, 'token'>, token: string): Promise<BotUser> {
  const client = createBotClient({ ...deps, token });
  const signal = AbortSignal.timeout(CALL_MS);
  try {
    return await client.call({ method: 'getMe', input: {}, result: meSchema, signal });
  } catch (error) {
    throw notReached(failureOf(error).problem);
  }
}
