/** What every procedure is made from: the contract, and errors in words. */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { en } from '../../../shared/text/en.ts';
import { UserError } from '../../platform/user-error.ts';

export type Base = ReturnType<typeof createBase>;

export function createBase() {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof UserError)
        throw new ORPCError(error.code, { message: error.message, cause: error });
      throw error;
    }
  });
}

/** A cursor is the id of the last row of the page before. */
export function readCursor(cursor: string | undefined): PostbackId | null {
  if (cursor === undefined) return null;
  if (!/^[0-9a-f-]{36}$/.test(cursor)) throw new UserError('BAD_REQUEST', en.errors.cursorInvalid);
  return postbackIdSchema.parse(cursor);
}
