import { BlockList } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInRange, parseIp, parseIpRange, senderKey } from '../../../shared/domain/access/ip.ts';

const v4 = fc.ipV4();
const v6 = fc.ipV6();

function contains(range: string, address: string): boolean | null {
  const parsedRange = parseIpRange(range);
  const parsedIp = parseIp(address);
  return parsedRange === null || parsedIp === null ? null : isInRange(parsedIp, parsedRange);
}

test('ranges hold the same addresses as those of Node', () => {
  fc.assert(
    fc.property(v4, v4, fc.nat(32), (net, address, bits) => {
      const list = new BlockList();
      list.addSubnet(net, bits, 'ipv4');
      expect(contains(`${net}/${bits}`, address)).toBe(list.check(address, 'ipv4'));
      expect(contains(`${net}/${bits}`, net)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(v6, v6, fc.nat(128), (net, address, bits) => {
      fc.pre(parseIp(net)?.length === 16 && parseIp(address)?.length === 16);
      const list = new BlockList();
      list.addSubnet(net, bits, 'ipv6');
      expect(contains(`${net}/${bits}`, address)).toBe(list.check(address, 'ipv6'));
      expect(contains(`${net}/${bits}`, net)).toBe(true);
    }),
  );
});

test('a version 4 address in the clothes of version 6 is the same address', () => {
  expect(contains('203.0.113.0/24', '::ffff:203.0.113.9')).toBe(true);
  expect(contains('::ffff:203.0.113.0/120', '203.0.113.9')).toBe(true);
  expect(contains('203.0.113.0/24', '2001:db8::1')).toBe(false);
});

test('what is no address or no range is refused, whatever it looks like', () => {
  for (const text of [
    '',
    ' ',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4/33',
    '1.2.3.4/-1',
    '1.2.3.4/8/8',
    ':::',
    '1::2::3',
    '12345::',
    '::1/129',
    'g::',
    '1.2.3.4, 5.6.7.8',
    '::ffff:1.2.3.4/95',
  ])
    expect([text, parseIpRange(text)]).toEqual([text, null]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseIpRange(text);
      parseIp(text);
      senderKey(text);
    }),
  );
});

test('all addresses of one customer of version 6 are one sender, those of version 4 are one each', () => {
  expect(senderKey('2001:db8:1:2::1')).toBe(senderKey('2001:db8:1:2:ffff::9'));
  expect(senderKey('2001:db8:1:2::1')).not.toBe(senderKey('2001:db8:1:3::1'));
  expect(senderKey('203.0.113.1')).not.toBe(senderKey('203.0.113.2'));
});
