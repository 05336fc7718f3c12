/** Finds a tunnel's public URL in what a program printed. Pure. */

/** Colours and cursor moves of a terminal. */
// oxlint-disable-next-line no-control-regex -- the escape character is what it looks for
const TERMINAL_CODES = /\u001B\[[0-9;?]*[A-Za-z]/g;

/** Hosts of the services' own pages, which they print beside the address. */
const OWN_PAGES: ReadonlySet<string> = new Set([
  'api.trycloudflare.com',
  'localhost.run',
  'admin.localhost.run',
  'twitter.com',
  'x.com',
  'pinggy.io',
  'dashboard.pinggy.io',
  'www.pinggy.io',
]);

/** Where each public service keeps the addresses that it gives out. */
const TUNNEL_HOSTS = [
  /\.trycloudflare\.com$/,
  /\.lhr\.(?:life|rocks|pro)$/,
  /\.lhrtunnel\.link$/,
  /\.localhost\.run$/,
  /\.pinggy\.(?:link|net|online)$/,
  /\.pinggy-free\.link$/,
  /\.serveo(?:usercontent)?\.(?:net|com)$/,
];

/**
 * @param line one line, colours included
 * @param isKnownOnly whether only the addresses of known services count, and not any `https://`
 * @returns `https://host[:port]`, or null
 */
export function printedUrl(line: string, isKnownOnly = true): string | null {
  const found = line
    .replace(TERMINAL_CODES, '')
    .matchAll(/https:\/\/[A-Za-z0-9.-]+(?::\d+)?(?![A-Za-z0-9.-])/g);
  for (const [text] of found) {
    if (!URL.canParse(text)) continue;
    const { origin, hostname } = new URL(text);
    const isKnown = TUNNEL_HOSTS.some((pattern) => pattern.test(hostname));
    if (!OWN_PAGES.has(hostname) && (isKnown || !isKnownOnly)) return origin;
  }
  return null;
}
