/** Files that the window hands over in parts, in a folder of their own, until each is worked off. */
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export class UploadedFiles {
  readonly #folder: string;

  /** @param folder below the data folder */
  constructor(dataDir: string, folder: string) {
    this.#folder = join(dataDir, folder);
  }

  /** Writes a part at its place; what stood behind it is cut off. @returns bytes that the file has then */
  write(id: string, offset: number, part: Uint8Array): number {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const file = openSync(this.pathOf(id), offset === 0 ? 'w' : 'r+', 0o600);
    try {
      let written = 0;
      while (written < part.length) written += writeSync(file, part, written, null, offset + written);
      ftruncateSync(file, offset + part.length);
      return offset + part.length;
    } finally {
      closeSync(file);
    }
  }

  /** What was written of it outlasts a power cut. */
  sync(id: string): void {
    const file = openSync(this.pathOf(id), 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** 0 where there is none. */
  size(id: string): number {
    return statSync(this.pathOf(id), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** @returns fewer bytes at its end, none behind it */
  read(id: string, offset: number, length: number): Uint8Array {
    const file = openSync(this.pathOf(id), 'r');
    try {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    } finally {
      closeSync(file);
    }
  }

  remove(id: string): void {
    rmSync(this.pathOf(id), { force: true });
  }

  pathOf(id: string): string {
    return join(this.#folder, `${id.replaceAll(/[^\w-]/g, '')}.part`);
  }
}
