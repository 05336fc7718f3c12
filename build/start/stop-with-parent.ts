/**
 * npm runs a script in a shell and hands SIGTERM to that shell alone, which dies of it without a word to us:
 * the program would go on for ever, holding its ports. So whoever loses the shell stops too.
 */

const ASK_MS = 200;

export interface Family {
  /** Id of the parent process, as it is now. */
  readonly parentId: () => number;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/**
 * Calls `stop` once when npm's shell is gone. Does nothing where npm did not start us: a program that was
 * started by hand may outlive its parent on purpose.
 */
export function stopWithParent(family: Family, stop: () => void): void {
  // On Windows the id of the parent never changes.
  if (family.env['npm_lifecycle_event'] === undefined || family.platform === 'win32') return;
  const shell = family.parentId();
  const watch = setInterval(() => {
    if (family.parentId() === shell) return;
    clearInterval(watch);
    stop();
  }, ASK_MS);
  watch.unref();
}
