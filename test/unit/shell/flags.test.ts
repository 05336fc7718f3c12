import { expect, test } from 'vitest';
import { argumentsOf, readFlags } from '../../../electron/main/read-flags.ts';

test('a packaged app reads its arguments after its name, an unpacked one after its folder', () => {
  expect(argumentsOf(['/opt/desk', '--demo'], false)).toEqual(['--demo']);
  expect(argumentsOf(['/x/electron', '.', '--demo'], true)).toEqual(['--demo']);
});

test('switches of Chromium and of the desktop are left to them', () => {
  const parsed = readFlags([
    '--no-sandbox',
    '--data',
    '/d',
    '--ozone-platform=wayland',
    '-psn_0_1',
    '--no-tunnel',
  ]);
  expect(parsed).toMatchObject({ kind: 'start', flags: { dataDir: '/d', isTunnelAllowed: false } });
});

test('a flag of ours with a wrong value is still refused', () => {
  expect(readFlags(['--no-sandbox', '--receiver-port', 'x'])).toEqual({
    kind: 'bad_port',
    flag: '--receiver-port',
    value: 'x',
  });
});
