/** Table `settings`: one JSON value per name. */
import { z } from 'zod';
import { type ReceiverLimits, receiverLimitsSchema, usualLimits } from '../../../shared/contract/receiver.ts';
import { languageChoiceSchema } from '../../../shared/contract/language.ts';
import { type RescueReport, rescueReportSchema } from '../../../shared/contract/rescue-report.ts';
import { TUNNEL_PROVIDERS, tunnelNameSchema } from '../../../shared/contract/tunnel.ts';
import { KEEP_RANGE } from '../../../shared/contract/backups.ts';
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import { givenOf } from '../../../shared/domain/given-of.ts';
import type { LanguageChoice } from '../../../shared/domain/language/languages.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import type { ClockMark } from '../../platform/steady-clock.ts';
import { createEarlierReads, createEarlierWrites } from './earlier-settings.ts';

export const tunnelWaySettingsSchema = z.object({
  /** Null means the provider's usual one. */
  server: z.string().nullable(),
  wishedName: tunnelNameSchema.nullable(),
  address: z.string().nullable().default(null),
  remotePort: z.number().nullable().default(null),
});
export type TunnelWaySettings = z.infer<typeof tunnelWaySettingsSchema>;

export const tunnelSettingsSchema = tunnelWaySettingsSchema.extend({
  provider: z.enum(TUNNEL_PROVIDERS),
  fallback: z.enum(TUNNEL_PROVIDERS).nullable().default(null),
  /** What was saved for providers that are not the chosen one. */
  others: z.partialRecord(z.enum(TUNNEL_PROVIDERS), tunnelWaySettingsSchema).default({}),
  /** Whether the person wants it on: it starts with the program then. */
  isWanted: z.boolean(),
});
export type TunnelSettings = z.infer<typeof tunnelSettingsSchema>;

/** Histories that are being read again: where each stands. */
const reprocessingSchema = z.array(
  z.object({
    networkId: networkIdSchema,
    afterId: z.string(),
    untilId: z.string(),
    done: z.number().int(),
    total: z.number().int(),
  }),
);
export type ReprocessingSettings = z.infer<typeof reprocessingSchema>;

/** Which stored postbacks are being parsed: after a start that finds it, one of them may have stopped the program. */
const parsingMarkSchema = z.object({
  fromId: z.string(),
  untilId: z.string(),
  /** How often the program stopped at it while it was read by itself; 0 for a slice. Older versions count ahead. */
  timesAlone: z.number().int(),
  /** Of further ones, so soon that it may have been anything. */
  quickStops: z.number().int().default(0),
  isAlone: z.boolean().default(false),
  /** UTC milliseconds. */
  atMs: z.number().default(0),
});
export type ParsingMark = z.infer<typeof parsingMarkSchema>;

/** The same of requests that are being taken over from a source, up to a number. */
const drainMarkSchema = parsingMarkSchema
  .omit({ fromId: true, untilId: true })
  .extend({ source: z.string(), untilSequence: z.number().int() });
export type DrainMark = z.infer<typeof drainMarkSchema>;

/** Where the clock that nobody sets stood, and the computer's own beside it. */
const clockMarkSchema = z.object({
  wallMs: z.number(),
  uptimeMs: z.number(),
  bootId: z.string().nullable(),
  steadyMs: z.number(),
});

/** How far stored heads are without the values of cookies and the like; those after `untilId` came without. */
const cleanedHeadsSchema = z.object({
  afterId: z.string(),
  untilId: z.string(),
  /** How many had some. */
  count: z.number().int(),
});
export type CleanedHeads = z.infer<typeof cleanedHeadsSchema>;

