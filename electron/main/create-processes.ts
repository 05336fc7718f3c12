/** Gate and engine as the desktop app runs them, and the key that the engine gets when the keychain says it. */
import { randomBytes } from 'node:crypto';
import type { MessagePortMain } from 'electron';
import type { EngineOptions } from '../../shared/contract/shell.ts';
import { languageOf } from '../../shared/domain/language/languages.ts';
import type { Clock } from '../supervision/clock.ts';
import { DeskProcesses } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';
import type { BuiltFiles } from './built-files.ts';
import { forkUtility } from './fork-utility.ts';
import type { OpenDeskDeps } from './open-desk-deps.ts';

export function createProcesses(
  deps: OpenDeskDeps,
  files: BuiltFiles,
  clock: Clock,
  onGateState: (state: KeptState) => void,
): DeskProcesses<MessagePortMain> {
  const { MessageChannelMain, utilityProcess } = deps.electron;
  const { dataDir, flags, log, memory, spoken, systemLanguages } = deps;
  return new DeskProcesses<MessagePortMain>({
    forkGate: () => forkUtility(utilityProcess, files.gateEntry, 'Postback Desk gate', log),
    forkEngine: () => forkUtility(utilityProcess, files.engineEntry, 'Postback Desk engine', log),
    // A line of their own: dragging the window may hold up this process.
    newLine: () => new MessageChannelMain(),
    gateOptions: { dataDir, receiverPort: flags.receiverPort },
    engineOptions: engineOptions(deps, files),
    clock,
    onGateState,
    onLanguage: (language) => {
      memory.change({ language });
      void spoken.speak(languageOf(language, systemLanguages));
    },
  });
}

/** Of this program; an engine that is started again gets the same. */
function engineOptions(
  { flags, dataDir, version, systemLanguages }: OpenDeskDeps,
  files: BuiltFiles,
): EngineOptions {
  return {
    dataDir,
    deskPort: flags.deskPort,
    windowDir: files.windowDir,
    isTunnelAllowed: flags.isTunnelAllowed,
    isDemoOn: flags.isDemoOn,
    version,
    systemLanguages,
    // A keychain may ask the person first: nothing waits for that which can go on without.
    secretKey: { kind: 'later' },
    sessionId: randomBytes(32).toString('base64url'),
  };
}
