/** Finds an installed program; never installs one. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface ProgramPlaces {
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** Folders that a program started from a desktop icon often lacks in its PATH. */
  readonly usual: readonly string[];
}

/** Where installers of these programs put them, per system. */
function programPlaces(env: NodeJS.ProcessEnv = process.env): ProgramPlaces {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
  const windows = [
    join(env['ProgramFiles'] ?? 'C:\\Program Files', 'cloudflared'),
    join(env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)', 'cloudflared'),
    join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'OpenSSH'),
    join(env['LOCALAPPDATA'] ?? home, 'Microsoft', 'WinGet', 'Links'),
  ];
  const others = [
    '/opt/homebrew/bin',
    '/usr/local/bin',
    '/usr/bin',
    '/bin',
    '/snap/bin',
    join(home, '.local/bin'),
    join(home, 'bin'),
  ];
  return {
    path: env['PATH'] ?? env['Path'] ?? '',
    platform: process.platform,
    usual: process.platform === 'win32' ? windows : others,
  };
}

/** @returns the absolute path, or null when it is not installed */
export function findProgram(name: string, places: ProgramPlaces = programPlaces()): string | null {
  const file = places.platform === 'win32' ? `${name}.exe` : name;
  const folders = [...places.path.split(delimiter), ...places.usual].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, file)).find((path) => isProgram(path)) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