const backupSettingsSchema = z.object({
  /** Null for the data folder's own. */
  folder: z.string().nullable(),
  keep: z.number().int(),
  isDaily: z.boolean(),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

const usualBackupSettings: BackupSettings = { folder: null, keep: KEEP_RANGE.usual, isDaily: true };

/** How the last backup went. Times are UTC milliseconds. */
const lastBackupsSchema = z.object({
  good: z
    .object({
      atMs: z.number(),
      path: z.string(),
      bytes: z.number(),
      isEncrypted: z.boolean(),
      content: z.object({
        networks: z.number(),
        destinations: z.number(),
        links: z.number(),
        postbacks: z.number(),
        conversions: z.number(),
        deliveries: z.number(),
        newestAtMs: z.number().nullable(),
      }),
    })
    .nullable(),
  /** Later than that. */
  failure: z.object({ atMs: z.number(), problem: z.custom<UserErrorReason>(isReason) }).nullable(),
});
export type LastBackups = z.infer<typeof lastBackupsSchema>;

/** Only this program writes it, with the reasons of its version. */
function isReason(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'code' in value && String(value.code).startsWith('backup_')
  );
}

const defaultTunnelSettings: TunnelSettings = {
  provider: 'localtunnel',
  server: null,
  wishedName: null,
  address: null,
  remotePort: null,
  fallback: null,
  others: {},
  isWanted: true,
};

/** What an older program saved lacks the limits that came later. */
const savedLimitsSchema = receiverLimitsSchema.partial();

/** A write-ahead log of which commits were lost. */
const lostLogSchema = z.object({
  /** UTC milliseconds. */
  atMs: z.number(),
  /** Path of its copy. */
  keptAs: z.string().nullable(),
  /** Deliveries that may have gone out already, so that the person decides. */
  heldDeliveries: z.number().int(),
  /** Postbacks up to this id that were not parsed then may have been forwarded before; empty for none. */
  askUntilId: z.string(),
});
export type LostLog = z.infer<typeof lostLogSchema>;

export type SettingReads = ReturnType<typeof createSettingReads>;

export function createSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.get',
    'SELECT value FROM settings WHERE name = ?',
  );
  /** Null where nothing is saved, or an older program saved it in another shape. */
  const saved = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const row = select.get(name);
    return row === undefined ? null : (schema.safeParse(JSON.parse(row.value)).data ?? null);
  };

  return {
    tunnel: (): TunnelSettings => saved('tunnel', tunnelSettingsSchema) ?? defaultTunnelSettings,
    reprocessing: (): ReprocessingSettings => saved('rereading', reprocessingSchema) ?? [],
    /** Null before the first. */
    parsingMark: (): ParsingMark | null => saved('parsing', parsingMarkSchema),
    /** Null before the first. */
    drainMark: (): DrainMark | null => saved('drain', drainMarkSchema),
    /** Null before the first. */
    clockMark: (): ClockMark | null => saved('clock', clockMarkSchema),
    receiver: (): ReceiverLimits => ({
      ...usualLimits,
      ...givenOf(saved('receiver', savedLimitsSchema) ?? {}),
    }),
    /** Null before the first look. */
    cleanedHeads: (): CleanedHeads | null => saved('cleaned_heads', cleanedHeadsSchema),
    backup: (): BackupSettings => saved('backup', backupSettingsSchema) ?? usualBackupSettings,
    lastBackups: (): LastBackups => saved('last_backups', lastBackupsSchema) ?? { good: null, failure: null },
    /** The last rescue of a damaged database; null where there was none. */
    rescue: (): RescueReport | null => saved('rescue', rescueReportSchema),
    /** The last log that was damaged; null where none was. */
    lostLog: (): LostLog | null => saved('lost_log', lostLogSchema),
    ...createEarlierReads(saved),
    language: (): LanguageChoice => saved('language', languageChoiceSchema) ?? 'system',
    isAwakeWanted: (): boolean => select.get('stay_awake')?.value === 'true',
  };
}

export type SettingWrites = ReturnType<typeof createSettingWrites>;

export function createSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.save',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );

  return {
    saveReprocessing: (jobs: ReprocessingSettings): void => {
      upsert.run('rereading', JSON.stringify(jobs));
    },
    saveParsingMark: (mark: ParsingMark): void => {
      upsert.run('parsing', JSON.stringify(mark));
    },
    saveDrainMark: (mark: DrainMark): void => {
      upsert.run('drain', JSON.stringify(mark));
    },
    saveClockMark: (mark: ClockMark): void => {
      upsert.run('clock', JSON.stringify(mark));
    },
    saveCleanedHeads: (cleaned: CleanedHeads): void => {
      upsert.run('cleaned_heads', JSON.stringify(cleaned));
    },
    saveReceiver: (limits: ReceiverLimits): void => {
      upsert.run('receiver', JSON.stringify(limits));
    },
    saveBackup: (settings: BackupSettings): void => {
      upsert.run('backup', JSON.stringify(settings));
    },
    saveLastBackups: (last: LastBackups): void => {
      upsert.run('last_backups', JSON.stringify(last));
    },
    saveRescue: (report: RescueReport): void => {
      upsert.run('rescue', JSON.stringify(report));
    },
    saveLostLog: (lost: LostLog): void => {
      upsert.run('lost_log', JSON.stringify(lost));
    },
    ...createEarlierWrites((name, value) => {
      upsert.run(name, value);
    }),
    saveAwakeWanted: (isWanted: boolean): void => {
      upsert.run('stay_awake', JSON.stringify(isWanted));
    },
    saveLanguage: (choice: LanguageChoice): void => {
      upsert.run('language', JSON.stringify(choice));
    },
    saveTunnel: (settings: TunnelSettings): void => {
      upsert.run('tunnel', JSON.stringify(settings));
    },
  };
}
