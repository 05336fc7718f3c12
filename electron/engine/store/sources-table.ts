/** Table `sources`: how far each source of requests is taken over. */
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export type SourceReads = ReturnType<typeof createSourceReads>;

export function createSourceReads(db: ReadableDb) {
  const select = db.query<[string], { through: number }>(
    'sources.position',
    'SELECT through_sequence AS through FROM sources WHERE source = ?',
  );
  return {
    /** Requests of the source up to this number are stored; 0 where none is. */
    position: (source: string): number => select.get(source)?.through ?? 0,
  };
}

export type SourceWrites = ReturnType<typeof createSourceWrites>;

export function createSourceWrites(db: WritableDb) {
  const upsert = db.write<[string, number]>(
    'sources.save',
    `INSERT INTO sources (source, through_sequence) VALUES (?, ?)
     ON CONFLICT (source) DO UPDATE SET through_sequence = excluded.through_sequence`,
  );
  return {
    /** Inside the transaction that stores what is taken over. */
    save: (source: string, throughSequence: number): void => {
      upsert.run(source, throughSequence);
    },
  };
}
