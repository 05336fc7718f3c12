/** What the bot says by itself, and how it answers. The sentences are made where the language is known. */
import type { Command } from '../../../shared/domain/telegram/parse-command.ts';

export interface AskingChat {
  readonly canPause: boolean;
  readonly hidesAmounts: boolean;
}

/** @returns lines */
export type AnswerCommand = (
  command: Exclude<Command, 'pause' | 'resume'>,
  chat: AskingChat,
) => Promise<readonly string[]>;

export interface BotWords {
  readonly paired: string;
  readonly pairedAlready: string;
  readonly pairedInGroup: string;
  readonly stopped: string;
  readonly unpaired: string;
  readonly unknown: string;
  readonly tooMany: string;
  readonly failed: string;
  readonly test: { readonly title: string; readonly line: string };
  readonly pause: PauseWords;
}

/** `names`: of destinations. */
export interface PauseWords {
  readonly notAllowed: string;
  readonly unnamed: string;
  readonly nothingToPause: string;
  readonly nothingToResume: string;
  readonly askPause: (names: string) => string;
  readonly askResume: (names: string) => string;
  readonly who: string;
  readonly yesPause: string;
  readonly yesResume: string;
  readonly no: string;
  readonly paused: (names: string) => string;
  readonly resumed: (names: string) => string;
  readonly cancelled: string;
  readonly over: string;
  readonly notYours: string;
}
