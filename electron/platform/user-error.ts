/** A request that cannot be carried out, in words for the person who made it. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: 'NOT_FOUND' | 'CONFLICT' | 'BAD_REQUEST' | 'TOO_MANY_REQUESTS';

  constructor(code: UserError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
