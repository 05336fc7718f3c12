/** What a release says of itself: its section of the change log. */

/**
 * @param changelog in the manner of Keep a Changelog
 * @param version without a `v`
 * @returns what stands below the version's heading, else below "Unreleased"; empty where there is neither
 */
export function releaseNotes(changelog: string, version: string): string {
  return sectionOf(changelog, version) ?? sectionOf(changelog, 'Unreleased') ?? '';
}

function sectionOf(changelog: string, name: string): string | null {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`## [${name}]`));
  if (start === -1) return null;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  const body = lines.slice(start + 1, length === -1 ? undefined : start + 1 + length);
  return body.join('\n').trim();
}
