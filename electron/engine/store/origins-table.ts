/** Tables `origins` and `origin_values`: where conversions come from. */
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import type { OriginParam } from '../../../shared/domain/insights/origin-params.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

/** Values by the names of parameters; null for one of too many values. */
export type OriginParams = Readonly<Record<string, string | null>>;

interface NewOrigin {
  readonly networkId: NetworkId;
  /** JSON of `OriginParams`. */
  readonly params: string;
  readonly country: string | null;
  readonly offer: string | null;
  readonly linkId: LinkId | null;
}

export interface StoredOrigin {
  readonly id: number;
  readonly networkId: string;
  /** JSON of `OriginParams`. */
  readonly params: string;
  readonly linkId: string | null;
}

export type OriginReads = ReturnType<typeof createOriginReads>;

export function createOriginReads(db: ReadableDb) {
  const select = db.query<[string, string], { id: number }>(
    'origins.find',
    'SELECT id FROM origins WHERE network_id = ? AND params = ?',
  );
  const selectAll = db.query<[number, number], StoredOrigin>(
    'origins.after',
    'SELECT id, network_id AS networkId, params, link_id AS linkId FROM origins WHERE id > ? ORDER BY id LIMIT ?',
  );
  const ofColumn = (column: 'link_id' | 'offer' | 'country') =>
    db.query<[], { id: number; key: string }>(
      `origins.keys.${column}`,
      `SELECT id, ${column} AS key FROM origins WHERE ${column} IS NOT NULL`,
    );
  const [links, offers, countries] = [ofColumn('link_id'), ofColumn('offer'), ofColumn('country')];
  const selectParam = db.query<[NamedValues], { id: number; key: string | null }>(
    'origins.keys.param',
    'SELECT id, params ->> @path AS key FROM origins WHERE json_type(params, @path) IS NOT NULL',
  );
  const selectValues = db.query<[], { networkId: string; name: string; value: string }>(
    'origins.values',
    'SELECT network_id AS networkId, name, value FROM origin_values',
  );
  const selectNames = db.query<[number], { name: string }>(
    'origins.names',
    `SELECT name FROM origin_values GROUP BY name ORDER BY count(*) > 1 DESC, name LIMIT ?`,
  );
  return {
    /** Null for a combination that was not seen yet. */
    find: (networkId: string, params: string): number | null => select.get(networkId, params)?.id ?? null,
    after: (id: number, most: number): readonly StoredOrigin[] => selectAll.all(id, most),
    /** What origins say, by their ids; what says nothing is left out. A null is one of too many values. */
    keys: (
      dimension: 'link' | 'offer' | 'country',
    ): readonly { readonly id: number; readonly key: string }[] =>
      (dimension === 'link' ? links : dimension === 'offer' ? offers : countries).all(),
    paramKeys: (name: string): readonly { readonly id: number; readonly key: string | null }[] =>
      // Names have no quotation marks in them.
      selectParam.all({ path: `$."${name}"` }),
    values: () => selectValues.all(),
    /** Those with more than one value first. */
    names: (most: number): readonly string[] => selectNames.all(most).map(({ name }) => name),
  };
}

export type OriginWrites = ReturnType<typeof createOriginWrites>;

export function createOriginWrites(db: WritableDb) {
  const insert = db.write<[string, string, string | null, string | null, string | null]>(
    'origins.insert',
    'INSERT INTO origins (network_id, params, country, offer, link_id) VALUES (?, ?, ?, ?, ?)',
  );
  const insertValue = db.write<[string, string, string]>(
    'origins.insertValue',
    'INSERT OR IGNORE INTO origin_values VALUES (?, ?, ?)',
  );
  const updateLink = db.write<[string | null, number]>(
    'origins.saveLink',
    'UPDATE origins SET link_id = ? WHERE id = ?',
  );
  const selectWithout = db.query<[number], { id: string; postbackId: string }>(
    'origins.conversionsWithout',
    `SELECT id, first_postback_id AS postbackId FROM conversions INDEXED BY conversions_without_origin
     WHERE origin_id IS NULL ORDER BY id DESC LIMIT ?`,
  );
  const updateOrigin = db.write<[number, string]>(
    'origins.saveOfConversion',
    'UPDATE conversions SET origin_id = ? WHERE id = ?',
  );
  return {
    insert: ({ networkId, params, country, offer, linkId }: NewOrigin): void => {
      insert.run(networkId, params, country, offer, linkId);
    },
    addValue: (networkId: NetworkId, { name, value }: OriginParam): void => {
      insertValue.run(networkId, name, value);
    },
    saveLink: (id: number, linkId: LinkId | null): void => {
      updateLink.run(linkId, id);
    },
    /** Newest first, with the postback that began each. */
    conversionsWithout: (most: number): readonly { readonly id: string; readonly postbackId: string }[] =>
      selectWithout.all(most),
    saveOfConversion: (id: string, originId: number): void => {
      updateOrigin.run(originId, id);
    },
  };
}
