/**
 * Reads every row that is left in a damaged file: first along the trees of the tables, around broken pages, then
 * in pages that no tree leads to any more, because what led there is broken.
 */
import type { Cell } from '../../../platform/sqlite-file/btree-page.ts';
import { claimFreePages } from '../../../platform/sqlite-file/freelist.ts';
import { claimPointerMap } from '../../../platform/sqlite-file/pointer-map.ts';
import type { PageFile } from '../../../platform/sqlite-file/page-file.ts';
import { PageMap } from '../../../platform/sqlite-file/page-map.ts';
import { readPayload } from '../../../platform/sqlite-file/read-payload.ts';
import { readRecord, type SqlRecord, type SqlValue } from '../../../platform/sqlite-file/record.ts';
import { readPage, type WalkedTree, walkTree } from '../../../platform/sqlite-file/walk-tree.ts';
import { fitRecord } from './fit-record.ts';
import type { IndexShape, TableShape } from './table-shapes.ts';

export interface SalvagedRow {
  readonly table: TableShape;
  readonly rowid: number | bigint | null;
  /** As many as the record has; what is missing came later and has a default. */
  readonly values: readonly SqlValue[];
  /** How many values at the end are cut short. */
  readonly cut: number;
  /** It stood in a page that no tree leads to: it may be older than it looks where the free pages are unknown. */
  readonly isStray: boolean;
}

export interface IndexEntry {
  readonly rowid: number | bigint;
  readonly values: readonly SqlValue[];
}

interface Rooted<Shape> {
  readonly shape: Shape;
  readonly root: number;
}

export class Salvage {
  readonly #file: PageFile;
  readonly #map: PageMap;
  readonly #roots = new Map<string, number>();
  /** By which the file says that its tables and indexes were made. */
  readonly statements: string[] = [];
  /** Of each table and index that was read what its tree should hold and does not. */
  readonly #lost = new Map<string, WalkedTree & { lostCells: number }>();
  #areFreePagesKnown = false;

  constructor(file: PageFile) {
    this.#file = file;
    this.#map = new PageMap(file.pageCount);
    this.#readSchema();
  }

  /** Otherwise rows of stray pages may have been deleted or changed since. */
  get areFreePagesKnown(): boolean {
    return this.#areFreePagesKnown;
  }

  /** Whether something of a table or index itself could not be read; to be asked after it was. */
  hasLost(name: string): boolean {
    const lost = this.#lost.get(name);
    return lost === undefined || lost.lostPages + lost.lostCells > 0;
  }

