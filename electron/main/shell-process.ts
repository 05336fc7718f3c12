/** What the shell uses of its own process. */
export type ShellProcess = Pick<NodeJS.Process, 'argv' | 'on' | 'stdout' | 'stderr' | 'platform'> & {
  readonly defaultApp?: boolean;
};
