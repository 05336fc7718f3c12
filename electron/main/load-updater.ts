/** The updater, where this copy was made by a release and so knows where newer ones are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Updater } from './updates.ts';

/** electron-builder writes it into packages that have a place to look. */
const PLACE_FILE = 'app-update.yml';

/** Loaded only when it is needed: it is a copy of its own of much that Node can do. */
export async function loadUpdater(resourcesDir: string, isPackaged: boolean): Promise<Updater | null> {
  if (!isPackaged || !existsSync(join(resourcesDir, PLACE_FILE))) return null;
  const { default: electronUpdater } = await import('electron-updater');
  return electronUpdater.autoUpdater;
}
