/** The switch that keeps the computer awake; the shell asks for it and does it. */
import type { Awake } from '../../../shared/contract/awake.ts';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { shouldStayAwake } from '../../../shared/program/stay-awake.ts';
import type { SettingsTable } from '../store/settings-table.ts';

export interface AwakeParts {
  readonly store: { readonly settings: Pick<SettingsTable, 'isAwakeWanted' | 'saveAwakeWanted'> };
  readonly tunnel: { view(): TunnelView };
}

export function awakeView({ store, tunnel }: AwakeParts): Awake {
  const isWanted = store.settings.isAwakeWanted();
  return { isWanted, isKept: shouldStayAwake(isWanted, tunnel.view().state) };
}

export function changeAwake(parts: AwakeParts, isWanted: boolean): Awake {
  parts.store.settings.saveAwakeWanted(isWanted);
  return awakeView(parts);
}
