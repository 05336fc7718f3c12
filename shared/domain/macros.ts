/** Macros: placeholders that somebody else fills in. Here: recognising one that nobody filled in. */

/** The common spellings: {x} {{x}} ${x} [x] [[[x]]] [=x=] #x# ##x## %x% __X__ <x>. */
const UNREPLACED: readonly RegExp[] = [
  /^\$?\{+[^{}]*\}+$/,
  /^\[+=?[A-Za-z_][^[\]]*\]+$/,
  /^#{1,2}[A-Za-z_][\w.() -]*#{1,2}$/,
  /^%[A-Za-z_][\w.]*%$/,
  /^__[A-Z][A-Z0-9_]*__$/,
  /^<[A-Za-z_][\w.]*>$/,
];

/** Whether the whole value is a macro's own text instead of what it stands for. */
export function isUnreplacedMacro(value: string): boolean {
  const text = value.trim();
  return UNREPLACED.some((shape) => shape.test(text));
}
