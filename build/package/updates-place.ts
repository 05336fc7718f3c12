/** Where a packaged app looks for newer versions: the releases of the repository that made it. */

/** Of electron-builder and electron-updater alike. */
export interface UpdatesPlace {
  readonly provider: 'github';
  readonly owner: string;
  readonly repo: string;
  /** What the workflow makes is a draft until a person publishes it. */
  readonly releaseType: 'draft';
}

/**
 * @param env of GitHub's workflow (`GITHUB_REPOSITORY` is "owner/name")
 * @returns null for a package that somebody made for themselves: it has no place to look
 */
export function updatesPlace(env: Readonly<Record<string, string | undefined>>): UpdatesPlace | null {
  const [owner = '', repo = '', ...rest] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === '' || repo === '' || rest.length > 0) return null;
  return { provider: 'github', owner, repo, releaseType: 'draft' };
}
