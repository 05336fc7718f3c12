/** Takes a curl command apart, as browsers, cabinets and documentation write it. */

export interface CurlRequest {
  readonly url: string | null;
  readonly method: string | null;
  readonly headers: readonly string[];
  readonly data: readonly string[];
  readonly isGet: boolean;
  readonly isJson: boolean;
}

const DATA = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--data-urlencode',
  '-F',
  '--form',
  '--json',
]);

/** Options with a value that says nothing of the request's fields. */
const SKIPPED = new Set(
  '-o --output -m --max-time --connect-timeout -A --user-agent -b --cookie -c --cookie-jar -u --user -e --referer -x --proxy --retry --cacert -E --cert --key -w --write-out'.split(
    ' ',
  ),
);

export function parseCurl(command: string): CurlRequest {
  const words = shellArguments(command).slice(1);
  let url: string | null = null;
  let method: string | null = null;
  let isGet = false;
  let isJson = false;
  const headers: string[] = [];
  const data: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const { name, value } = optionOf(word);
    const next = (): string => value ?? words[(index += 1)] ?? '';
    if (!name.startsWith('-')) url ??= word;
    else if (name === '--url') url = next();
    else if (name === '-X' || name === '--request') method = next().toUpperCase();
    else if (name === '-H' || name === '--header') headers.push(next());
    else if (name === '-G' || name === '--get') isGet = true;
    else if (DATA.has(name)) {
      isJson ||= name === '--json';
      data.push(next());
    } else if (SKIPPED.has(name)) next();
  }
  return { url, method, headers, data, isGet, isJson };
}

/** `--data=x` and `-dx` carry their value with them. */
function optionOf(word: string): { readonly name: string; readonly value: string | null } {
  const long = /^(--[a-z-]+)=([^]*)$/.exec(word);
  if (long !== null) return { name: long[1] ?? '', value: long[2] ?? '' };
  const short = /^(-[XHd])([^]+)$/.exec(word);
  return short === null ? { name: word, value: null } : { name: short[1] ?? '', value: short[2] ?? '' };
}

/** Words of a command line: quotes of POSIX shells, `$'…'`, and the line ends of both `sh` and `cmd`. */
function shellArguments(command: string): readonly string[] {
  const joined = command
    .trim()
    .replace(/^\$\s+/, '')
    .replaceAll(/[\\^]\r?\n/g, ' ');
  const words: string[] = [];
  const part = /\s+|\$'((?:[^'\\]|\\[^])*)'|'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\$]+|[^])/g;
  let word: string | null = null;
  for (const match of joined.matchAll(part)) {
    const [whole, ansi, single, double, escaped, plain] = match;
    if (/^\s+$/.test(whole)) {
      if (word !== null) words.push(word);
      word = null;
      continue;
    }
    const unquoted =
      ansi?.replaceAll(/\\(['\\])/g, '$1') ?? single ?? double?.replaceAll(/\\(["\\$`])/g, '$1');
    word = (word ?? '') + (unquoted ?? escaped ?? plain ?? '');
  }
  if (word !== null) words.push(word);
  return words;
}
