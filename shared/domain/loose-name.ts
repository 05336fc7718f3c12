/**
 * A name as its lower-case letters and digits only: names that differ in case or signs alone become one,
 * `{Click_ID}` and `clickid`.
 */
export function looseName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
