/** Whether a package holds what it should and nothing else: in its archive, and in the code that was bundled for it. */
import { en } from '../../shared/text/en.ts';
import { archiveSurprises, packedBinaries } from './archive-surprises.ts';
import { BUNDLED_PACKAGES, PACKAGED_PACKAGES } from './packaged-modules.ts';

const SHOWN = 10;
const messages = en.shell.packageCheck;

/**
 * @param bundled packages that are in the code for Node
 * @returns what is wrong, in words; empty when nothing is
 */
export function checkArchive(archive: string, bundled: readonly string[]): readonly string[] {
  const surprises = [
    ...archiveSurprises(archive, PACKAGED_PACKAGES),
    ...bundled.filter((name) => !BUNDLED_PACKAGES.has(name)),
  ];
  return [
    ...surprises.slice(0, SHOWN).map((path) => messages.surprise(path)),
    ...(surprises.length > SHOWN ? [messages.moreSurprises(surprises.length - SHOWN)] : []),
    ...packedBinaries(archive).map((path) => messages.binaryPacked(path)),
  ];
}
