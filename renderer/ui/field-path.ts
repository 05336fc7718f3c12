/** Whether a path such as `rules.conditions.countries.2` is of this field, or of a part of it. */
export function isOfField(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}
