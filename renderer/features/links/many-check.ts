/** What breaks links that would be made together, and the postback URL that all of them need. Pure. */
import { idParameter } from '../../../shared/domain/link/check-pair.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { Finding } from '../../../shared/domain/link/findings.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import { type ManyRow, nameOf } from '../../../shared/domain/link/make-many.ts';
import { marksOf } from '../../../shared/domain/link/marks.ts';
import type { SiblingLink } from '../../../shared/domain/link/sibling-link.ts';
import { type PairView, pairView, type PairWorld } from './use-pair.ts';

export interface BrokenOffer {
  readonly offer: string;
  readonly finding: Finding;
}

export interface ManyCheck {
  /** Each problem once, with the first offer that has it. */
  readonly broken: readonly BrokenOffer[];
  /** Of the first link, with postback URLs that all of them can live with; null where there is none. */
  readonly view: PairView | null;
}

/** @param rows of links that differ in more than their fixed words: each is checked with all the others */
export function checkMany(
  rows: readonly ManyRow[],
  draftOfRow: (row: ManyRow) => LinkDraft,
  world: PairWorld,
): ManyCheck {
  const drafts = rows.map((row) => ({ row, draft: draftOfRow(row) }));
  const links = drafts.map(({ row, draft }) => siblingOf(nameOf(row), pairView(draft, null, world)));
  const views = drafts.map(({ row, draft }, index) => ({
    row,
    view: pairView(draft, null, world, links.toSpliced(index, 1)),
  }));
  const broken = new Map<string, BrokenOffer>();
  for (const { row, view } of views) {
    for (const finding of view.findings) {
      const key = `${finding.code} ${finding.what} ${finding.right}`;
      if (finding.severity === 'fatal' && !broken.has(key)) broken.set(key, { offer: row.offer, finding });
    }
  }
  return { broken: [...broken.values()], view: views[0]?.view ?? null };
}

function siblingOf(name: string, { pair, parts }: PairView): SiblingLink {
  return {
    name,
    marks: marksOf(pair.offerLink, parts.facts),
    idParameter: idParameter(parseLink(pair.offerLink), pair.idMacro),
  };
}
