import { expect, test } from 'vitest';
import { appDataFolder, dataFolderStep, formerAppDataFolder } from '../../../shared/program/app-data.ts';

const env = { APPDATA: 'C:\\Users\\me\\Roaming', LOCALAPPDATA: 'C:\\Users\\me\\Local' };
const place = { dir: '/new', isUsed: false };
const former = { dir: '/old', isUsed: true };

test('on Windows data belongs to this computer, not to what is carried to others', () => {
  expect(appDataFolder('win32', 'C:\\Users\\me', env)).toBe(env.LOCALAPPDATA);
  expect(appDataFolder('win32', 'C:\\Users\\me', {})).toBe('C:\\Users\\me\\AppData\\Local');
  expect(formerAppDataFolder('win32', 'C:\\Users\\me', env)).toBe(env.APPDATA);
});

test.each(['darwin', 'linux'])('on %s nothing moves', (platform) => {
  expect(formerAppDataFolder(platform, '/home/me', env)).toBeNull();
});

test('older data is moved to a place that is empty, and to no other', () => {
  expect(dataFolderStep(place, former)).toEqual({ kind: 'move', from: '/old', to: '/new' });
  expect(dataFolderStep({ ...place, isUsed: true }, former)).toEqual({ kind: 'use', dir: '/new' });
  expect(dataFolderStep(place, { ...former, isUsed: false })).toEqual({ kind: 'use', dir: '/new' });
  expect(dataFolderStep(place, null)).toEqual({ kind: 'use', dir: '/new' });
});
