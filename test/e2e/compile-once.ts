/** Before all tests: one start and stop of the built program, which leaves its compiled modules for the others. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';

/** The tests kill their programs, and a process writes what it compiled only when it ends by itself. */
// oxlint-disable-next-line import/no-default-export -- Playwright wants it so.
export default async function compileOnce(): Promise<void> {
  const folder = temporaryFolder();
  const program = Program.startBuilt(join(folder, 'data'));
  try {
    await program.ready();
    program.signal('SIGTERM');
    await program.end();
  } finally {
    await program.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
