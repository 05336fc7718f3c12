import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../../shared/domain/export/csv.ts';
import { CsvFault, CsvReader, MAX_RECORD_CHARS } from '../../../shared/domain/report/csv-reader.ts';

function cellsOf(text: string, delimiter = ',', cutEvery = text.length + 1): readonly (readonly string[])[] {
  const reader = new CsvReader(delimiter);
  const records: (readonly string[])[] = [];
  for (let at = 0; at < text.length; at += cutEvery)
    records.push(...reader.push(text.slice(at, at + cutEvery)).map(({ cells }) => cells));
  records.push(...reader.end().map(({ cells }) => cells));
  return records;
}

test('whatever our own export writes is read back, wherever the text is cut', () => {
  // What a spreadsheet would take for a formula gets an apostrophe there, so no cell begins like one here.
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'ж', '7') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, cut) => {
      expect(cellsOf(rows.map(csvLine).join(''), ',', cut)).toEqual(rows);
    }),
  );
});

test('any text is cut the same way, in one piece and sign by sign', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 40 });
  const read = (source: string, cut?: number): unknown => {
    try {
      return cellsOf(source, ',', cut);
    } catch (error) {
      return error instanceof CsvFault ? [error.code, error.line] : error;
    }
  };
  fc.assert(
    fc.property(text, (source) => {
      expect(read(source, 1)).toEqual(read(source));
    }),
  );
});

test('lines end in each of the three ways, a quote inside a cell stays, and a line knows its place in the file', () => {
  const reader = new CsvReader(';');
  const records = [...reader.push('a;b\r\n"x\ny";5" screen\rlast;"he said ""no"""\n\n'), ...reader.end()];
  expect(records).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x\ny', '5" screen'] },
    { line: 4, cells: ['last', 'he said "no"'] },
  ]);
});

test('a line without an end, an open quote and endless columns are said with their line, and little is held of them', () => {
  const faultOf = (text: string): unknown => {
    try {
      cellsOf(`a,b\n${text}`, ',', 4_096);
      return null;
    } catch (error) {
      return error instanceof CsvFault ? [error.code, error.line] : error;
    }
  };
  expect(faultOf('x'.repeat(MAX_RECORD_CHARS + 1))).toEqual(['record_too_long', 2]);
  expect(faultOf(`"${'x,\n'.repeat(MAX_RECORD_CHARS)}`)).toEqual(['quote_not_closed', 2]);
  expect(faultOf('"never closed')).toEqual(['quote_not_closed', 2]);
  expect(faultOf(','.repeat(600))).toEqual(['too_many_cells', 2]);
});
