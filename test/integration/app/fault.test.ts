/** An error that nobody caught ends the program, and the next start goes on. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { Program } from '../../fixtures/program.ts';

const MARK = 'FAULT_NOW';

test.each([
  ['an exception', `throw new Error('made up')`],
  ['a rejection', `void Promise.reject(new Error('made up'))`],
])(
  'after %s that nobody caught it ends with 1 and says what to do, and what was answered is there',
  async (_, fault) => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const module = join(folder, 'fault.mjs');
    writeFileSync(
      module,
      // In the parent alone: gate and engine, which load it too, are started again when they fail.
      `import { existsSync } from 'node:fs';
     if (process.send === undefined) {
     const timer = setInterval(() => {
       if (!existsSync(${JSON.stringify(join(folder, MARK))})) return;
       clearInterval(timer);
       ${fault};
     }, 20);
     timer.unref(); }`,
    );
    try {
      const program = Program.startWith(data, pathToFileURL(module).href);
      const api = await program.ready();
      const { key } = await api.createNetwork();
      expect((await api.receive(`/postback/${key}?clickid=abcdef12&event=reg`)).status).toBe(200);
      writeFileSync(join(folder, MARK), '');
      const { code, stderr } = await program.end();
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /made up\. Every postback that was answered is saved\. Start it again to continue/,
      );

      const next = Program.start(data);
      expect((await (await next.ready()).postbacks()).map(({ clickId }) => clickId)).toEqual(['abcdef12']);
      await next.kill();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
