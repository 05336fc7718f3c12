/** What was told stays in the data folder, as texts and pictures; channels take the pictures from there. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Notification } from '../../../shared/domain/notify/notification.ts';
import { writeOwnFile } from '../../platform/whole-file.ts';
import type { ChannelMessage } from '../notify/channel.ts';
import type { TellPicture } from '../notify/compose.ts';

/** Of a day, for channels that are told amounts and for those that are not. */
export interface MadeDigest {
  readonly full: ChannelMessage;
  readonly withoutAmounts: ChannelMessage;
}

const FOLDER = 'digests';
/** Files: three of a day. */
const MOST_FILES = 42;

/** Twice with one id is once. @returns what is to be told of it */
export function keepDigest(dataDir: string, { full, withoutAmounts }: MadeDigest): Notification {
  const { id, title, lines, picture } = full;
  mkdirSync(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  if (picture !== null) writeOwnFile(picturePath(dataDir, id, true), picture.png);
  if (withoutAmounts.picture !== null)
    writeOwnFile(picturePath(dataDir, id, false), withoutAmounts.picture.png);
  writeOwnFile(join(dataDir, FOLDER, `${id}.txt`), `${[title, '', ...lines].join('\n')}\n`);
  const old = readdirSync(join(dataDir, FOLDER)).toSorted().slice(0, -MOST_FILES);
  for (const name of old) rmSync(join(dataDir, FOLDER, name), { force: true });
  return {
    kind: 'digest',
    id,
    title,
    lines: [...lines],
    linesWithoutAmounts: [...withoutAmounts.lines],
    alt: picture?.alt ?? title,
  };
}

/** One that is gone, or could not be drawn, goes out as its text. */
export function digestPictures(dataDir: string): TellPicture {
  return (notification, { showsAmounts }) => {
    if (notification.kind !== 'digest') return Promise.resolve(null);
    const path = picturePath(dataDir, notification.id, showsAmounts);
    const picture = existsSync(path) ? { png: readFileSync(path), alt: notification.alt } : null;
    return Promise.resolve(picture);
  };
}

function picturePath(dataDir: string, id: string, showsAmounts: boolean): string {
  return join(dataDir, FOLDER, showsAmounts ? `${id}.png` : `${id}-without-amounts.png`);
}