  /** All rows; those of stray pages last. To be called once. */
  *rows(tables: readonly TableShape[], indexes: readonly IndexShape[]): Generator<SalvagedRow> {
    for (const { shape, root } of this.#rooted(tables)) yield* this.#rowsOfTree(shape, root);
    this.#claimIndexes(indexes);
    this.#claimOthers([...tables, ...indexes]);
    claimPointerMap(this.#file, this.#map);
    this.#areFreePagesKnown = claimFreePages(this.#file, this.#map);
    for (let pageNumber = 1; pageNumber <= this.#file.pageCount; pageNumber += 1) {
      if (!this.#map.has(pageNumber)) yield* this.#rowsOfStray(pageNumber, tables);
    }
  }

  /** Entries of an index, as far as its own tree is whole. */
  *entries({ name, columns }: IndexShape): Generator<IndexEntry> {
    const root = this.#roots.get(name);
    if (root === undefined) return;
    const lost = { lostPages: 0, lostCells: 0 };
    this.#lost.set(name, lost);
    const map = new PageMap(this.#file.pageCount);
    for (const page of walkTree(this.#file, map, root, 'index', lost)) {
      lost.lostCells += page.lostCells;
      for (const cell of page.cells) {
        const values = this.#record(cell, map)?.values ?? [];
        const rowid = values.at(-1);
        const isEntry = values.length === columns.length + 1;
        if (isEntry && (typeof rowid === 'number' || typeof rowid === 'bigint')) {
          yield { rowid, values: values.slice(0, -1) };
        } else {
          lost.lostCells += 1;
        }
      }
    }
  }

  #rooted<Shape extends { readonly name: string }>(shapes: readonly Shape[]): readonly Rooted<Shape>[] {
    return shapes.flatMap((shape) => {
      const root = this.#roots.get(shape.name);
      return root === undefined ? [] : [{ shape, root }];
    });
  }

  *#rowsOfTree(table: TableShape, root: number): Generator<SalvagedRow> {
    const lost = { lostPages: 0, lostCells: 0 };
    this.#lost.set(table.name, lost);
    const kind = table.hasRowid ? 'table' : 'index';
    for (const page of walkTree(this.#file, this.#map, root, kind, lost)) {
      const records = page.cells.map((cell) => ({ cell, record: this.#record(cell, this.#map) }));
      const fitting = records.filter(({ record }) => record !== null && fitRecord(record, table) !== null);
      lost.lostCells += page.lostCells + records.length - fitting.length;
      // A pointer led into another table's page: that one is not to lose it.
      if (fitting.length === 0 && records.length > 0) this.#map.letGo(page.pageNumber);
      for (const { cell, record } of fitting) if (record !== null) yield row(table, cell, record, false);
    }
  }

  *#rowsOfStray(pageNumber: number, tables: readonly TableShape[]): Generator<SalvagedRow> {
    const page = readPage(this.#file, pageNumber);
    if (page === null || page.kind === 'table_inner') return;
    this.#map.claim(pageNumber);
    const candidates = tables.filter(({ hasRowid }) => hasRowid === (page.kind === 'table_leaf'));
    const records = page.cells.flatMap((cell) => {
      const record = this.#record(cell, this.#map);
      return record === null ? [] : [{ cell, record }];
    });
    const table = bestFit(
      records.map(({ record }) => record),
      candidates,
    );
    if (table === null) return;
    for (const { cell, record } of records) {
      if (fitRecord(record, table) !== null) yield row(table, cell, record, true);
    }
  }

  /** So that their pages are not taken for stray ones of tables without a rowid. */
  #claimIndexes(indexes: readonly IndexShape[]): void {
    for (const { root } of this.#rooted(indexes)) {
      for (const page of walkTree(this.#file, this.#map, root, 'index', { lostPages: 0 })) {
        for (const cell of page.cells) this.#record(cell, this.#map);
      }
    }
  }

  /** Of what is not carried over: its pages are no stray ones either. */
  #claimOthers(known: readonly { readonly name: string }[]): void {
    const names = new Set(known.map(({ name }) => name));
    for (const [name, root] of this.#roots) {
      if (names.has(name)) continue;
      const kind = readPage(this.#file, root)?.kind.startsWith('table') === true ? 'table' : 'index';
      for (const page of walkTree(this.#file, this.#map, root, kind, { lostPages: 0 })) {
        for (const cell of page.cells) this.#record(cell, this.#map);
      }
    }
  }

  /** Where each table and index begins, as far as the file's own list of them can be read. */
  #readSchema(): void {
    for (const page of walkTree(this.#file, this.#map, 1, 'table', { lostPages: 0 })) {
      for (const cell of page.cells) {
        const [, name, , root, sql] = this.#record(cell, this.#map)?.values ?? [];
        if (typeof name === 'string' && typeof root === 'number' && root > 1) this.#roots.set(name, root);
        if (typeof sql === 'string') this.statements.push(sql);
      }
    }
  }

  #record({ payload }: Cell, map: PageMap): SqlRecord | null {
    return payload === null ? null : readRecord(readPayload(this.#file, map, payload), payload.total);
  }
}

function row(table: TableShape, cell: Cell, record: SqlRecord, isStray: boolean): SalvagedRow {
  return { table, rowid: cell.rowid, values: record.values, cut: record.cut, isStray };
}

/** The table that most of a page's records fit into, and of several the one for which most speaks. */
function bestFit(records: readonly SqlRecord[], tables: readonly TableShape[]): TableShape | null {
  let best: { readonly table: TableShape; readonly count: number; readonly score: number } | null = null;
  for (const table of tables) {
    const scores = records.flatMap((record) => fitRecord(record, table) ?? []);
    const score = scores.reduce((sum, each) => sum + each, 0);
    const isBetter =
      best === null || scores.length > best.count || (scores.length === best.count && score > best.score);
    if (scores.length > 0 && isBetter) best = { table, count: scores.length, score };
  }
  return best?.table ?? null;
}
