/** Line breaks in code that was shortened. */
import { parseSync, Visitor } from 'vite';

/** What starts a line. */
const STATEMENTS = [
  'BreakStatement',
  'ClassDeclaration',
  'ContinueStatement',
  'DoWhileStatement',
  'ExportAllDeclaration',
  'ExportDefaultDeclaration',
  'ExportNamedDeclaration',
  'ExpressionStatement',
  'ForInStatement',
  'ForOfStatement',
  'ForStatement',
  'FunctionDeclaration',
  'IfStatement',
  'ImportDeclaration',
  'MethodDefinition',
  'ReturnStatement',
  'SwitchStatement',
  'ThrowStatement',
  'TryStatement',
  'VariableDeclaration',
  'WhileStatement',
] as const;

/**
 * The same program with each statement on a line of its own. The trace of an error then says where it was, and what
 * Node prints of an error that nobody caught, the whole line, is not the whole program.
 * @param code an ES module
 */
export function statementsOnLines(code: string): string {
  const starts = startsIn(code).toSorted((one, other) => one - other);
  const ends = [...starts.slice(1), code.length];
  const lines = starts.map((start, index) => code.slice(start, ends[index]));
  return [code.slice(0, starts[0] ?? code.length), ...lines].filter((line) => line !== '').join('\n');
}

function startsIn(code: string): readonly number[] {
  const starts = new Set<number>();
  const add = ({ start }: { readonly start: number }): void => {
    starts.add(start);
  };
  const { program, errors } = parseSync('chunk.js', code);
  if (errors.length > 0) throw new Error(`What was built cannot be read: ${errors[0]?.message ?? ''}`);
  new Visitor(Object.fromEntries(STATEMENTS.map((kind) => [kind, add]))).visit(program);
  return [...starts];
}
