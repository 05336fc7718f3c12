import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeRecord, nextMark, readRecord } from '../../../electron/platform/spool/spool-record.ts';
import { numbered } from '../../fixtures/spooled.ts';

test('a record is read as it was written, whatever bytes it has', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each));
  const address = fc.option(fc.string(), { nil: null });
  fc.assert(
    fc.property(bytes, bytes, fc.string(), address, fc.nat(), (head, body, host, remoteAddress, sequence) => {
      const plain = numbered(sequence);
      const request = {
        ...plain,
        head,
        body,
        facts: { ...plain.facts, hosts: [host], remoteAddress },
      };
      const written = encodeRecord(request);
      expect(readRecord(written, 0)).toEqual({ kind: 'request', request, nextOffset: written.length });
    }),
  );
});

test('a record that is cut anywhere is not whole yet, and one with any other byte is none', () => {
  const written = encodeRecord(numbered(7, 'clickid=a1&payout=20'));
  for (let length = 0; length < written.length; length += 1)
    expect(readRecord(written.subarray(0, length), 0).kind).toBe('partial');
  for (let at = 0; at < written.length; at += 1) {
    const damaged = Buffer.from(written);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    // A length that is too great looks as if the rest were missing.
    expect(readRecord(damaged, 0).kind).not.toBe('request');
  }
});

test('behind damage the next record is found', () => {
  const [first, second] = [encodeRecord(numbered(1, 'one')), encodeRecord(numbered(2, 'two'))];
  const bytes = Buffer.concat([first, second]);
  bytes.fill(0, 4, 20);
  const at = nextMark(bytes, 0);
  expect(at).toBe(first.length);
  expect(readRecord(bytes, at)).toMatchObject({ kind: 'request', request: { sequence: 2 } });
  expect(nextMark(bytes, at)).toBe(bytes.length);
});
