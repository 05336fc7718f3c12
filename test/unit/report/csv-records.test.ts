import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords, firstRecords } from '../../../electron/engine/uploads/csv-records.ts';
import { csvLine } from '../../../shared/domain/export/csv.ts';
import { CsvFault, type CsvRecord, MAX_RECORD_BYTES } from '../../../shared/domain/report/csv-record.ts';

async function read(
  text: string,
  delimiter = ',',
  cutEvery = text.length + 1,
): Promise<readonly CsvRecord[]> {
  const pieces = Array.from({ length: Math.ceil(text.length / cutEvery) }, (_, index) =>
    text.slice(index * cutEvery, (index + 1) * cutEvery),
  );
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(pieces, delimiter)) records.push(record);
  return records;
}

async function faultOf(text: string): Promise<unknown> {
  try {
    await read(`a,b\n${text}`, ',', 4_096);
    return null;
  } catch (error) {
    return error instanceof CsvFault ? [error.code, error.line] : error;
  }
}

test('whatever our own export writes is read back, wherever the text is cut', async () => {
  // What a spreadsheet would take for a formula gets an apostrophe there, so no cell begins like one here.
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'ж', '7') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, cut) => {
      const records = await read(rows.map(csvLine).join(''), ',', cut);
      expect(records.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('lines end in each of the three ways, a quote inside a cell stays, and a line knows its place in the file', async () => {
  const text = 'a;b\r\n"x\r\ny";5" screen\rlast;"he said ""no"""\n\n\nq;"r"s\n';
  const records = [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x\r\ny', '5" screen'] },
    { line: 4, cells: ['last', 'he said "no"'] },
    { line: 7, cells: ['q', '"r"s'] },
  ];
  expect(await read(text, ';', 3)).toEqual(records);
  expect(firstRecords(text, ';', 200)).toEqual(records);
});

test('a line without an end, an open quote and endless columns are said with their line, and little is held of them', async () => {
  expect(await faultOf('x'.repeat(MAX_RECORD_BYTES + 2))).toEqual(['record_too_long', 2]);
  expect(await faultOf(`"${'x,\n'.repeat(MAX_RECORD_BYTES)}`)).toEqual(['record_too_long', 2]);
  expect(await faultOf('"never closed')).toEqual(['quote_not_closed', 2]);
  expect(await faultOf(','.repeat(600))).toEqual(['too_many_cells', 2]);
});

test('of a beginning that is cut inside quotes the records before are known', () => {
  expect(firstRecords('a,b\n1,2\n"open', ',', 200).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
