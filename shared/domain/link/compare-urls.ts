/** What a postback URL that was pasted before lacks of the one that is needed now. Pure. */
import { parametersOf, parseLink } from './link-text.ts';

export interface UrlDifference {
  /** Parameters that the pasted one lacks, as they stand in the needed one. */
  readonly missing: readonly UrlParameter[];
  /** Parameters that hold something else in the pasted one. */
  readonly changed: readonly (UrlParameter & { readonly pasted: string })[];
}

export interface UrlParameter {
  readonly name: string;
  readonly value: string;
}

/** Host and key are the address guard's; what the pasted one has beyond the needed one does no harm. */
export function compareUrls(pasted: string, needed: string): UrlDifference {
  const before = new Map(parametersOf(parseLink(pasted)).map((each) => [each.name, each.value ?? '']));
  const missing: UrlParameter[] = [];
  const changed: (UrlParameter & { pasted: string })[] = [];
  for (const { name, value } of parametersOf(parseLink(needed))) {
    const now = value ?? '';
    const was = before.get(name);
    if (was === undefined) missing.push({ name, value: now });
    else if (was !== now) changed.push({ name, value: now, pasted: was });
  }
  return { missing, changed };
}
