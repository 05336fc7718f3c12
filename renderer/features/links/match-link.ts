import type { Link } from '../../../shared/contract/links.ts';

/** Whether each word of the filter stands in name, tags, network, notes or link; without regard to case. */
export function matchesLink(link: Link, filter: string): boolean {
  const text = [link.name, ...link.tags, link.networkName ?? '', link.notes, link.offerLink]
    .join('\n')
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
