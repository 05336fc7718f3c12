/** The one postback URL of a network, or one for each event, with what all of its saved links need. Pure. */
import { fitPostback, type LinkNeeds } from './fit-postback.ts';
import type { NetworkFacts } from './network-side.ts';
import type { CabinetUrl, NetworkUrls } from './network-urls.ts';
import type { SiblingLink } from './sibling-link.ts';

/** @param links those of the network that are in use */
export function cabinetUrls(
  urls: NetworkUrls,
  facts: NetworkFacts | null,
  links: readonly SiblingLink[],
): readonly CabinetUrl[] {
  const needs: LinkNeeds = {
    carrier: commonCarrier(links),
    marks: links.flatMap((each) => Object.keys(each.marks)),
  };
  const plain =
    urls.eventUrls.length === 0
      ? [{ label: null, url: urls.postbackUrl }]
      : urls.eventUrls.map(({ label, url }) => ({ label, url }));
  return plain.map((each) => ({ ...each, url: fitPostback(each.url, facts, needs) }));
}

/** The parameter that most links put the click id into; of as many, the one that was there first. */
function commonCarrier(links: readonly SiblingLink[]): string | null {
  const counts = new Map<string, number>();
  for (const { idParameter } of links) {
    if (idParameter !== null) counts.set(idParameter, (counts.get(idParameter) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
