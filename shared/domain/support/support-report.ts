/** What a person sends along when they ask for help: versions, numbers and states, nothing that tells who or what. */
import type { LogError } from './log-errors.ts';

export interface SupportFacts {
  readonly version: string;
  readonly node: string;
  /** Null in the headless program. */
  readonly electron: string | null;
  /** As Node names them, such as `win32` and `x64`. */
  readonly system: { readonly platform: string; readonly arch: string; readonly release: string };
  readonly startedAt: string;
  readonly now: string;
  /** Codes and switches of the program's own lists. */
  readonly settings: Readonly<Record<string, string | number | boolean | null>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Codes of what the strip says. */
  readonly notices: readonly string[];
  readonly errors: readonly LogError[];
}

/** Versions and codes have such letters; names, addresses and keys of people are not let through by accident. */
const PLAIN = /^[\w.+-]{1,40}$/;

/** In English whoever reads it: those who help read one form. */
export function supportReport(facts: SupportFacts): string {
  const { system } = facts;
  return [
    `Postback Desk ${plain(facts.version)}`,
    `Electron ${plain(facts.electron ?? 'none')}, Node ${plain(facts.node)}`,
    `System ${plain(system.platform)} ${plain(system.arch)} ${plain(system.release)}`,
    `Started ${plain(facts.startedAt.replaceAll(':', '.'))}, made ${plain(facts.now.replaceAll(':', '.'))}`,
    '',
    'Settings',
    ...Object.entries(facts.settings).map(([name, value]) => `  ${plain(name)}: ${plain(String(value))}`),
    'Counts',
    ...Object.entries(facts.counts).map(([name, count]) => `  ${plain(name)}: ${count}`),
    `Notices: ${facts.notices.map(plain).join(' ') || 'none'}`,
    facts.errors.length === 0 ? 'No errors in the logs' : 'Last errors',
    ...facts.errors.map(errorLine),
    '',
  ].join('\n');
}

function errorLine({ at, isWarning, what, type, code, place }: LogError): string {
  const parts = [at, isWarning ? 'warning' : 'error', what, type, code, place];
  return `  ${parts.filter((part) => part !== null).join(' | ')}`;
}

function plain(value: string): string {
  return PLAIN.test(value) ? value : '…';
}
