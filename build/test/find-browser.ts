/** Finds a browser of the Chromium family, or installs one where that can be done without asking anybody. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run, runTool } from './tools.ts';

export type FoundBrowser =
  | { readonly kind: 'found'; readonly path: string }
  /** Why there is none, as the end of a sentence. */
  | { readonly kind: 'missing'; readonly why: string };

const INSTALL_LIMIT_MS = 180_000;

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

/** Usual places that are not on the PATH. */
export function usualPlaces(platform: string, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const bases = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const files = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return bases.flatMap((base) => (base === undefined ? [] : files.map((file) => join(base, file))));
  }
  return [];
}

/** The first browser that is already here: named by CHROMIUM_PATH, on the PATH, in a usual place, Playwright's own. */
export function findInstalled(
  platform: string,
  env: NodeJS.ProcessEnv,
  playwrightPath: () => string,
): string | null {
  const named = env['CHROMIUM_PATH'];
  const extension = platform === 'win32' ? '.exe' : '';
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((dir) => dir !== '')
    .flatMap((dir) => NAMES.map((name) => join(dir, name + extension)));
  const candidates = [...(named === undefined ? [] : [named]), ...onPath, ...usualPlaces(platform, env)];
  return candidates.find(isProgram) ?? [playwrightPath()].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds a browser, installing one if need be. Bounded in time. */
export async function findBrowser(say: (line: string) => void): Promise<FoundBrowser> {
  const here = findHere();
  if (here !== null) return { kind: 'found', path: here };
  say('No Chromium, Chrome or Edge found: trying Playwright’s installer …');
  await runTool('@playwright/test', ['install', 'chromium'], {
    command: 'playwright',
    timeoutMs: INSTALL_LIMIT_MS,
  });
  const fetched = findHere();
  if (fetched !== null) return { kind: 'found', path: fetched };
  if (!isRootOnDebian()) {
    return { kind: 'missing', why: 'none is installed, and Playwright’s installer could not fetch one' };
  }
  say('Trying apt …');
  await run('apt-get', ['update'], { timeoutMs: INSTALL_LIMIT_MS });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    timeoutMs: INSTALL_LIMIT_MS,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  const packaged = findHere();
  if (packaged !== null) return { kind: 'found', path: packaged };
  return {
    kind: 'missing',
    why: 'none is installed, and neither Playwright’s installer nor apt could fetch one',
  };
}

function findHere(): string | null {
  return findInstalled(process.platform, process.env, () => chromium.executablePath());
}

function isRootOnDebian(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    readFileSync('/etc/debian_version').length > 0
  );
}
