/** The address of a mailbox as it is kept. Pure. */

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether it leads to this computer itself. */
export function isLoopbackUrl(url: string): boolean {
  return LOOPBACK_HOSTS.has(URL.parse(url)?.hostname ?? '');
}

export type MailboxUrlReading =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'refused'; readonly code: 'mailbox_url_invalid' | 'mailbox_url_not_https' };

/** @returns `https://host[:port]`; plain HTTP only where nothing leaves this computer */
export function readMailboxUrl(typed: string): MailboxUrlReading {
  const parsed = URL.parse(typed.trim());
  const isPlainOrigin =
    parsed !== null &&
    (parsed.protocol === 'https:' || parsed.protocol === 'http:') &&
    parsed.username === '' &&
    parsed.password === '' &&
    parsed.pathname === '/' &&
    parsed.search === '' &&
    parsed.hash === '';
  if (!isPlainOrigin) return { kind: 'refused', code: 'mailbox_url_invalid' };
  if (parsed.protocol === 'http:' && !isLoopbackUrl(parsed.origin))
    return { kind: 'refused', code: 'mailbox_url_not_https' };
  return { kind: 'url', url: parsed.origin };
}
