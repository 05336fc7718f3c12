/** A received request as a curl command, to send it again by hand. */

export interface CurlSource {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
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

/** @param base scheme and host in front of the target, without a trailing slash */
export function asCurl(base: string, request: CurlSource): string {
  const parts = ['curl', '-X', request.method, quote(`${base}${request.target}`)];
  for (const [name, value] of request.headers) {
    if (!LEFT_OUT.has(name.toLowerCase())) parts.push('-H', quote(`${name}: ${value}`));
  }
  if (request.body !== '') parts.push('--data-binary', quote(request.body));
  return parts.join(' ');
}

/** For POSIX shells: nothing inside single quotes is special but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
