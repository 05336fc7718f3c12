/** The flags of `npm start`, the headless program and the desktop app: one grammar for all three. */
import { PORT_RANGE } from '../domain/port.ts';

export interface StartFlags {
  readonly isHeadless: boolean;
  /** Folder of all data; null means the usual place of the computer. */
  readonly dataDir: string | null;
  readonly receiverPort: number;
  readonly deskPort: number;
  readonly shouldOpen: boolean;
  readonly isTunnelAllowed: boolean;
  readonly isDemoOn: boolean;
  /** Without showing the window, as at login. */
  readonly isHidden: boolean;
}

export type ParsedFlags =
  | { readonly kind: 'start'; readonly flags: StartFlags }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown_flag'; readonly flag: string }
  | { readonly kind: 'value_missing'; readonly flag: string }
  | { readonly kind: 'bad_port'; readonly flag: string; readonly value: string };

/** Ports that are free on most computers and easy to remember; registered for nothing that runs there. */
export const DEFAULT_RECEIVER_PORT = 8790;
export const DEFAULT_DESK_PORT = 8791;

type Draft = { -readonly [Key in keyof StartFlags]: StartFlags[Key] };
type FlagReading = ParsedFlags | { readonly kind: 'go_on'; readonly taken: 1 | 2 };

/** Reads the arguments after the program's own name; `--name value` and `--name=value` both count. */
export function parseStartFlags(args: readonly string[]): ParsedFlags {
  const flags: Draft = {
    isHeadless: false,
    dataDir: null,
    receiverPort: DEFAULT_RECEIVER_PORT,
    deskPort: DEFAULT_DESK_PORT,
    shouldOpen: true,
    isTunnelAllowed: true,
    isDemoOn: false,
    isHidden: false,
  };
  const parts = args.flatMap(splitEquals);
  for (let index = 0; index < parts.length;) {
    const step = readFlag(flags, parts[index] ?? '', parts[index + 1]);
    if (step.kind !== 'go_on') return step;
    index += step.taken;
  }
  return { kind: 'start', flags };
}

function splitEquals(word: string): readonly string[] {
  const cut = word.indexOf('=');
  return word.startsWith('--') && cut !== -1 ? [word.slice(0, cut), word.slice(cut + 1)] : [word];
}

function readFlag(flags: Draft, flag: string, value: string | undefined): FlagReading {
  switch (flag) {
    case '--help':
    case '-h':
      return { kind: 'help' };
    case '--headless':
      flags.isHeadless = true;
      return { kind: 'go_on', taken: 1 };
    case '--no-open':
      flags.shouldOpen = false;
      return { kind: 'go_on', taken: 1 };
    case '--no-tunnel':
      flags.isTunnelAllowed = false;
      return { kind: 'go_on', taken: 1 };
    case '--hidden':
      flags.isHidden = true;
      return { kind: 'go_on', taken: 1 };
    case '--demo':
      flags.isDemoOn = true;
      return { kind: 'go_on', taken: 1 };
    case '--data':
      // In "--data --demo" the folder was forgotten.
      if (value === undefined || value === '' || value.startsWith('--'))
        return { kind: 'value_missing', flag };
      flags.dataDir = value;
      return { kind: 'go_on', taken: 2 };
    case '--receiver-port':
    case '--desk-port':
      return readPort(flags, flag, value);
    default:
      return { kind: 'unknown_flag', flag };
  }
}

function readPort(
  flags: Draft,
  flag: '--receiver-port' | '--desk-port',
  value: string | undefined,
): FlagReading {
  if (value === undefined || value === '') return { kind: 'value_missing', flag };
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= PORT_RANGE.max)) return { kind: 'bad_port', flag, value };
  if (flag === '--receiver-port') flags.receiverPort = port;
  else flags.deskPort = port;
  return { kind: 'go_on', taken: 2 };
}
