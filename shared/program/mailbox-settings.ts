/** The settings of a mailbox program: flags go before the environment, and that before a file. */
import { z } from 'zod';
import { readMailboxUrl } from '../domain/mailbox/mailbox-url.ts';
import { PORT_RANGE } from '../domain/port.ts';
import { ALERT_SETTINGS, alertOf, type DeskAlert, lackingAlertSetting } from './desk-alert.ts';
import {
  BROKER_SETTINGS,
  type MailboxBroker,
  mailboxBrokerOf,
  missingBrokerSetting,
} from './mailbox-broker-settings.ts';

const LOOPBACK = '127.0.0.1';
const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

export interface MailboxSettings {
  readonly dataDir: string;
  /** Of postbacks and the desk's calls. 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  readonly metricsPort: number;
  readonly metricsHost: string;
  /** Of what waits for the desk; past it postbacks are answered with 503. */
  readonly maxSpoolBytes: number;
  /** When the oldest waits for as long, postbacks are answered with 503. */
  readonly maxWaitingMs: number;
  /** So long a second copy of what the desk has taken over is kept. */
  readonly keptMs: number;
  /** Whether a web server in front of it says in `X-Forwarded-For` who sends. */
  readonly isBehindProxy: boolean;
  /** `https://host[:port]`, as the desk and the networks reach it; null where nobody said it. */
  readonly publicUrl: string | null;
  /** Whom to tell when the desk is away for long; null for nobody. */
  readonly alert: DeskAlert | null;
  /** Null where the desk calls; else it publishes what it keeps. */
  readonly broker: MailboxBroker | null;
}

