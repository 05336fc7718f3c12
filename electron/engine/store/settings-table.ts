/** Table `settings`: one JSON value per name. */
import { z } from 'zod';
import { type ReceiverLimits, receiverLimitsSchema, usualLimits } from '../../../shared/contract/receiver.ts';
import { type RescueReport, rescueReportSchema } from '../../../shared/contract/rescue-report.ts';
import { TUNNEL_PROVIDERS, tunnelNameSchema } from '../../../shared/contract/tunnel.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const tunnelWaySettingsSchema = z.object({
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
  /** How often it is read by itself now, because it was among others when the program stopped; 0 for a slice. */
  timesAlone: z.number().int(),
});
export type ParsingMark = z.infer<typeof parsingMarkSchema>;

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

function given(limits: z.infer<typeof savedLimitsSchema>): Partial<ReceiverLimits> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

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
    receiver: (): ReceiverLimits => ({
      ...usualLimits,
      ...given(saved('receiver', savedLimitsSchema) ?? {}),
    }),
    /** The last rescue of a damaged database; null where there was none. */
    rescue: (): RescueReport | null => saved('rescue', rescueReportSchema),
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
    saveReceiver: (limits: ReceiverLimits): void => {
      upsert.run('receiver', JSON.stringify(limits));
    },
    saveRescue: (report: RescueReport): void => {
      upsert.run('rescue', JSON.stringify(report));
    },
    saveAwakeWanted: (isWanted: boolean): void => {
      upsert.run('stay_awake', JSON.stringify(isWanted));
    },
    saveTunnel: (settings: TunnelSettings): void => {
      upsert.run('tunnel', JSON.stringify(settings));
    },
  };
}
