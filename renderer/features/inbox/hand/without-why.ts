/** Pure. */

/** What a look is asked for with: the reason changes nothing of what is sent, so typing it asks for no new look. */
export function withoutWhy<Entry extends { readonly why?: string | undefined }>({
  why: _why,
  ...rest
}: Entry): Omit<Entry, 'why'> {
  return rest;
}
