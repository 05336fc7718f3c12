import { expect, test } from 'vitest';
import { hasTray } from '../../../electron/main/has-tray.ts';

test.each([
  ['darwin', undefined, null, true],
  ['win32', undefined, null, true],
  ['linux', 'KDE', true, true],
  ['linux', 'ubuntu:GNOME', true, true],
  ['linux', 'ubuntu:GNOME', false, false],
  ['linux', 'KDE', false, false],
  ['linux', 'XFCE', null, true],
  ['linux', 'GNOME', null, false],
  ['linux', undefined, null, true],
] as const)('%s, desktop %s, on the bus %s: a tray %s', (platform, desktop, isHosted, found) => {
  expect(hasTray(platform, desktop, isHosted)).toBe(found);
});
