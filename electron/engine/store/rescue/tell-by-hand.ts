/** Conversions that were made anew of what is left, as far as a person said something of them. */
import { MAX_STORY, tellStory } from '../../../../shared/domain/conversion/tell-story.ts';
import { type ConversionId, conversionIdSchema } from '../../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { createConversionReads, createConversionWrites } from '../conversions-table.ts';
import { createNetworkReads } from '../networks-table.ts';
import { createPostbackReads } from '../postbacks-table.ts';

/** Ids of those that have entries by hand; before they are pointed to their postbacks. */
export function madeAnewWithEntries(db: ReadableDb): readonly ConversionId[] {
  const select = db.query<[], { id: string }>(
    'rescue.madeAnewWithEntries',
    `SELECT DISTINCT c.id FROM postbacks p JOIN conversions c ON c.id = p.conversion_id
     WHERE p.by_hand IS NOT NULL AND c.corrections IS NULL
       AND (c.first_postback_id = '' OR c.first_postback_id = c.last_postback_id)`,
  );
  return select.all().map(({ id }) => conversionIdSchema.parse(id));
}

/**
 * Tells their stories anew: which of their values are corrected, and whether they are void, is in the entries.
 * @param ids of `madeAnewWithEntries`
 */
export function tellByHand(db: WritableDb, ids: readonly ConversionId[]): void {
  const conversions = { ...createConversionReads(db), ...createConversionWrites(db) };
  const postbacks = createPostbackReads(db);
  const networks = new Map(
    createNetworkReads(db)
      .all()
      .map((network) => [network.id, network.mapping]),
  );
  for (const id of ids) {
    const conversion = conversions.get(id);
    const history = postbacks
      .ofConversion(id, MAX_STORY)
      .filter(({ byHand }) => byHand === null || byHand.undoneAtMs === null);
    const [first, ...others] = history;
    if (conversion === null || first === undefined) continue;
    const mapping = networks.get(conversion.networkId);
    const story = tellStory(
      conversion,
      [first, ...others],
      mapping?.holdWords ?? [],
      mapping?.refunds !== 'held',
    );
    conversions.update(story.conversion);
  }
}
