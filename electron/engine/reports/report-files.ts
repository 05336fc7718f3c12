/** The files of reports in a folder of their own, until each is compared. */
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ReportId } from '../../../shared/domain/ids.ts';

const FOLDER = 'reports';

export class ReportFiles {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, FOLDER);
  }

  /** Writes a part at its place; what stood behind it is cut off. @returns bytes that the file has then */
  write(id: ReportId, offset: number, part: Uint8Array): number {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const file = openSync(this.#path(id), offset === 0 ? 'w' : 'r+', 0o600);
    try {
      let written = 0;
      while (written < part.length) written += writeSync(file, part, written, null, offset + written);
      ftruncateSync(file, offset + part.length);
      return offset + part.length;
    } finally {
      closeSync(file);
    }
  }

  /** 0 where there is none. */
  size(id: ReportId): number {
    return statSync(this.#path(id), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** @returns fewer bytes at its end, none behind it */
  read(id: ReportId, offset: number, length: number): Uint8Array {
    const file = openSync(this.#path(id), 'r');
    try {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    } finally {
      closeSync(file);
    }
  }

  remove(id: ReportId): void {
    rmSync(this.#path(id), { force: true });
  }

  #path(id: ReportId): string {
    return join(this.#folder, `${id.replaceAll(/[^\w-]/g, '')}.part`);
  }
}
