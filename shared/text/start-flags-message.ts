/** What is wrong with the flags, in words. */
import { assertNever } from '../domain/assert-never.ts';
import type { ParsedFlags } from '../program/start-flags.ts';
import type { Text } from './en.ts';

export type WrongFlags = Exclude<ParsedFlags, { kind: 'start' } | { kind: 'help' }>;

export function startFlagsMessage({ start }: Pick<Text, 'start'>, wrong: WrongFlags): string {
  switch (wrong.kind) {
    case 'unknown_flag':
      return start.unknownFlag(wrong.flag);
    case 'value_missing':
      return start.valueMissing(wrong.flag);
    case 'bad_port':
      return start.badPort(wrong.flag, wrong.value);
    default:
      return assertNever(wrong);
  }
}
