/** The switch that keeps the computer awake; the shell asks for it and does it. */
import type { Awake } from '../../../shared/contract/awake.ts';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import { shouldStayAwake } from '../../../shared/program/stay-awake.ts';
import type { Store } from '../store/store.ts';

export interface AwakeDeps {
  readonly store: { readonly settings: Pick<Store['settings'], 'isAwakeWanted' | 'saveAwakeWanted'> };
  readonly tunnel: { view(): CodedTunnel };
}

export function awakeView({ store, tunnel }: AwakeDeps): Awake {
  const isWanted = store.settings.isAwakeWanted();
  return { isWanted, isKept: shouldStayAwake(isWanted, tunnel.view().state) };
}

export function changeAwake(deps: AwakeDeps, isWanted: boolean): Awake {
  deps.store.settings.saveAwakeWanted(isWanted);
  return awakeView(deps);
}
