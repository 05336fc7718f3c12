/** In the table `settings`: the broker, and the mailboxes that joined over it. */
import { z } from 'zod';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export const brokerSettingsSchema = z.object({
  /** As they were typed. */
  servers: z.string(),
  stream: z.string(),
  /** PEM; null for what the system trusts. */
  ca: z.string().nullable(),
  /** PEM; null for none. Its key is among the secrets. */
  clientCertificate: z.string().nullable().default(null),
  tlsFirst: z.boolean().default(false),
  /** Postback URLs begin with it; null for none. */
  publicUrl: z.string().nullable(),
  replicas: z.number(),
  maxAgeDays: z.number(),
  maxMb: z.number(),
  duplicateMinutes: z.number(),
  /** The person had it set up from here: what is gone then is made again as it was. */
  isSetUp: z.boolean(),
});
export type BrokerSettings = Readonly<z.infer<typeof brokerSettingsSchema>>;

const joinedMailboxSchema = z.object({
  mailboxId: z.string(),
  /** Public keys, DER in base64: Ed25519 and X25519. */
  signKey: z.string(),
  agreeKey: z.string(),
  joinedAtMs: z.number(),
  /** Forgotten by the person: it does not join again by itself. */
  isRemoved: z.boolean(),
  /** The person said then that what it had on its disk is gone; null where nobody did. */
  diskGoneAtMs: z.number().nullable().default(null),
  /** What was given up of each run, in order. */
  lost: z
    .record(
      z.string(),
      z.array(z.object({ fromSequence: z.number(), throughSequence: z.number() })).readonly(),
    )
    .default({}),
});
export type JoinedMailbox = Readonly<z.infer<typeof joinedMailboxSchema>>;

const SETTINGS = 'broker';
const MAILBOXES = 'broker.mailboxes';

export type BrokerSettingReads = ReturnType<typeof createBrokerSettingReads>;

export function createBrokerSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.broker',
    'SELECT value FROM settings WHERE name = ?',
  );
  const saved = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const row = select.get(name);
    return row === undefined ? null : (schema.safeParse(JSON.parse(row.value)).data ?? null);
  };
  return {
    /** Null where there is none. */
    settings: (): BrokerSettings | null => saved(SETTINGS, brokerSettingsSchema),
    mailboxes: (): readonly JoinedMailbox[] => saved(MAILBOXES, z.array(joinedMailboxSchema)) ?? [],
  };
}

export type BrokerSettingWrites = ReturnType<typeof createBrokerSettingWrites>;

export function createBrokerSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveBroker',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[string]>('settings.removeBroker', 'DELETE FROM settings WHERE name = ?');
  return {
    saveSettings: (settings: BrokerSettings | null): void => {
      if (settings === null) remove.run(SETTINGS);
      else upsert.run(SETTINGS, JSON.stringify(settings));
    },
    saveMailboxes: (mailboxes: readonly JoinedMailbox[]): void => {
      upsert.run(MAILBOXES, JSON.stringify(mailboxes));
    },
  };
}