const port = z.coerce.number().int().min(PORT_RANGE.min).max(PORT_RANGE.max);
const yesNo = z
  .union([z.boolean(), z.enum(['true', 'false', 'yes', 'no', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === 'yes' || value === '1');

/** Name as in the file; the flag is `--max-spool-mb`, the variable `POSTBACK_MAILBOX_MAX_SPOOL_MB`. */
const SETTINGS = {
  data: z.string().min(1),
  port: port.default(8792),
  host: z.string().min(1).default(LOOPBACK),
  metricsPort: port.default(8793),
  metricsHost: z.string().min(1).default(LOOPBACK),
  maxSpoolMb: z.coerce.number().min(16).max(1_048_576).default(2_048),
  maxWaitingHours: z.coerce
    .number()
    .min(1)
    .max(365 * DAY_HOURS)
    .default(30 * DAY_HOURS),
  keptHours: z.coerce
    .number()
    .min(0)
    .max(365 * DAY_HOURS)
    .default(2 * DAY_HOURS),
  behindProxy: yesNo.default(true),
  publicUrl: z
    .string()
    .transform((typed, context) => {
      const read = readMailboxUrl(typed);
      if (read.kind === 'url') return read.url;
      context.addIssue({ code: 'custom', message: 'https:// and the name of the server, without a path' });
      return z.NEVER;
    })
    .optional(),
  ...ALERT_SETTINGS,
  ...BROKER_SETTINGS,
} as const;
const settingsSchema = z.strictObject(SETTINGS);
type SettingName = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS).filter((name): name is SettingName => name in SETTINGS);

export type SettingFault =
  | { readonly code: 'unknown_flag'; readonly flag: string }
  | { readonly code: 'value_missing'; readonly flag: string }
  /** `cause`: the system's or the parser's own words. */
  | { readonly code: 'file_unreadable'; readonly path: string; readonly cause: string }
  | { readonly code: 'unknown_setting'; readonly path: string; readonly name: string }
  /** `name`: as it was given, a flag, a variable or a name in the file. */
  | { readonly code: 'bad_setting'; readonly name: string; readonly details: string }
  /** Both are flags. */
  | { readonly code: 'part_missing'; readonly name: string; readonly needs: string }
  | { readonly code: 'data_missing' }
  /** Of a broker this one is missing. */
  | { readonly code: 'broker_incomplete'; readonly flag: string };

export type ParsedSettings =
  | { readonly kind: 'start'; readonly settings: MailboxSettings }
  /** Ends the pairing from here, for an owner whose desk is lost. */
  | { readonly kind: 'unpair'; readonly settings: MailboxSettings }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly fault: SettingFault };

export interface SettingSources {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** @throws Error of the file system */
  readonly readFile: (path: string) => string;
}

interface Given {
  readonly value: unknown;
  /** How whoever gave it calls it. */
  readonly name: string;
}

type Step<T> = { readonly value: T } | { readonly fault: SettingFault };

export function parseMailboxSettings({ args, env, readFile }: SettingSources): ParsedSettings {
  const flags = readFlags(args);
  if ('fault' in flags) return { kind: 'fault', fault: flags.fault };
  const { values, isHelp, isUnpair, config } = flags.value;
  if (isHelp) return { kind: 'help' };
  const path = config ?? env['POSTBACK_MAILBOX_CONFIG'] ?? null;
  const file = path === null ? { value: new Map<SettingName, Given>() } : readSettingsFile(path, readFile);
  if ('fault' in file) return { kind: 'fault', fault: file.fault };
  const given = new Map([...file.value, ...readEnvironment(env), ...values]);
  if (!given.has('data')) return { kind: 'fault', fault: { code: 'data_missing' } };
  const missing = missingBrokerSetting(new Set(given.keys()));
  if (missing !== null) return { kind: 'fault', fault: { code: 'broker_incomplete', flag: flagOf(missing) } };
  const parsed = settingsSchema.safeParse(
    Object.fromEntries([...given].map(([name, { value }]) => [name, value])),
  );
  if (!parsed.success) return { kind: 'fault', fault: badSetting(parsed.error, given) };
  const lacking = lackingAlertSetting(parsed.data);
  if (lacking !== null) {
    const [name, needs] = lacking.map(flagOf);
    return { kind: 'fault', fault: { code: 'part_missing', name: name ?? '', needs: needs ?? '' } };
  }
  return { kind: isUnpair ? 'unpair' : 'start', settings: settingsOf(parsed.data) };
}

function settingsOf(read: z.infer<typeof settingsSchema>): MailboxSettings {
  return {
    dataDir: read.data,
    port: read.port,
    host: read.host,
    metricsPort: read.metricsPort,
    metricsHost: read.metricsHost,
    maxSpoolBytes: Math.round(read.maxSpoolMb * MB),
    maxWaitingMs: read.maxWaitingHours * HOUR_MS,
    keptMs: read.keptHours * HOUR_MS,
    isBehindProxy: read.behindProxy,
    publicUrl: read.publicUrl ?? null,
    alert: alertOf(read),
    broker: mailboxBrokerOf(read),
  };
}

interface Flags {
  readonly values: ReadonlyMap<SettingName, Given>;
  readonly config: string | null;
  readonly isHelp: boolean;
  readonly isUnpair: boolean;
}

/** `--name value` and `--name=value` both count. */
function readFlags(args: readonly string[]): Step<Flags> {
  const values = new Map<SettingName, Given>();
  let config: string | null = null;
  let isHelp = false;
  let isUnpair = false;
  const words = args.flatMap(splitEquals);
  for (let index = 0; index < words.length; index += 1) {
    const flag = words[index] ?? '';
    if (flag === '--help' || flag === '-h') isHelp = true;
    else if (flag === '--unpair') isUnpair = true;
    else {
      const name = NAMES.find((each) => flagOf(each) === flag);
      if (name === undefined && flag !== '--config') return { fault: { code: 'unknown_flag', flag } };
      index += 1;
      const value = words[index];
      if (value === undefined || value === '' || value.startsWith('--'))
        return { fault: { code: 'value_missing', flag } };
      if (name === undefined) config = value;
      else values.set(name, { value, name: flag });
    }
  }
  return { value: { values, config, isHelp, isUnpair } };
}

function splitEquals(word: string): readonly string[] {
  const cut = word.indexOf('=');
  return word.startsWith('--') && cut !== -1 ? [word.slice(0, cut), word.slice(cut + 1)] : [word];
}

function readEnvironment(env: SettingSources['env']): ReadonlyMap<SettingName, Given> {
  return new Map(
    NAMES.flatMap((name): [SettingName, Given][] => {
      const variable = `POSTBACK_MAILBOX_${wordsOf(name).join('_').toUpperCase()}`;
      const value = env[variable];
      return value === undefined || value === '' ? [] : [[name, { value, name: variable }]];
    }),
  );
}

function readSettingsFile(
  path: string,
  readFile: SettingSources['readFile'],
): Step<ReadonlyMap<SettingName, Given>> {
  let content: unknown;
  try {
    content = JSON.parse(readFile(path));
  } catch (error) {
    // What is said of a fault in JSON quotes the file, which may hold a login.
    const isShown = error instanceof Error && !(error instanceof SyntaxError);
    return { fault: { code: 'file_unreadable', path, cause: isShown ? error.message : 'no JSON' } };
  }
  const record = z.record(z.string(), z.unknown()).safeParse(content);
  if (!record.success) return { fault: { code: 'file_unreadable', path, cause: 'no JSON object' } };
  const unknown = Object.keys(record.data).find((key) => !NAMES.some((name) => name === key));
  if (unknown !== undefined) return { fault: { code: 'unknown_setting', path, name: unknown } };
  return {
    value: new Map(
      NAMES.flatMap((name): [SettingName, Given][] =>
        name in record.data ? [[name, { value: record.data[name], name: `${name} in ${path}` }]] : [],
      ),
    ),
  };
}

function badSetting(error: z.ZodError, given: ReadonlyMap<SettingName, Given>): SettingFault {
  const [issue] = error.issues;
  const name = NAMES.find((each) => each === issue?.path[0]);
  return {
    code: 'bad_setting',
    name: (name === undefined ? undefined : given.get(name)?.name) ?? String(issue?.path[0] ?? ''),
    details: issue?.message ?? '',
  };
}

function flagOf(name: SettingName): string {
  return `--${wordsOf(name).join('-')}`;
}

/** `maxSpoolMb` -> `max`, `spool`, `mb` */
function wordsOf(name: SettingName): readonly string[] {
  return name.replaceAll(/[A-Z]/g, ' $&').toLowerCase().split(' ');
}
