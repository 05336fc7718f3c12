/** A browser for the tests: one that is here, or one that can be installed without asking anybody. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { type Ending, runBounded } from '../run-bounded.ts';
import { findInstalled, thisComputer } from './find-browser.ts';
import { commandFile, root } from './tools.ts';

export type FoundBrowser =
  | { readonly kind: 'found'; readonly path: string }
  /** Why there is none, as the end of a sentence. */
  | { readonly kind: 'missing'; readonly why: string };

interface Installer {
  readonly name: string;
  readonly commands: readonly (readonly [string, ...string[]])[];
}

const INSTALL_LIMIT_MS = 300_000;
const SILENCE_LIMIT_MS = 60_000;
/** Another package manager may be at work. */
const APT = ['-y', '-o', 'DPkg::Lock::Timeout=60'];

/** Bounded in time: some minutes at the worst. */
export async function getBrowser(say: (line: string) => void): Promise<FoundBrowser> {
  const here = findHere();
  if (here !== null) return { kind: 'found', path: here };
  const failures: string[] = [];
  for (const installer of installers()) {
    say(`No Chromium, Chrome or Edge that starts: trying ${installer.name} …`);
    const failure = await install(installer, say);
    const path = findHere();
    if (path !== null) return { kind: 'found', path };
    failures.push(`${installer.name} failed (${failure ?? 'what it installed does not start'})`);
  }
  return {
    kind: 'missing',
    why: ['no Chromium, Chrome or Edge that starts was found', ...failures].join(', and '),
  };
}

function findHere(): string | null {
  return findInstalled(thisComputer(homedir()));
}

function installers(): readonly Installer[] {
  const playwright = commandFile('@playwright/test', 'playwright');
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return [
    {
      name: 'Playwright’s installer',
      commands: [[process.execPath, playwright, 'install', '--no-shell', 'chromium']],
    },
    ...(isRootOnDebian
      ? [
          {
            name: 'apt',
            commands: [
              ['apt-get', 'update', ...APT],
              ['apt-get', 'install', '--no-install-recommends', ...APT, 'chromium'],
            ] as const,
          },
        ]
      : []),
  ];
}

/** @returns null when every command ended well, else what went wrong */
async function install(installer: Installer, say: (line: string) => void): Promise<string | null> {
  for (const [command, ...args] of installer.commands) {
    let errorLine = '';
    const ending = await runBounded(command, args, {
      cwd: root,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      limitMs: INSTALL_LIMIT_MS,
      silenceMs: () => SILENCE_LIMIT_MS,
      onOutput: (text) => {
        const error = /^(?:Error|E): (.+)$/m.exec(text)?.[1];
        if (errorLine === '' && error !== undefined) errorLine = error;
        if (text.trim() !== '') say(text.trimEnd());
      },
    });
    if (ending.kind !== 'exited' || ending.code !== 0) return errorLine || inMessages(ending);
  }
  return null;
}

function inMessages(ending: Ending): string {
  switch (ending.kind) {
    case 'exited':
      return `exit code ${ending.code}`;
    case 'signalled':
      return ending.signal;
    case 'not_started':
      return ending.why;
    case 'silent':
      return `nothing came for ${ending.afterMs / 1_000} s`;
    case 'too_slow':
      return `not done after ${ending.afterMs / 1_000} s`;
    default:
      return assertNever(ending);
  }
}
