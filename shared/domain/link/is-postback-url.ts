/** Whether what was pasted as an offer URL is a postback URL. Pure. */
import { type LinkText, parametersOf, parseLink } from './link-text.ts';
import { macrosOf } from './macro-text.ts';
import type { PairInput } from './pair-input.ts';

/** Names that only postbacks carry; an offer link may have one of them by chance. */
const ROLE_NAME =
  /^(?:payout|sum|amount|event|goal|status|txid|transaction_?id|currency|conversion_?id|cnv_\w+)$/iu;

/**
 * One of this desk is told by its address and path, one of somebody else by what a network would fill in: at
 * least two macros in parameters that only postbacks have.
 */
export function isPostbackUrl(link: LinkText, { ours }: Pick<PairInput, 'ours'>): boolean {
  if (ours !== null && isOwnPostbackUrl(link, [{ postbackUrl: ours.base, key: ours.key }])) return true;
  const roles = parametersOf(link).filter(
    ({ name, value }) => ROLE_NAME.test(name) && macrosOf(value ?? '').length > 0,
  );
  return roles.length >= 2;
}

/** One of this desk: its path, under an address that it has now or with a key that it gave out before. */
export function isOwnPostbackUrl(
  link: LinkText,
  networks: readonly { readonly postbackUrl: string; readonly key: string }[],
): boolean {
  const [first, key] = link.path.split('/').filter((each) => each !== '');
  if (first !== 'postback') return false;
  const host = link.host.toLowerCase();
  return networks.some((each) => each.key === key || parseLink(each.postbackUrl).host.toLowerCase() === host);
}
