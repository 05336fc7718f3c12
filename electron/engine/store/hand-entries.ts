/** Of the table `postbacks` what a person said of conversions themselves. */
import { type ConversionId, type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import type { KeptByHand } from './by-hand-column.ts';
import { BY_HAND, type PostbackRow } from './postback-rows.ts';

/** What a row of it has before it is decided on. */
export type NewHandEntry = Pick<PostbackRow, 'id' | 'receivedAtMs' | 'steadyMs' | 'networkId' | 'test'> & {
  readonly byHand: KeptByHand;
};

export type HandEntryReads = ReturnType<typeof createHandEntryReads>;

export function createHandEntryReads(db: ReadableDb) {
  const select = db.query<[string], { id: string }>(
    'handEntries.ofConversion',
    'SELECT id FROM postbacks WHERE conversion_id = ? AND by_hand IS NOT NULL ORDER BY id',
  );
  const countAll = db.query<[], { count: number }>(
    'handEntries.count',
    'SELECT count(*) AS count FROM postbacks INDEXED BY postbacks_by_hand WHERE by_hand IS NOT NULL',
  );
  return {
    count: (): number => countAll.get()?.count ?? 0,
    /** Ids, oldest first, of those that were taken back too. */
    ofConversion: (id: ConversionId): readonly PostbackId[] =>
      select.all(id).map((row) => postbackIdSchema.parse(row.id)),
  };
}

export type HandEntryWrites = ReturnType<typeof createHandEntryWrites>;

export function createHandEntryWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>(
    'handEntries.insert',
    `INSERT INTO postbacks (id, received_at_ms, steady_ms, network_id, method, head, body, body_state, test, source, by_hand)
     VALUES (@id, @receivedAtMs, @steadyMs, @networkId, '', zeroblob(0), zeroblob(0), 'whole', @test, '${BY_HAND}', @byHand)`,
  );
  const update = db.write<[string, string]>(
    'handEntries.save',
    'UPDATE postbacks SET by_hand = ? WHERE id = ?',
  );
  const move = db.write<[string, string, string]>(
    'handEntries.move',
    'UPDATE postbacks SET conversion_id = ?, by_hand = ? WHERE id = ?',
  );
  return {
    /** What it says of its conversion is saved with the decision on it, like a postback's. */
    insert: ({ id, receivedAtMs, steadyMs, networkId, test, byHand }: NewHandEntry): void => {
      insert.run({
        id,
        receivedAtMs,
        steadyMs,
        networkId,
        test: Number(test),
        byHand: JSON.stringify(byHand),
      });
    },
    /** It is about another conversion now. */
    move: (id: PostbackId, conversionId: ConversionId, byHand: KeptByHand): void => {
      move.run(conversionId, JSON.stringify(byHand), id);
    },
    save: (id: PostbackId, byHand: KeptByHand): void => {
      update.run(JSON.stringify(byHand), id);
    },
  };
}
