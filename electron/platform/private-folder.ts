/** Keeps a folder, and the files in it that are ours, to its owner. Windows has no such bits: there the place counts. */
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { causeOf } from './cause-of.ts';

/** Of a mode: what the group and everybody else may do. */
const OTHERS = 0o077;
const OWNER = 0o700;

/** For a whole process: nothing that it makes can be read by anybody else. */
export const PRIVATE_UMASK = OTHERS;

export interface Privacy {
  /** What was open to others and is not any more. */
  readonly madePrivate: readonly string[];
  /** What still is; empty where the folder keeps others out. */
  readonly open: readonly string[];
  /** Why it could not be changed, in the system's words; null where it was not tried, or without an effect. */
  readonly cause: string | null;
}

const NOTHING_OPEN: Privacy = { madePrivate: [], open: [], cause: null };

/**
 * Never throws. A folder that holds what is not ours, or is the system's temporary one, is left as it is: others may need it.
 * @param dir exists
 * @param isOurs tells by its name whether an entry is the program's own
 */
export function makePrivate(dir: string, isOurs: (name: string) => boolean): Privacy {
  if (process.platform === 'win32') return NOTHING_OPEN;
  const names = namesIn(dir);
  const mayCloseFolder = names.every(isOurs) && resolve(dir) !== tmpdir();
  const paths = names.filter(isOurs).map((name) => join(dir, name));
  const before = [dir, ...paths].filter(isOpen);
  const causes = before.map((path) => (path !== dir || mayCloseFolder ? closePath(path) : null));
  const after = before.filter(isOpen);
  return {
    madePrivate: before.filter((path) => !after.includes(path)),
    open: after.includes(dir) ? after : [],
    cause: causes.find((cause) => cause !== null) ?? null,
  };
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function isOpen(path: string): boolean {
  return (modeOf(path) & OTHERS) !== 0;
}

/** 0 for what went meanwhile, or is a link to nowhere. */
function modeOf(path: string): number {
  try {
    return statSync(path).mode;
  } catch {
    return 0;
  }
}

/** @returns why it failed, or null */
function closePath(path: string): string | null {
  try {
    chmodSync(path, modeOf(path) & OWNER);
    return null;
  } catch (error) {
    return causeOf(error);
  }
}
