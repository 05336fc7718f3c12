/** What the shell uses of its own process. */
export type ShellProcess = Pick<
  NodeJS.Process,
  'argv' | 'env' | 'execPath' | 'on' | 'stdout' | 'stderr' | 'platform'
> & {
  readonly defaultApp?: boolean;
};
