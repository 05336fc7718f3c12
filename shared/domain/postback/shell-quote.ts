/** One argument of a command line, quoted for the shell that it is pasted into, so that nothing in it runs. Pure. */

export type Shell = 'posix' | 'powershell' | 'cmd';

/**
 * For bash and zsh. Bytes that a terminal would act on, and the signs that quoting itself knows (`'`, `\`, and
 * `!`, which calls up old commands), are written as `\x..` inside `$'…'`.
 * @param bytes one character for each byte, without NUL: no argument of a program can hold one
 */
export function quotePosix(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes) && !/['\\!]/.test(bytes)) return `'${bytes}'`;
  return `$'${bytes.replaceAll(/[^\x20-\x7e]|['\\!]/g, (byte) => `\\x${hex(byte)}`)}'`;
}

/** For `printf` of bash and zsh, which also writes NUL: three octal digits for whatever is not plain. */
export function quotePrintf(bytes: string): string {
  return `'${bytes.replaceAll(/[^A-Za-z0-9 ]/g, octal)}'`;
}

/**
 * For PowerShell: nothing inside single quotes is special but the quote itself. The program gets the double
 * quotes and backslashes as they stand there, which holds for its legacy way of passing arguments.
 */
export function quotePowerShell(text: string): string {
  return `'${quoteWindows(printable(text)).replaceAll("'", "''")}'`;
}

/**
 * For cmd: a caret before every sign, the quotes included, so that cmd is never inside quotes, where carets
 * would stay; one behind `%` too, so that what follows is the name of no variable.
 */
export function quoteCmd(text: string): string {
  return quoteWindows(printable(text))
    .replaceAll(/[^A-Za-z0-9]/g, '^$&')
    .replaceAll(/%(?=[A-Za-z0-9])/g, '%^');
}

function octal(byte: string): string {
  return `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

/** As the C runtime reads it back: backslashes count only in front of a double quote. */
function quoteWindows(text: string): string {
  return `"${text
    .split('"')
    .map(withDoubledEnd)
    .join(String.raw`\"`)}"`;
}

function withDoubledEnd(part: string): string {
  let end = part.length;
  while (part[end - 1] === '\\') end -= 1;
  return part + part.slice(end);
}

/** Command lines of Windows are no bytes: what is not printable ASCII becomes a percent escape. */
function printable(bytes: string): string {
  return bytes.replaceAll(/[^\x20-\x7e]/g, (byte) => `%${hex(byte)}`);
}

function hex(byte: string): string {
  return byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
