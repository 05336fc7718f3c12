/** Keeps what was told in the data folder, as a text and a picture. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeOwnFile } from '../../platform/whole-file.ts';
import type { ChannelMessage } from '../notify/channel.ts';

const FOLDER = 'digests';
/** Files: two of a day. */
const MOST_FILES = 28;

/** Twice with one id is once. @returns where the text is */
export function keepDigest(dataDir: string, { id, title, lines, picture }: ChannelMessage): string {
  const dir = join(dataDir, FOLDER);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, `${id}.txt`);
  if (picture !== null) writeOwnFile(join(dir, `${id}.png`), picture.png);
  writeOwnFile(path, `${[title, '', ...lines].join('\n')}\n`);
  const old = readdirSync(dir).toSorted().slice(0, -MOST_FILES);
  for (const name of old) rmSync(join(dir, name), { force: true });
  return path;
}
