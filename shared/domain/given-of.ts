type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** What an edit says: its fields that are not undefined. Spread over what is kept, they replace it. */
export function givenOf<T extends object>(edit: T): Given<T>;
export function givenOf(edit: object): object {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}
