/** What can be opened from anywhere: the dialogs, the command menu, the demo with its tour. */
import { createContext, use } from 'react';

export interface Dialogs {
  readonly addNetwork: () => void;
  readonly addDestination: () => void;
  /** How networks reach this computer. */
  readonly chooseProvider: () => void;
  readonly pairMailbox: () => void;
  readonly openPalette: () => void;
  readonly help: () => void;
  /** Plays the demo in the inbox and shows what it did. */
  readonly playDemo: () => void;
  readonly isDemoStarting: boolean;
  readonly takeTour: () => void;
}

export const DialogsContext = createContext<Dialogs | null>(null);

/** @throws when there is no provider above */
export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext);
  if (dialogs === null) throw new Error('There is no dialog host above this component');
  return dialogs;
}
