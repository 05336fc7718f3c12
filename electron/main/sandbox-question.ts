/**
 * Says that the window has no sandbox, before it is opened.
 * The launcher of an AppImage, which electron-builder writes, adds `--no-sandbox` by itself and without a word where the
 * system does not let it make a user namespace.
 */
import type { Text } from '../../shared/text/en.ts';
import type { AskPerson } from './ask-person.ts';
import type { ShellLog } from './shell-log.ts';
import type { ShellMemory } from './shell-memory.ts';
import type { ShellProcess } from './shell-process.ts';

const NO_SANDBOX = '--no-sandbox';
const GO_ON = 1;

export interface SandboxQuestionDeps {
  readonly shellProcess: Pick<ShellProcess, 'argv' | 'env' | 'stderr'>;
  readonly memory: ShellMemory;
  readonly log: ShellLog;
  readonly ask: AskPerson;
  readonly text: () => Text;
}

export interface WithSandboxOrNot {
  readonly open: () => void;
  readonly quit: () => void;
}

/** Opens the window at once where it has its sandbox; elsewhere the person is asked, once, and receiving goes on. */
export function openWithSandbox(deps: SandboxQuestionDeps, { open, quit }: WithSandboxOrNot): void {
  const { shellProcess, memory, log, text } = deps;
  // Whoever types the switch knows; the launcher's cannot be told from theirs, and is asked about.
  if (shellProcess.env['APPIMAGE'] === undefined || !shellProcess.argv.includes(NO_SANDBOX)) {
    open();
    return;
  }
  const { message, detail } = text().shell.withoutSandbox;
  log.warn('the window has no sandbox');
  shellProcess.stderr.write(`${message} ${detail}\n`);
  if (memory.get().goesWithoutSandbox) open();
  else void askFirst(deps, { open, quit });
}

async function askFirst(
  { memory, ask, text }: SandboxQuestionDeps,
  { open, quit }: WithSandboxOrNot,
): Promise<void> {
  const { message, detail, quit: end, goOn } = text().shell.withoutSandbox;
  const response = await ask({ type: 'warning', message, detail, buttons: [end, goOn] });
  if (response !== GO_ON) {
    quit();
    return;
  }
  memory.change({ goesWithoutSandbox: true });
  open();
}
