/** Whether the built shell can be run in a real Electron here, and on what display. Fetches nothing. */
import { assertNever } from '../../shared/domain/assert-never.ts';
import { findElectron } from '../start/electron-runtime.ts';
import { whyNoWindow } from '../start/why-no-window.ts';

export type ShellRuntime =
  | {
      readonly kind: 'found';
      readonly program: string;
      /** Xvfb, to be started first; null where there is a display. */
      readonly xvfb: string | null;
    }
  /** As the end of a sentence. */
  | { readonly kind: 'missing'; readonly why: string };

export interface ShellComputer {
  readonly root: string;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Of the user; null where there are none (Windows). */
  readonly uid: number | null;
  /** Where a program is installed, or null. */
  readonly findProgram: (name: string) => string | null;
}

/** `ELECTRON_OVERRIDE_DIST_PATH` goes before the installed one, as it does for Electron itself. */
export function findShellRuntime({ root, platform, env, uid, findProgram }: ShellComputer): ShellRuntime {
  const program = findElectron(root, env);
  if (program === null) return missing(whyNoElectron(env));
  const noWindow = whyNoWindow(platform, env, uid);
  switch (noWindow) {
    case null:
      return { kind: 'found', program, xvfb: null };
    case 'root':
      return missing(ROOT);
    case 'no_display': {
      if (uid === 0) return missing(ROOT);
      const xvfb = findProgram('Xvfb');
      return xvfb === null
        ? missing('there is no display, and no Xvfb to make one (package xvfb)')
        : { kind: 'found', program, xvfb };
    }
    default:
      return assertNever(noWindow);
  }
}

const ROOT = 'Chromium’s sandbox refuses to work for root: run it as another user';

function missing(why: string): ShellRuntime {
  return { kind: 'missing', why };
}

function whyNoElectron(env: NodeJS.ProcessEnv): string {
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  return elsewhere === undefined
    ? 'Electron’s runtime is not installed (npx --no install-electron fetches it; ELECTRON_OVERRIDE_DIST_PATH names another one)'
    : `there is no Electron in ${elsewhere}, which ELECTRON_OVERRIDE_DIST_PATH names`;
}
