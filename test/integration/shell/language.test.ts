/** The shell speaks the language that was chosen in the window: tray, menu, title and boxes, now and at the next start. */
import { afterEach, expect, test } from 'vitest';
import type { EngineUrls } from '../../../shared/contract/shell.ts';
import type { LanguageChoice } from '../../../shared/domain/language/languages.ts';
import { en } from '../../../shared/text/en.ts';
import { pt } from '../../../shared/text/pt.ts';
import { ru } from '../../../shared/text/ru.ts';
import { ShellRun } from '../../fixtures/electron/shell-run.ts';

const runs: ShellRun[] = [];
afterEach(() => {
  for (const run of runs.splice(0)) run.end();
});

function newRun(folder?: string): ShellRun {
  const run = new ShellRun(folder);
  runs.push(run);
  return run;
}

async function choose({ api, token }: EngineUrls, choice: LanguageChoice): Promise<void> {
  const answer = await fetch(`${api}/language`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ choice }),
  });
  expect(answer.status).toBe(200);
}

const trayLabels = ({ electron }: ShellRun): readonly string[] =>
  electron.trays.menu.map(({ label }) => label);
const menuLabels = ({ electron }: ShellRun): readonly (string | undefined)[] =>
  electron.applicationMenu.map(({ label }) => label);

test('tray and menu are in the language of the system, and in another one as soon as it is chosen', async () => {
  const run = newRun();
  run.electron.systemLanguages = ['de-DE', 'pt-BR'];
  const urls = await run.startAndWait();
  expect(trayLabels(run)).toContain(pt.shell.tray.open);
  expect(menuLabels(run)).toContain(pt.shell.menu.help);
  await choose(urls, 'ru');
  await expect.poll(() => trayLabels(run)).toContain(ru.shell.tray.open);
  expect(trayLabels(run)).not.toContain(pt.shell.tray.open);
  expect(run.electron.trays.toolTip).toContain(ru.shell.appName);
  expect(menuLabels(run)).toContain(ru.shell.menu.help);
  await choose(urls, 'system');
  await expect.poll(() => trayLabels(run)).toContain(pt.shell.tray.open);
  expect(pt.shell.tray.open).not.toBe(ru.shell.tray.open);
  expect(ru.shell.tray.open).not.toBe(en.shell.tray.open);
});

test('the next start is in the chosen language before the engine can say it', async () => {
  const run = newRun();
  await choose(await run.startAndWait(), 'ru');
  await expect.poll(() => trayLabels(run)).toContain(ru.shell.tray.open);
  run.electron.signal('SIGTERM');
  await run.electron.exited;
  const again = newRun(run.folder);
  again.start();
  // The first menu that it shows.
  await expect.poll(() => trayLabels(again).length).toBeGreaterThan(0);
  expect(trayLabels(again)).toContain(ru.shell.tray.quit);
});
