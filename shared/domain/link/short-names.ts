/** The names of the first of some links, and how many more there are: `PL creo7, DE +3`. */
export function shortNames(links: readonly { readonly name: string }[], most: number): string {
  const named = links.slice(0, most).map((each) => each.name);
  const rest = links.length - named.length;
  return rest === 0 ? named.join(', ') : `${named.join(', ')} +${rest}`;
}
