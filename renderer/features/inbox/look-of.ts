/** How a postback is drawn: struck where it is rejected, dim where it repeats another one. */
import type { Postback } from '../../../shared/contract/postbacks.ts';

export function lookOf(postback: Postback): 'counts' | 'rejected' | 'repeat' {
  if (postback.status === 'rejected') return 'rejected';
  return postback.relation?.kind === 'repeat' ? 'repeat' : 'counts';
}
