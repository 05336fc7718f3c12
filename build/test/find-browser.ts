/** Finds a browser of the Chromium family that is already on this computer. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';
import { chromium } from '@playwright/test';

export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** Where Playwright's own browser would lie. */
  readonly playwrightPath: () => string;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
] as const;

const LINUX_PLACES = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
] as const;
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'] as const;
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
] as const;
const ANSWER_LIMIT_MS = 15_000;

/** Every path where one may lie, the best first: named by CHROMIUM_PATH, on the PATH, in a usual place, Playwright's. */
export function browserCandidates(computer: Computer): readonly string[] {
  const named = computer.env['CHROMIUM_PATH'] ?? '';
  return [
    ...(named === '' ? [] : [named]),
    ...onPath(computer),
    ...usualPlaces(computer),
    computer.playwrightPath(),
  ];
}

function onPath({ platform, env }: Computer): readonly string[] {
  const paths = platform === 'win32' ? win32 : posix;
  const ending = platform === 'win32' ? '.exe' : '';
  return (env['PATH'] ?? env['Path'] ?? '')
    .split(paths.delimiter)
    .filter((dir) => dir !== '')
    .flatMap((dir) => NAMES.map((name) => paths.join(dir, name + ending)));
}

function usualPlaces({ platform, env, home }: Computer): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', `${home}/Applications`].flatMap((dir) =>
        MAC_APPS.map((name) => `${dir}/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((base) =>
        base === undefined ? [] : WINDOWS_PLACES.map((place) => win32.join(base, place)),
      );
    default:
      return LINUX_PLACES;
  }
}

/** The first candidate that is a program and starts here, or null. */
export function findInstalled(
  computer: Computer,
  doesStart: (path: string) => boolean = answersVersion,
): string | null {
  const programs = browserCandidates(computer).filter(isProgram);
  // On Windows a browser that is asked for its version opens a window instead.
  return programs.find((path) => computer.platform === 'win32' || doesStart(path)) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` only says that one should install a snap; a downloaded one may lack libraries. */
function answersVersion(path: string): boolean {
  const response = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: ANSWER_LIMIT_MS });
  return response.status === 0 && /\d\.\d+\.\d/.test(response.stdout);
}

/** This computer, as it is. */
export function thisComputer(home: string): Computer {
  return {
    platform: process.platform,
    env: process.env,
    home,
    playwrightPath: () => chromium.executablePath(),
  };
}
