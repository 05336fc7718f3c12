/** Rows that SQLite takes and the program cannot read would stop it again and again: damage that changed a letter. */
import type { NamedValues, WritableDb } from '../../../platform/database.ts';
import { readConversion, type StoredConversion } from '../conversion-columns.ts';
import { readDelivery, type StoredDelivery } from '../deliveries-table.ts';
import { readDestination } from '../destinations-table.ts';
import { readLinkRow } from '../links-table.ts';
import { readNetwork } from '../networks-table.ts';
import { readTestPostback } from '../test-postbacks-table.ts';
import { readAttempt, type StoredAttempt } from '../attempts-table.ts';
import { readAccessRules, type StoredRules } from '../access-table.ts';
import { readPostback, type StoredPostback } from '../postback-rows.ts';
import type { LostRow, LostRows } from './lost-rows.ts';

type Check = (row: NamedValues) => unknown;

/** The readers of the tables; each throws at what it cannot read. The columns of a table are those of its row type. */
const CHECKS: Readonly<Record<string, Check>> = {
  networks: (row) => readNetwork(row),
  network_access: (row) => readAccessRules(row as unknown as StoredRules),
  destinations: readDestination,
  links: (row) => readLinkRow(row),
  test_postbacks: (row) => readTestPostback(row),
  postbacks: (row) => readPostback(row as unknown as StoredPostback),
  conversions: (row) => readConversion(row as unknown as StoredConversion),
  deliveries: (row) => readDelivery(row as unknown as StoredDelivery),
  attempts: (row) => readAttempt(row as unknown as StoredAttempt),
};

/** @returns what is known of those that went */
export function dropUnreadable(db: WritableDb): LostRows {
  const dropped = new Map<string, Map<number, LostRow>>();
  for (const [table, check] of Object.entries(CHECKS)) {
    const remove = db.write<[number]>('rescue.drop', `DELETE FROM ${table} WHERE rowid = ?`);
    const rows = db.query<[], NamedValues>('rescue.check', `SELECT rowid AS row_number, * FROM ${table}`);
    const unreadable = new Map<number, LostRow>();
    for (const row of rows.iterate()) {
      try {
        check(row);
      } catch {
        unreadable.set(Number(row['row_number']), keyOf(row));
      }
    }
    db.transaction(() => {
      for (const rowid of unreadable.keys()) remove.run(rowid);
    });
    if (unreadable.size > 0) dropped.set(table, unreadable);
  }
  return dropped;
}

/** These tables have their key in one of two columns. */
function keyOf(row: NamedValues): LostRow {
  const column = 'id' in row ? 'id' : 'network_id';
  return new Map([[column, String(row[column])]]);
}
