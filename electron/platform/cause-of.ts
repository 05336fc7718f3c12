/** Why something failed, in the words of whatever threw; for logs and as a detail beside a code. */
export function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
