/** Why the engine cannot start, as a code with what the sentence needs. It crosses a process, so it is parsed. */
import { z } from 'zod';

export const startErrorReasonSchema = z.discriminatedUnion('code', [
  /** `dir`: where the built window should be. */
  z.object({ code: z.literal('window_missing'), dir: z.string() }),
  /** `cause`: the system's own words. */
  z.object({ code: z.literal('data_dir_not_writable'), dir: z.string(), cause: z.string() }),
  z.object({ code: z.literal('disk_full'), dir: z.string() }),
  /** `path`: of a folder that has the name of one of the program's files. */
  z.object({ code: z.literal('folder_in_place_of_file'), path: z.string() }),
  /** `path`: of one of the program's files that this user may not read or write. */
  z.object({ code: z.literal('file_closed'), path: z.string(), cause: z.string() }),
  z.object({ code: z.literal('data_dir_in_use'), dir: z.string() }),
  /** `flag`: the start flag that changes this port. */
  z.object({ code: z.literal('port_in_use'), port: z.number(), flag: z.string() }),
  z.object({ code: z.literal('port_not_allowed'), port: z.number(), flag: z.string() }),
  /** `found` and `known` are numbers of schemas. */
  z.object({ code: z.literal('database_newer'), path: z.string(), found: z.number(), known: z.number() }),
  z.object({ code: z.literal('database_cannot_open'), path: z.string(), cause: z.string() }),
  z.object({ code: z.literal('migrations_missing'), dir: z.string() }),
  /** `where`: a file, or the keychain. */
  z.object({ code: z.literal('secret_key_unreadable'), where: z.string() }),
  /** `path`: where a mailbox's join key should be. */
  z.object({ code: z.literal('join_key_unreadable'), path: z.string(), cause: z.string() }),
  /** A mailbox with a broker belongs to another desk, or was paired by code. `dir`: its data folder. */
  z.object({ code: z.literal('mailbox_of_other_desk'), dir: z.string() }),
  /** Anything that nobody foresaw. */
  z.object({ code: z.literal('unexpected'), cause: z.string() }),
]);
export type StartErrorReason = Readonly<z.infer<typeof startErrorReasonSchema>>;
