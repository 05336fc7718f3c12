/** @returns the name of the innermost package that a file belongs to; null for one of ours */
export function packageOf(path: string): string | null {
  const parts = path.replaceAll('\\', '/').split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at === -1) return null;
  const [first = '', second = ''] = parts.slice(at + 1);
  return first.startsWith('@') ? `${first}/${second}` : first;
}
