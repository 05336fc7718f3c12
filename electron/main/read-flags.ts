/** The flags of the desktop app. Unlike the start script it gets words that are meant for others. */
import { type ParsedFlags, parseStartFlags } from '../../shared/program/start-flags.ts';

export type DesktopFlags = Exclude<ParsedFlags, { kind: 'unknown_flag' }>;

/**
 * Leaves out what it does not know: Chromium's switches (`--no-sandbox`), what an AppImage or macOS adds.
 * @param args without the program's own name
 */
export function readFlags(args: readonly string[]): DesktopFlags {
  const parsed = parseStartFlags(args);
  if (parsed.kind !== 'unknown_flag') return parsed;
  const { flag } = parsed;
  return readFlags(args.filter((word) => word !== flag && !word.startsWith(`${flag}=`)));
}

/** @param isDefaultApp whether Electron was started with the folder of the app as its first argument */
export function argumentsOf(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  return argv.slice(isDefaultApp ? 2 : 1);
}
