/** As whom a probe calls, and with which headers. Pure. */

/**
 * `program`: as most networks do. `browser`: as those do that send a browser's user agent. `forger`: as a sender
 * that claims to be somebody else in every header that may name a sender.
 */
export type ProbeGuise = 'program' | 'browser' | 'forger';

export type ProbeHeaders = Readonly<Record<string, string | readonly string[]>>;

const PROGRAM: ProbeHeaders = {
  accept: 'text/plain',
  'cache-control': 'no-store',
  // Public localtunnel servers show browsers a reminder page; networks that call as programs never see it.
  'bypass-tunnel-reminder': '1',
  'user-agent': 'http-check',
};

const BROWSER: ProbeHeaders = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en-US,en;q=0.9',
  'cache-control': 'no-store',
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
};

/** @param sender an address that nobody has */
export function probeHeaders(guise: ProbeGuise, sender: string): ProbeHeaders {
  switch (guise) {
    case 'program':
      return { ...PROGRAM, 'x-forwarded-for': sender };
    case 'browser':
      return BROWSER;
    case 'forger':
      // Twice: some proxies write behind the first one only, and the last word is the sender's again.
      return { ...PROGRAM, 'x-forwarded-for': [sender, sender], 'cf-connecting-ip': sender };
  }
}
