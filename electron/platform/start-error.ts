/** A reason why the engine cannot start, already in words for the person. Shown as it is, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
