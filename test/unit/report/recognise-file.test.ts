import { expect, test } from 'vitest';
import { firstRecords } from '../../../electron/engine/uploads/csv-records.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import {
  columnNames,
  findCharset,
  findDelimiter,
  findHeaderLine,
} from '../../../shared/domain/report/recognise-file.ts';
import type { CsvRecord } from '../../../shared/domain/report/csv-record.ts';
import { proposeReport, reportWords, withWords } from '../../../shared/domain/report/propose-report.ts';

function cut(text: string): (delimiter: string) => readonly CsvRecord[] {
  return (delimiter) => firstRecords(text, delimiter, 200);
}

/** А-я in windows-1251. */
function cyrillicBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

test('the charset is found by the bytes, also where the last sign is cut', () => {
  expect(findCharset(Buffer.from('click,сумма').subarray(0, -1))).toBe('utf-8');
  expect(findCharset(cyrillicBytes('клик;сумма;статус\n1;20;одобрено'))).toBe('windows-1251');
  expect(findCharset(Buffer.from('clic;montant;état\n1;20;refusé', 'latin1'))).toBe('windows-1252');
  expect(findCharset(Buffer.from('click\tsum\n1\t20', 'utf16le'))).toBe('utf-16le');
  expect(findCharset(Buffer.from('\ufeffclick\tсумма', 'utf16le'))).toBe('utf-16le');
});

test('the delimiter is the one that cuts all lines alike, and the header stands below the titles', () => {
  const text =
    'Report, all offers\nPeriod: 1.11, 2.11\nsub1;goal;payout\na;reg;0,00\nb;ftd;12,50\nc;ftd;1,5\n';
  expect(findDelimiter(cut(text))).toBe(';');
  expect(findHeaderLine(cut(text)(';'))).toBe(3);
  expect(findDelimiter(cut('a\tb\n"1,2"\t3\n'))).toBe('\t');
  expect(columnNames(['\ufeffid', '', 'id', ' id '])).toEqual(['id', '#2', 'id (2)', 'id (3)']);
});

test('columns and words of a report are recognised, and what was kept for the network goes before', () => {
  const text =
    'Click ID;Goal;Status;Payout;Currency;Transaction ID;Created at\n' +
    'abc123def456;ftd;approved;60,00;USD;t1;27.11.2026 14:05\n' +
    'abc123def457;reg;trash;;USD;t2;27.11.2026 15:05\n';
  const reading = { charset: 'utf-8', delimiter: ';', headerLine: null } as const;
  const records = cut(text)(';');
  const found = proposeReport(records, reading, defaultMapping, { kept: null, zone: 'Europe/Kyiv' });
  expect(found.mapping).toMatchObject({
    columns: {
      clickId: 'Click ID',
      event: 'Goal',
      status: 'Status',
      payout: 'Payout',
      currency: 'Currency',
      transactionId: 'Transaction ID',
      time: 'Created at',
    },
    zone: 'Europe/Kyiv',
    dateOrder: 'day_first',
    headerLine: 1,
  });
  const words = reportWords(found, found.mapping, defaultMapping);
  expect(withWords(found.mapping, words)).toMatchObject({
    events: { ftd: 'first_deposit', reg: 'registration' },
    statuses: { approved: 'approved', trash: 'rejected' },
  });
  const { event: _event, ...others } = found.mapping.columns;
  const kept = { ...found.mapping, columns: others, zone: 'UTC' };
  const again = proposeReport(records, reading, defaultMapping, { kept, zone: 'Europe/Kyiv' });
  expect(again.mapping).toMatchObject({ zone: 'UTC' });
  expect(again.mapping.columns.event).toBeUndefined();
});
