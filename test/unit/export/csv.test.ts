import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../../shared/domain/export/csv.ts';

test('text that a spreadsheet would run is made text', () => {
  const hostile = [
    '=HYPERLINK("http://evil.test","x")',
    '+1+1',
    '-2+3+cmd|/c calc!A1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '"=1',
    "'=1",
    '\r\n=1',
    '\u0000=1',
    '＝1',
    '%0A',
    '|calc',
  ];
  for (const text of hostile) expect(csvLine([text])).toMatch(/^"'/);
});

test('ordinary text, ids with zeros in front and our own numbers stay as they are', () => {
  expect(csvLine(['00123', 'a-b', 'x=1', '', 'Ünïcödé', -5.5, 12, true, null])).toBe(
    '"00123","a-b","x=1","","Ünïcödé",-5.5,12,true,\r\n',
  );
});

test('whatever the text, a reader of CSV gets it back, at most with an apostrophe in front', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const back = readCsv(csvLine(texts));
      expect(back).toHaveLength(texts.length);
      texts.forEach((text, index) => {
        expect([text, `'${text}`]).toContain(back[index]);
      });
    }),
  );
});

/** One line of quoted cells, as RFC 4180 reads it. */
function readCsv(line: string): readonly string[] {
  const cells: string[] = [];
  let rest = line;
  while (rest !== '\r\n') {
    let end = 1;
    while (rest[end] !== '"' || rest[end + 1] === '"') end += rest[end] === '"' ? 2 : 1;
    cells.push(rest.slice(1, end).replaceAll('""', '"'));
    rest = rest.slice(end + 1).replace(/^,/, '');
  }
  return cells;
}
