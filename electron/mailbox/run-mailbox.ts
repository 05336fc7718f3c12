/** Reads settings, starts the mailbox, prints the ready line, and stops on SIGTERM or SIGINT. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { MailboxText } from '../../shared/text/load-mailbox-text.ts';
import { messageFor } from '../../shared/text/message-for.ts';
import { DataLock } from '../platform/data-lock.ts';
import { endOnFault } from '../platform/end-on-fault.ts';
import { giveMemoryBack } from '../platform/give-memory-back.ts';
import { openLog } from '../platform/log.ts';
import { PRIVATE_UMASK } from '../platform/private-folder.ts';
import { startErrorReason } from '../platform/start-error.ts';
import { type Mailbox, MAILBOX_FOLDER, startMailbox } from './mailbox.ts';
import { showPairingCode } from './show-pairing-code.ts';
import { wipe } from './wipe.ts';
import { type MailboxSettings, parseMailboxSettings } from '../../shared/program/mailbox-settings.ts';

const EXIT_FAILED = 1;
const EXIT_BAD_SETTINGS = 2;
/** SIGTERM must end it within 3 s, whatever hangs. */
const STOP_LIMIT_MS = 2_700;
const LOG_FILE = 'mailbox.log';

/** @param text of what it writes and tells, in the language of its system */
export async function runMailbox(args: readonly string[], text: MailboxText): Promise<void> {
  // What it keeps is nobody else's business.
  process.umask(PRIVATE_UMASK);
  const parsed = parseMailboxSettings({
    args,
    env: process.env,
    readFile: (path) => readFileSync(path, 'utf8'),
  });
  switch (parsed.kind) {
    case 'help':
      process.stdout.write(text.mailbox.help);
      return;
    case 'fault':
      say(messageFor(text.mailbox.faults, parsed.fault));
      process.exitCode = EXIT_BAD_SETTINGS;
      return;
    case 'unpair':
      unpair(withFullPath(parsed.settings), text);
      return;
    case 'start':
      await run(withFullPath(parsed.settings), text);
  }
}

function withFullPath(settings: MailboxSettings): MailboxSettings {
  return { ...settings, dataDir: resolve(settings.dataDir) };
}

async function run(settings: MailboxSettings, text: MailboxText): Promise<void> {
  giveMemoryBack();
  const opened = openLog(settings.dataDir, process.stderr, LOG_FILE);
  const exit = async (code: number): Promise<void> => {
    await opened.close();
    process.exit(code);
  };
  endOnFault((error) => {
    opened.log.error({ err: error }, 'the mailbox cannot go on');
    void exit(EXIT_FAILED);
  });
  let mailbox: Mailbox;
  try {
    mailbox = await startMailbox({
      settings,
      version: packageJson.version,
      alertText: text.mailbox.alert,
      // Not through the log, which is kept in a file.
      showCode: (code) => {
        say(showPairingCode(code, settings.publicUrl, text));
      },
      log: opened.log,
    });
  } catch (error) {
    say(messageFor(text.startErrors, startErrorReason(error)));
    await exit(EXIT_FAILED);
    return;
  }
  const { url, pairingCode, metricsUrl } = mailbox;
  process.stdout.write(
    `${JSON.stringify({ ready: true, mailbox: url, pairingCode, metrics: metricsUrl })}\n`,
  );
  if (pairingCode !== null) say(showPairingCode(pairingCode, settings.publicUrl, text));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      process.exit(0);
    }, STOP_LIMIT_MS).unref();
    void mailbox.stop().finally(() => {
      void exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** For an owner whose desk is lost. What it held was sealed to that desk, so nobody can read it any more. */
function unpair({ dataDir }: MailboxSettings, text: MailboxText): void {
  const dir = join(dataDir, MAILBOX_FOLDER);
  if (!existsSync(dir)) {
    say(text.mailbox.nothingToUnpair(dataDir));
    process.exitCode = EXIT_FAILED;
    return;
  }
  try {
    const lock = DataLock.take(dir);
    wipe(dir);
    lock.close();
    say(text.mailbox.unpaired);
  } catch (error) {
    say(messageFor(text.startErrors, startErrorReason(error)));
    process.exitCode = EXIT_FAILED;
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
