/** What a set-up is: everything that a person entered, without what was received. Parsed where it comes from a file. */
import { z } from 'zod';
import { storedAccessRulesSchema } from '../../../shared/contract/access.ts';
import { MAX_PRESET_ID } from '../../../shared/contract/common.ts';
import {
  DESTINATION_DEFAULTS,
  MAX_CONSTANTS,
  plainDestinationSchema,
  requestTemplateSchema,
} from '../../../shared/contract/destinations.ts';
import { linkFieldsSchema } from '../../../shared/contract/links.ts';
import { networkFieldsSchema } from '../../../shared/contract/networks.ts';
import { receiverLimitsSchema } from '../../../shared/contract/receiver.ts';
import { TUNNEL_PROVIDERS, tunnelWayFields } from '../../../shared/contract/tunnel.ts';
import { DEFAULT_RULES, rulesSchema } from '../../../shared/domain/forward/rules.ts';
import { destinationIdSchema, linkIdSchema, networkIdSchema } from '../../../shared/domain/ids.ts';
import { isIdOfOurs } from '../../platform/ids.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { OldKeyRow } from '../store/access-table.ts';
import { type DestinationRow, storedConstantSchema } from '../store/destinations-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { tunnelSettingsSchema, tunnelWaySettingsSchema } from '../store/settings-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { readMoney, readWarnings, setupMoneySchema, setupWarningsSchema } from './setup-money.ts';

const timeMs = z.number().int().nonnegative();
/** Older versions made shorter ones than may be given today. */
const KEY = /^[A-Za-z0-9_-]{16,128}$/;

const networkSchema = networkFieldsSchema.extend({
  id: networkIdSchema,
  preset: z.string().max(MAX_PRESET_ID),
  key: z.string().regex(KEY),
  createdAtMs: timeMs,
  confirmedAtMs: timeMs.nullable(),
  access: storedAccessRulesSchema.nullable(),
  /** Replaced keys that still work. */
  oldKeys: z.array(
    z.object({ digest: z.string().max(100), beginning: z.string().max(10), validUntilMs: timeMs }),
  ),
});
export type SetupNetwork = z.infer<typeof networkSchema>;

/** A file of an older version lacks what was not known then. */
function withDefaults(defaults: object, value: unknown): unknown {
  return typeof value === 'object' && value !== null ? { ...defaults, ...value } : value;
}

const destinationFieldsSchema = plainDestinationSchema.extend({
  id: destinationIdSchema,
  preset: z.string().max(MAX_PRESET_ID),
  request: requestTemplateSchema,
  rules: z.preprocess((value) => withDefaults(DEFAULT_RULES, value), rulesSchema),
  constants: z.array(storedConstantSchema).max(MAX_CONSTANTS),
  createdAtMs: timeMs,
});
export const setupDestinationSchema = z.preprocess(
  (value) => withDefaults(DESTINATION_DEFAULTS, value),
  destinationFieldsSchema,
);
export type SetupDestination = z.infer<typeof setupDestinationSchema>;

const linkSchema = linkFieldsSchema.extend({
  id: linkIdSchema,
  pastedBase: z.string().max(2_000).nullable(),
  pastedAtMs: timeMs.nullable(),
  archivedAtMs: timeMs.nullable(),
  createdAtMs: timeMs,
});
export type SetupLink = z.infer<typeof linkSchema>;

const waySchema = tunnelWaySettingsSchema.extend(tunnelWayFields);

/** What the API would not take is not taken from a file either. */
const tunnelSchema = tunnelSettingsSchema.extend({
  ...tunnelWayFields,
  others: z.partialRecord(z.enum(TUNNEL_PROVIDERS), waySchema).default({}),
});

const settingsSchema = z.object({
  receiver: receiverLimitsSchema,
  tunnel: tunnelSchema,
  isAwakeWanted: z.boolean(),
  /** A file of an older version has neither. */
  money: setupMoneySchema.optional(),
  warnings: setupWarningsSchema.optional(),
});

/** Each once, under an id that later ones can follow. */
function listOf<Item extends z.ZodType<{ readonly id: string }>>(item: Item, most: number) {
  return z
    .array(item)
    .max(most)
    .refine((items) => items.every(({ id }) => isIdOfOurs(id)))
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length);
}

export const setupContentSchema = z.object({
  networks: listOf(networkSchema, 10_000),
  destinations: listOf(setupDestinationSchema, 10_000),
  links: listOf(linkSchema, 100_000),
  settings: settingsSchema,
  /** Values by the names under which they are kept. */
  secrets: z.record(z.string().max(300), z.string().max(65_536)),
});
export type SetupContent = z.infer<typeof setupContentSchema>;

/**
 * What is of one computer: two that are paired with one mailbox, or read the messages of one bot, take them from each
 * other; of two that call one heartbeat, the silence of one is not heard; and the channels of notifications stay too.
 */
const STAYS = ['backup/', 'mailbox/', 'telegram/', 'notification/', 'heartbeat.'] as const;

/** Whether a secret belongs to a set-up: what backups are encrypted with does not, like their folder. */
export function moves(secretName: string): boolean {
  return !STAYS.some((start) => secretName.startsWith(start));
}

/** What the demo made is left out. Secrets that do not open any more are left out too. */
export function readSetup(store: ReadableStore, secrets: SecretBook): SetupContent {
  const rules = store.access.rules();
  const oldKeys = store.access.oldKeys();
  return {
    networks: store.networks
      .all()
      .filter(isThere)
      .map((row) => setupNetwork(row, rules.get(row.id) ?? null, oldKeys)),
    destinations: store.destinations.all().filter(isThere).map(setupDestination),
    links: store.links.all().map(({ tags, ...link }) => ({ ...link, tags: [...tags] })),
    settings: {
      receiver: store.settings.receiver(),
      tunnel: store.settings.tunnel(),
      isAwakeWanted: store.settings.isAwakeWanted(),
      money: readMoney(store),
      warnings: readWarnings(store),
    },
    secrets: readSecrets(secrets),
  };
}

function isThere({ removedAtMs, test }: NetworkRow | DestinationRow): boolean {
  return removedAtMs === null && !test;
}

function setupNetwork(
  row: NetworkRow,
  access: SetupNetwork['access'],
  oldKeys: readonly OldKeyRow[],
): SetupNetwork {
  return {
    id: row.id,
    name: row.name,
    preset: row.preset,
    key: row.key,
    acceptsKeyless: row.acceptsKeyless,
    answerBody: row.answerBody,
    mapping: row.mapping,
    createdAtMs: row.createdAtMs,
    confirmedAtMs: row.confirmedAtMs,
    access,
    oldKeys: oldKeys
      .filter(({ networkId }) => networkId === row.id)
      .map(({ digest, beginning, validUntilMs }) => ({ digest, beginning, validUntilMs })),
  };
}

function setupDestination(row: DestinationRow): SetupDestination {
  const { test: _test, removedAtMs: _removed, constants, ...kept } = row;
  return { ...kept, constants: [...constants] };
}

function readSecrets(secrets: SecretBook): Record<string, string> {
  const entries = secrets.names().flatMap((each) => {
    const value = moves(each) ? secrets.get(each) : null;
    return value === null ? [] : [[each, value] as const];
  });
  return Object.fromEntries(entries);
}
