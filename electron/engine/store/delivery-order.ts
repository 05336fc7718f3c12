/** In which order the deliveries of one conversion or one click are given. */
import { inOrder } from './in-order.ts';

interface Delivery {
  readonly id: string;
  readonly conversionId: string;
  readonly version: number;
}

const idOf = ({ id }: Delivery): string => id;
const versionOf = ({ version }: Delivery): number => version;
const conversionOf = ({ conversionId }: Delivery): string => conversionId;

/** As they were made. */
export function byId<Row extends Delivery>(rows: readonly Row[]): Row[] {
  return inOrder(rows, idOf);
}

export function byVersion<Row extends Delivery>(rows: readonly Row[]): Row[] {
  return inOrder(rows, versionOf, idOf);
}

export function byConversion<Row extends Delivery>(rows: readonly Row[]): Row[] {
  return inOrder(rows, conversionOf, versionOf, idOf);
}
