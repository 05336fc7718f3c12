/**
 * `npm run test:shell`: the built shell in a real Electron, the one that `ELECTRON_OVERRIDE_DIST_PATH` names or the
 * installed one. Where there is none it says why it was left out, which is a failure with `--required`.
 */
import { findProgram } from '../../electron/platform/find-program.ts';
import { ensureBuilt } from '../../build/start/ensure-built.ts';
import { findShellRuntime } from '../../build/test/shell-runtime.ts';
import { root, runTool } from '../../build/test/tools.ts';
import { openVirtualDisplay } from '../../build/test/virtual-display.ts';

const REQUIRED = '--required';

const runtime = findShellRuntime({
  root,
  platform: process.platform,
  env: process.env,
  uid: process.getuid?.() ?? null,
  findProgram: (name) => findProgram(name),
});
if (runtime.kind === 'missing') {
  say(`The tests of the shell in a real Electron were skipped: ${runtime.why}.`);
  process.exitCode = process.argv.includes(REQUIRED) ? 1 : 0;
} else {
  await ensureBuilt(root, say);
  process.exitCode = (await runIn(runtime.program, runtime.xvfb)) ? 0 : 1;
}

async function runIn(program: string, xvfb: string | null): Promise<boolean> {
  say(`Electron: ${program}`);
  const display = xvfb === null ? null : await openVirtualDisplay(xvfb);
  try {
    return await runTool({
      packageName: 'vitest',
      args: [
        'run',
        '--config=build/vitest.shell.config.ts',
        ...process.argv.slice(2).filter((word) => word !== REQUIRED),
      ],
      env: {
        POSTBACK_DESK_ELECTRON: program,
        // Whoever looks at windows would rather not see these, and Chromium takes Wayland first where it is named.
        ...(display === null ? {} : { DISPLAY: display.name, WAYLAND_DISPLAY: '' }),
      },
    });
  } finally {
    await display?.close();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
