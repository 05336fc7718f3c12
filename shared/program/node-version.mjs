/** Plain JavaScript, because an old Node reads it to say that it is too old. */

/**
 * Only major and minor count.
 * @param {string} version such as `24.21.0`
 * @param {string} range as `engines` in `package.json` states it: `>=22.18`
 * @returns {string | null} the oldest version that will do where this one is older, else null
 */
export function neededInstead(version, range) {
  const oldest = range.replace('>=', '');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
  const isOlder = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
  return isOlder ? oldest : null;
}
