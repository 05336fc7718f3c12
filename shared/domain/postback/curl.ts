/**
 * A received request as a curl command, to send it again by hand. Whoever sent it may be a stranger: pasted into
 * the shell it is written for, it runs one curl with the request's bytes, and nothing else.
 */
import { DROPPED_VALUE, isCredentialHeader } from '../access/credential-headers.ts';
import { maskReceived } from '../access/mask-key.ts';
import { quoteCmd, quotePosix, quotePowerShell, quotePrintf, type Shell } from './shell-quote.ts';

/** Of texts each character is one byte. */
export interface CurlSource {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodyBase64: string;
}

export interface CurlOptions {
  /** Scheme and host in front of the target, without a trailing slash. */
  readonly base: string;
  readonly shell: Shell;
  /** Of networks: they are masked wherever they stand. Null where the person wants them in the command. */
  readonly keys: readonly string[] | null;
}

/** Headers that curl sets itself, or that only the hop between two machines needed. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'keep-alive',
]);
const MASK = '***';
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

export function asCurl(request: CurlSource, options: CurlOptions): string {
  const { keys } = options;
  const masked = (text: string): string => (keys === null ? text : maskReceived(text, keys, () => MASK));
  const body = masked(atob(request.bodyBase64));
  const url = `${options.base}${encodeTarget(masked(request.target))}`;
  // `-g` and `--path-as-is` leave brackets and dots of the URL alone, `--data-raw` a leading `@` of the body.
  const args = ['-g', '--path-as-is', '-X', request.method, url];
  for (const header of headersOf(request, body !== '')) args.push('-H', masked(header));
  return commandOf(options.shell, args, body);
}

function headersOf({ headers }: CurlSource, hasBody: boolean): readonly string[] {
  const kept = headers.filter(([name]) => TOKEN.test(name) && !LEFT_OUT.has(name.toLowerCase()));
  const lines = kept.map(([name, value]) => {
    // Whoever gets the command must not be able to sign in a network's name either.
    if (isCredentialHeader(name, null)) return `${name}: ${DROPPED_VALUE}`;
    // For curl `Name:` takes a header away, and `Name;` sends an empty one.
    return value.trim() === '' ? `${name};` : `${name}: ${value}`;
  });
  const saysType = kept.some(([name]) => name.toLowerCase() === 'content-type');
  return hasBody && !saysType ? [...lines, 'Content-Type:'] : lines;
}

function commandOf(shell: Shell, args: readonly string[], body: string): string {
  const all = body === '' ? args : [...args, '--data-raw', body];
  switch (shell) {
    case 'posix':
      // No argument can hold a NUL, what a pipe carries can.
      if (body.includes('\0')) {
        return `printf ${quotePrintf(body)} | ${joined('curl', [...args, '--data-binary', '@-'], quotePosix)}`;
      }
      return joined('curl', all, quotePosix);
    case 'powershell':
      // Versions 5 and 7 hand double quotes on in different ways unless they are told; `curl` alone is an alias.
      return `& { $PSNativeCommandArgumentPassing = 'Legacy'; ${joined('curl.exe', all, quotePowerShell)} }`;
    case 'cmd':
      return joined('curl.exe', all, quoteCmd);
  }
}

/** Options that are ours stay readable. */
function joined(program: string, args: readonly string[], quote: (text: string) => string): string {
  return [program, ...args.map((arg) => (/^--?[A-Za-z-]+$/.test(arg) ? arg : quote(arg)))].join(' ');
}

/** What may stand in a request line stays; everything else is percent-encoded byte by byte. */
function encodeTarget(target: string): string {
  return target.replaceAll(
    /[^A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=%]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
