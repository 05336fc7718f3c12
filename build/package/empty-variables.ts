/** Variables of certificates that are there without a value, as a workflow gives a secret that nobody has set. */

const SIGNING = /^(?:WIN_)?CSC_|^APPLE_/;

/** electron-builder takes an empty `CSC_LINK` for the name of a certificate's file, and ends. */
export function forgetEmptyVariables(env: Record<string, string | undefined>): void {
  for (const name of Object.keys(env).filter((each) => SIGNING.test(each) && env[each] === ''))
    // oxlint-disable-next-line typescript/no-dynamic-delete -- a variable that is undefined would become a word
    delete env[name];
}
