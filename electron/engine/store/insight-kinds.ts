/** Table `insight_kinds`: the numbers that packed hours and days have for what they count together. */
import type { HourKind } from '../../../shared/domain/insights/packed-hour.ts';
import type { WritableDb } from '../../platform/database.ts';

type KindValues = readonly [string, string, string, string, string, number];

/** @returns the number of a kind, a new one where it has none yet; 0 for none */
export function createInsightKindWrites(db: WritableDb): (kind: HourKind | undefined) => number {
  const select = db.query<KindValues, { id: number }>(
    'insightKinds.find',
    `SELECT id FROM insight_kinds WHERE network_id = ? AND event = ? AND status = ? AND currency = ?
       AND worth_currency = ? AND has_amount = ?`,
  );
  const insert = db.write<KindValues>(
    'insightKinds.insert',
    `INSERT INTO insight_kinds (network_id, event, status, currency, worth_currency, has_amount)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  return (kind) => {
    if (kind === undefined) return 0;
    const { networkId, event, status, currency, worthCurrency, hasAmount } = kind;
    const values = [networkId, event, status, currency, worthCurrency, hasAmount] as const;
    const known = select.get(...values)?.id;
    if (known !== undefined) return known;
    insert.run(...values);
    return select.get(...values)?.id ?? 0;
  };
}
