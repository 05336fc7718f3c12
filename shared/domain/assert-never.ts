/** Makes a `switch` over a union exhaustive: the compiler refuses a forgotten member. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
