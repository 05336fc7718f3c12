/** The columns of the list: which are shown, in which order, how wide. Pure. */
import { z } from 'zod';

export const COLUMNS = [
  'time',
  'network',
  'event',
  'clickId',
  'payout',
  'status',
  'transaction',
  'sent',
] as const;
export type Column = (typeof COLUMNS)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

export interface ListLook {
  /** All columns, the hidden ones too, so that one that comes back is where it was. */
  readonly order: readonly Column[];
  readonly hidden: readonly Column[];
  /** In pixels, where the person chose one. */
  readonly widths: Readonly<Partial<Record<Column, number>>>;
  readonly density: Density;
  /** Each conversion is one row. */
  readonly isGrouped: boolean;
}

export const USUAL_LOOK: ListLook = {
  order: COLUMNS,
  hidden: ['status', 'transaction'],
  widths: {},
  density: 'comfortable',
  isGrouped: false,
};

export const ROW_PX: Readonly<Record<Density, number>> = { comfortable: 32, compact: 26 };

const WIDTH = { min: 40, max: 600 } as const;

/** The column that takes what is left; it has no width of its own. */
const FLEXIBLE = 'sent';

/** Widths in pixels where nobody chose any: in a wide list, in a narrow one, and in one that has hardly any room. */
const USUAL_PX: Readonly<Record<Exclude<Column, 'sent'>, readonly [number, number, number]>> = {
  time: [60, 60, 60],
  network: [98, 20, 22],
  event: [62, 62, 58],
  clickId: [128, 108, 72],
  payout: [124, 124, 96],
  status: [84, 76, 70],
  transaction: [112, 92, 70],
};
/** In a wide list a name and a word that nobody mapped get a share of what is left, as parts of the flexible one. */
const SHARES: Readonly<Partial<Record<Column, number>>> = { network: 0.25, event: 0.12 };
/** Of a time with its day, which a list has that is not in the order of time. */
const DATED_PX = 98;

const storedSchema = z.object({
  order: z.array(z.string()).catch([]),
  hidden: z.array(z.string()).catch([...USUAL_LOOK.hidden]),
  widths: z.record(z.string(), z.number()).catch({}),
  density: z.enum(DENSITIES).catch('comfortable'),
  isGrouped: z.boolean().catch(false),
});

/** What is kept in the browser may be of another version: what it does not know is where it usually is. */
export function readLook(stored: unknown): ListLook {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return USUAL_LOOK;
  const { order, hidden, widths, density, isGrouped } = parsed.data;
  const known = order.flatMap((name) => COLUMNS.find((column) => column === name) ?? []);
  const visible = COLUMNS.filter((column) => !hidden.includes(column));
  const chosen: Partial<Record<Column, number>> = {};
  for (const column of COLUMNS) {
    const px = widths[column];
    if (px !== undefined) chosen[column] = boundedWidth(px);
  }
  return {
    order: [...new Set([...known, ...COLUMNS])],
    // A list without columns would be none.
    hidden: visible.length === 0 ? USUAL_LOOK.hidden : COLUMNS.filter((column) => hidden.includes(column)),
    widths: chosen,
    density,
    isGrouped,
  };
}

export function visibleColumns({ order, hidden }: ListLook): readonly Column[] {
  return order.filter((column) => !hidden.includes(column));
}

/** One place to the left or right among those that are shown; at the end nothing changes. */
export function moveColumn(look: ListLook, column: Column, step: -1 | 1): ListLook {
  const visible = visibleColumns(look);
  const other = visible[visible.indexOf(column) + step];
  if (other === undefined || !visible.includes(column)) return look;
  const order = look.order.filter((each) => each !== column);
  order.splice(order.indexOf(other) + (step === 1 ? 1 : 0), 0, column);
  return { ...look, order };
}

/** The last one that is shown stays. */
export function showColumn(look: ListLook, column: Column, isShown: boolean): ListLook {
  const others = look.hidden.filter((each) => each !== column);
  if (isShown) return { ...look, hidden: others };
  const hidden = COLUMNS.filter((each) => each === column || others.includes(each));
  return hidden.length === COLUMNS.length ? look : { ...look, hidden };
}

export function sizeColumn(look: ListLook, column: Column, px: number): ListLook {
  return { ...look, widths: { ...look.widths, [column]: boundedWidth(px) } };
}

/** What a column has in a wide list; null for the one that takes what is left. */
export function widthOf({ widths }: ListLook, column: Column): number | null {
  return column === FLEXIBLE ? null : (widths[column] ?? USUAL_PX[column][0]);
}

/**
 * `grid-template-columns` for a wide list, a narrow one and one that has hardly any room.
 * @param isDated a time is shown with its day
 */
export function templatesOf(look: ListLook, isDated: boolean): readonly [string, string, string] {
  const template = (tier: 0 | 1 | 2): string => {
    const columns = visibleColumns(look);
    const flexible = columns.includes(FLEXIBLE) ? FLEXIBLE : columns.at(-1);
    return columns
      .map((column) => {
        if (column === flexible || column === 'sent') return 'minmax(0, 1fr)';
        const px = look.widths[column] ?? USUAL_PX[column][tier];
        const share = look.widths[column] === undefined && tier === 0 ? SHARES[column] : undefined;
        if (share !== undefined) return `minmax(${px}px, ${share}fr)`;
        return `${column === 'time' && isDated ? Math.max(px, DATED_PX) : px}px`;
      })
      .join(' ');
  };
  return [template(0), template(1), template(2)];
}

function boundedWidth(px: number): number {
  return Math.round(Math.min(WIDTH.max, Math.max(WIDTH.min, px)));
}
