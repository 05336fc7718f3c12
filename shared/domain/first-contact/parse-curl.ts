/** Takes a curl command apart, as browsers, cabinets and documentation write it. */

export interface CurlRequest {
  readonly url: string | null;
  readonly method: string | null;
  readonly headers: readonly string[];
  readonly data: readonly string[];
  /** What `-F` says, one for each part. */
  readonly parts: readonly CurlPart[];
  readonly isGet: boolean;
  readonly isJson: boolean;
}

export interface CurlPart {
  readonly name: string;
  readonly value: string;
  /** Where the value is the content of a file. */
  readonly fileName: string | null;
  readonly contentType: string | null;
}

const DATA = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--json']);
const FORM = new Set(['-F', '--form', '--form-string']);

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
  const parts: CurlPart[] = [];
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
    } else if (name === '--data-urlencode') data.push(urlEncoded(next()));
    else if (FORM.has(name)) parts.push(partOf(next(), name === '--form-string'));
    else if (SKIPPED.has(name)) next();
  }
  return { url, method, headers, data, parts, isGet, isJson };
}

/** `--data=x` and `-dx` carry their value with them. */
function optionOf(word: string): { readonly name: string; readonly value: string | null } {
  const long = /^(--[a-z-]+)=([^]*)$/.exec(word);
  if (long !== null) return { name: long[1] ?? '', value: long[2] ?? '' };
  const short = /^(-[XHdF])([^]+)$/.exec(word);
  return short === null ? { name: word, value: null } : { name: short[1] ?? '', value: short[2] ?? '' };
}

/** Only what stands behind the first `=` is encoded. */
function urlEncoded(text: string): string {
  const cut = text.indexOf('=');
  const value = cut === -1 ? text : text.slice(cut + 1);
  const encoded = value.isWellFormed() ? encodeURIComponent(value) : value;
  return cut > 0 ? `${text.slice(0, cut)}=${encoded}` : encoded;
}

/** `name=value;type=application/json`, `name=@file` for a file, `name=<file` for what is in it. */
function partOf(text: string, isLiteral: boolean): CurlPart {
  const cut = text.indexOf('=');
  const name = text.slice(0, Math.max(cut, 0));
  const said = text.slice(cut + 1);
  if (isLiteral) return { name, value: said, fileName: null, contentType: null };
  const type = /;type=([^;]{1,100})$/.exec(said.slice(-120))?.[1] ?? null;
  const value = type === null ? said : said.slice(0, -(type.length + ';type='.length));
  const isFile = value.startsWith('@') || value.startsWith('<');
  const unquoted = /^"(.*)"$/s.exec(value)?.[1] ?? value;
  return isFile
    ? { name, value: '', fileName: value.slice(1), contentType: type }
    : { name, value: unquoted, fileName: null, contentType: type };
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
