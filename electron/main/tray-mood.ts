/** What the icon in the tray says at a glance. */
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import type { EngineState } from '../supervision/desk-processes.ts';
import type { KeptState } from '../supervision/process-keeper.ts';

/** `stopped`: nothing comes in or goes out, and that is as it should be: it starts, ends, or forwarding is paused. */
export const TRAY_MOODS = ['receiving', 'trouble', 'stopped'] as const;
export type TrayMood = (typeof TRAY_MOODS)[number];

export interface MoodFacts {
  readonly gate: KeptState['kind'];
  readonly engine: EngineState['kind'];
  /** Null while it is not known. */
  readonly address: Pick<TunnelView, 'problem' | 'state'> | null;
  readonly isPaused: boolean;
  /** Whether a person was told of something that did not pass. */
  readonly hasAlarm: boolean;
}

export function trayMood({ gate, engine, address, isPaused, hasAlarm }: MoodFacts): TrayMood {
  if (hasAlarm || gate === 'waiting' || gate === 'failed') return 'trouble';
  if (engine === 'waiting' || engine === 'failed') return 'trouble';
  if (gate !== 'running' || engine === 'starting' || engine === 'stopped') return 'stopped';
  if (address !== null && (address.problem !== null || address.state === 'down')) return 'trouble';
  return isPaused ? 'stopped' : 'receiving';
}

/**
 * The file of the icon below the folder of images; `@2x` beside it is found by Electron.
 * @param isDark whether the bar around it is dark; macOS colours a template itself
 */
export function trayImage(mood: TrayMood, platform: NodeJS.Platform, isDark: boolean): string {
  if (platform === 'darwin') return `${mood}Template.png`;
  return `${mood}-${isDark ? 'dark' : 'light'}.png`;
}
