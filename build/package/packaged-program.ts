/** Where electron-builder puts the program that a person starts. */
import { join } from 'node:path';

const NAME = 'Postback Desk';

/** @param dist electron-builder's output folder. @param arch of the package, as Node names it */
export function packagedProgram(dist: string, platform: string, arch: string): string {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') return join(dist, `mac${suffix}`, `${NAME}.app`, 'Contents/MacOS', NAME);
  if (platform === 'win32') return join(dist, `win${suffix}-unpacked`, `${NAME}.exe`);
  return join(dist, `linux${suffix}-unpacked`, 'postback-desk');
}
