/** Which languages the system of a program without a window has: what a terminal says, else what the system says. */

/** POSIX: the first that is set counts, and `LANGUAGE` is a list of GNU that comes before where there is a language at all. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * @param env of the process
 * @param own the language tag of the runtime, for systems on which programs are not told one: Windows
 * @returns language tags, the dearest first
 */
export function systemLanguages(
  env: Readonly<Record<string, string | undefined>>,
  own: string = new Intl.NumberFormat().resolvedOptions().locale,
): readonly string[] {
  const locale = VARIABLES.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  if (locale === undefined) return [own];
  // `C` and `POSIX` ask for no language, so for English.
  if (/^(?:C|POSIX)(?:\.|$)/i.test(locale)) return ['en'];
  const listed = (env['LANGUAGE'] ?? '').split(':').filter((each) => each !== '');
  return [...listed, locale].map(tagOf);
}

/** The same for what is written into a terminal: one of another charset shows no letters but those of ASCII. */
export function terminalLanguages(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const locale =
    VARIABLES.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? '';
  const charset = /\.([^@]+)/.exec(locale)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset) ? systemLanguages(env) : ['en'];
}

/** `pt-BR` of `pt_BR.UTF-8@latin`. */
function tagOf(locale: string): string {
  return (locale.split(/[.@]/, 1)[0] ?? '').replaceAll('_', '-');
}
