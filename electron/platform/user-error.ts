/** A request that cannot be carried out. The API's edge makes the sentence for the person who made it. */
import type { UserErrorReason } from '../../shared/contract/user-errors.ts';

export class UserError extends Error {
  override readonly name = 'UserError';
  readonly status:
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'BAD_REQUEST'
    | 'PAYLOAD_TOO_LARGE'
    | 'TOO_MANY_REQUESTS'
    | 'INSUFFICIENT_STORAGE'
    | 'SERVICE_UNAVAILABLE';
  readonly reason: UserErrorReason;

  constructor(status: UserError['status'], reason: UserErrorReason, options?: ErrorOptions) {
    super(reason.code, options);
    this.status = status;
    this.reason = reason;
  }
}
