/** What the shell and the engine say to each other. Plain data, so that it crosses processes. */
import { z } from 'zod';
import { LANGUAGE_CHOICES } from '../domain/language/languages.ts';
import { PORT_RANGE } from '../domain/port.ts';
import { startErrorReasonSchema } from './start-errors.ts';

const portSchema = z.number().int().min(PORT_RANGE.min).max(PORT_RANGE.max);

/** What secrets are sealed with, and where it is. */
const secretKeySchema = z.discriminatedUnion('kind', [
  /** Base64, from the system's keychain. */
  z.object({ kind: z.literal('key'), key: z.string() }),
  /** There is no keychain: a file that only its owner reads. */
  z.object({ kind: z.literal('file') }),
  /** The keychain has it and has not said it: it is locked, or asks the person. */
  z.object({ kind: z.literal('later') }),
]);
export type SecretKey = z.infer<typeof secretKeySchema>;

export const engineOptionsSchema = z.object({
  /** Folder of the database, logs, keys. Made when it is missing. */
  dataDir: z.string().min(1),
  /** 0 picks a free port. */
  deskPort: portSchema,
  /** Folder of the built window that the desk port serves. */
  windowDir: z.string().min(1),
  isTunnelAllowed: z.boolean(),
  isDemoOn: z.boolean(),
  secretKey: secretKeySchema,
  /**
   * What the cookie of a browser that is signed in holds. Random, made by the program at its start and kept
   * nowhere: it ends with the program, and every engine that the program starts knows the same one.
   */
  sessionId: z.string().min(32),
  version: z.string(),
  /** Language tags of the computer, the dearest first. */
  systemLanguages: z.array(z.string()).readonly().default([]),
  /** Of tests: a server on this computer in place of Telegram's own. */
  telegramServer: z.string().optional(),
});
export type EngineOptions = z.infer<typeof engineOptionsSchema>;

/** What a gate's process is started with. */
export const gateProcessOptionsSchema = z.object({
  dataDir: z.string().min(1),
  /** 0 picks a free port. */
  receiverPort: portSchema,
});
export type GateProcessOptions = z.infer<typeof gateProcessOptionsSchema>;

/** Where a running engine listens; the fields of the ready line. */
export const engineUrlsSchema = z.object({
  /** `http://127.0.0.1:PORT` */
  receiver: z.string(),
  /** `http://127.0.0.1:PORT/?code=…`: opens the window once. */
  desk: z.string(),
  /** `http://127.0.0.1:PORT/api` */
  api: z.string(),
  /** For scripts, as `Authorization: Bearer TOKEN`: no browser gets it. */
  token: z.string(),
});
export type EngineUrls = z.infer<typeof engineUrlsSchema>;

/** Of the processes that the ready line names. */
export interface ProcessIds {
  readonly gate: number | null;
  readonly engine: number | null;
}

/** The ready line of `npm start`, one line of JSON alone on stdout. */
export function readyLine(addresses: EngineUrls, pids: ProcessIds): string {
  return JSON.stringify({ ready: true, ...addresses, pids });
}

/** What the system says of the computer. `ending`: the person logs off, or the computer is switched off; `awake` takes it back. */
const powerSchema = z.enum(['asleep', 'ending', 'awake']);
export type Power = z.infer<typeof powerSchema>;

/** What is said to either process. A `link` message carries a MessagePort where there are such; else `peer` does. */
const linkCommands = [
  z.object({ type: z.literal('link') }),
  /** The other process said it. */
  z.object({ type: z.literal('peer'), said: z.unknown() }),
  /** The computer woke up, or its network changed: check the public URL now. */
  z.object({ type: z.literal('check_public_url') }),
  z.object({ type: z.literal('stop') }),
] as const;

/** What either process reports. */
const processReports = [
  /** It cannot start; the parent makes the sentence. The process exits after it. */
  z.object({ type: z.literal('failed'), reason: startErrorReasonSchema }),
  z.object({ type: z.literal('stopped') }),
  /** Every few seconds, as long as its thread is not held. */
  z.object({ type: z.literal('alive') }),
  /** For the other process, where they have no line of their own. */
  z.object({ type: z.literal('peer'), said: z.unknown() }),
] as const;

export const gateProcessCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), options: gateProcessOptionsSchema }),
  ...linkCommands,
]);
export type GateProcessCommand = z.infer<typeof gateProcessCommandSchema>;

export const gateProcessReportSchema = z.discriminatedUnion('type', [
  /** `http://127.0.0.1:PORT` of the receiver. */
  z.object({ type: z.literal('ready'), receiver: z.string() }),
  ...processReports,
]);
export type GateProcessReport = z.infer<typeof gateProcessReportSchema>;

/** From the shell to the engine. A `window` message carries one MessagePort. */
export const engineCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), options: engineOptionsSchema }),
  z.object({ type: z.literal('window') }),
  /** After a `start` without it. `later`: do not wait for it. */
  z.object({ type: z.literal('secret_key'), secretKey: secretKeySchema }),
  /** For a browser that the parent opens. */
  z.object({ type: z.literal('create_sign_in_url') }),
  /** `asleep` comes some moments before it sleeps. */
  z.object({ type: z.literal('power'), power: powerSchema }),
  ...linkCommands,
]);
export type EngineCommand = z.infer<typeof engineCommandSchema>;

/** What the engine's file says when it is run by hand. It is for whoever builds the program, so it has one language. */
export const ENGINE_NEEDS_PARENT = 'This file is started by the desktop app: without it, run headless.js.';

/** From the engine to the shell. */
export const engineReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), addresses: engineUrlsSchema }),
  /** Answers `create_sign_in_url`. */
  z.object({ type: z.literal('sign_in_url'), url: z.string() }),
  /** Its database became another one: it lets go of everything, and is `ready` again in a moment. */
  z.object({ type: z.literal('reopening') }),
  /** Which language the person has chosen: at the start, and whenever it is another. */
  z.object({ type: z.literal('language'), choice: z.enum(LANGUAGE_CHOICES) }),
  ...processReports,
]);
export type EngineReport = z.infer<typeof engineReportSchema>;
