/** What somebody writes to the bot, as a command. Pure. */

export const COMMANDS = [
  'today',
  'yesterday',
  'week',
  'last',
  'status',
  'held',
  'pause',
  'resume',
  'address',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

export type Heard =
  | { readonly kind: 'command'; readonly command: Command }
  /** `code`: what follows it, cut; empty for nothing. */
  | { readonly kind: 'start'; readonly code: string }
  | { readonly kind: 'stop' }
  /** A command that the bot does not know. */
  | { readonly kind: 'unknown' };

/** Longer ones are none, whatever follows. */
const MOST_READ = 200;
/** In groups a command may name the bot that it is for (https://core.telegram.org/bots/features#commands). */
const COMMAND = /^\/([a-z]{1,32})(?:@(\w{1,64}))?(?:\s|$)/iu;

/** @param username the bot's own, without `@`. @returns null for what is no command, or one for another bot */
export function parseCommand(text: string, username: string): Heard | null {
  const head = text.slice(0, MOST_READ);
  const [whole, word = '', bot] = COMMAND.exec(head) ?? [];
  if (whole === undefined) return null;
  if (bot !== undefined && bot.toLowerCase() !== username.toLowerCase()) return null;
  const name = word.toLowerCase();
  if (name === 'start') return { kind: 'start', code: head.slice(whole.length).trim() };
  if (name === 'stop') return { kind: 'stop' };
  const command = COMMANDS.find((each) => each === name);
  return command === undefined ? { kind: 'unknown' } : { kind: 'command', command };
}
