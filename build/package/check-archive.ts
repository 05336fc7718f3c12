/** Whether the archive of a package holds what it should and nothing else. */
import { en } from '../../shared/text/en.ts';
import { archiveSurprises, packedBinaries } from './archive-surprises.ts';
import { EXPECTED_PACKAGES } from './packaged-modules.ts';

const SHOWN = 10;
const messages = en.shell.packageCheck;

/** @returns what is wrong, in words; empty when nothing is */
export function checkArchive(archive: string): readonly string[] {
  const surprises = archiveSurprises(archive, EXPECTED_PACKAGES);
  return [
    ...surprises.slice(0, SHOWN).map((path) => messages.surprise(path)),
    ...(surprises.length > SHOWN ? [messages.moreSurprises(surprises.length - SHOWN)] : []),
    ...packedBinaries(archive).map((path) => messages.binaryPacked(path)),
  ];
}
