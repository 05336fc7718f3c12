/** What every procedure is made from: the contract, and errors in words. */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { Text } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { isDiskFull } from '../../platform/database.ts';
import { UserError } from '../../platform/user-error.ts';

/** What a call comes with. */
export interface ApiContext {
  /** The catalogue of the caller's language. */
  readonly text: Text;
}

export type ApiBase = ReturnType<typeof createBase>;

/** @param settle runs a call, and waits until the receiver has what it changed */
export function createBase(settle: <T>(call: () => Promise<T>) => Promise<T>) {
  return implement(contract)
    .$context<ApiContext>()
    .use(async ({ next, context }) => {
      try {
        return await settle(async () => next());
      } catch (error) {
        // Whatever was asked for: where no other reason is given, nothing of it was saved.
        const known =
          isDiskFull(error) && !(error instanceof UserError)
            ? new UserError('INSUFFICIENT_STORAGE', { code: 'disk_full' })
            : error;
        if (!(known instanceof UserError)) throw error;
        throw apiErrorOf(context.text, known, error);
      }
    });
}

/** With its sentence in the caller's language. */
export function apiErrorOf(text: Text, { status, reason }: UserError, cause: unknown) {
  const options = { message: messageFor(text.userErrors, reason), data: reason, cause };
  return new ORPCError(status, status === 'INSUFFICIENT_STORAGE' ? { ...options, status: 507 } : options);
}

/** A cursor is the id of the last row of the page before. */
export function readCursor(cursor: string | undefined): PostbackId | null {
  if (cursor === undefined) return null;
  if (!/^[0-9a-f-]{36}(?:\.\d{3})?$/.test(cursor))
    throw new UserError('BAD_REQUEST', { code: 'cursor_invalid' });
  return postbackIdSchema.parse(cursor);
}
