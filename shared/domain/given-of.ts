type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/**
 * What an edit says: its fields of these names that are not undefined. Spread over what is kept, they replace it.
 * @param names without those, every field counts
 */
export function givenOf<T extends object>(edit: T): Given<T>;
export function givenOf<T extends object, Name extends keyof T>(
  edit: T,
  names: readonly Name[],
): Given<Pick<T, Name>>;
export function givenOf(edit: object, names?: readonly PropertyKey[]): object {
  return Object.fromEntries(
    Object.entries(edit).filter(([name, value]) => value !== undefined && (names?.includes(name) ?? true)),
  );
}
