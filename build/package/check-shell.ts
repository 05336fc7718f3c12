/** Whether shell, preload and engine entry of a package load, and find the files they name. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINE_NEEDS_PARENT } from '../../shared/contract/shell.ts';
import { LANGUAGES, type Language } from '../../shared/domain/language/languages.ts';
import { en } from '../../shared/text/en.ts';
import { loadText } from '../../shared/text/load-text.ts';
import { runPackaged } from './run-packaged.ts';

/** What the shell opens by name at run time: no import would miss it. */
const NAMED_FILES = [
  'out/main/engine.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'electron/main/images/window.png',
  'electron/main/images/tray/receiving-light.png',
  'electron/main/images/tray/receiving-light@2x.png',
  'electron/main/images/tray/receivingTemplate.png',
  'electron/main/images/tray/receivingTemplate@2x.png',
] as const;
/** Processes and threads of their own: each is started by its file's name. */
const PART_ENTRIES = [
  'gate',
  'mailbox',
  'reader',
  'backup',
  'import',
  'report',
  'cost',
  'picture',
  'sending',
] as const;
/** What Node says of an import that leads nowhere. */
const IMPORT_FAILED = /ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_PACKAGE_PATH_NOT_EXPORTED|ERR_DLOPEN_FAILED/;
/** One for each system; all that they need of other packages is loaded with them. */
const UPDATERS = ['NsisUpdater', 'MacUpdater', 'AppImageUpdater', 'DebUpdater'] as const;
const STUB = pathToFileURL(join(import.meta.dirname, 'use-electron-stub.mjs')).href;
const messages = en.shell.packageCheck;

/**
 * @param appDir the unpacked app
 * @returns what is wrong, in words; empty when nothing is
 */
export async function checkShell(appDir: string): Promise<readonly string[]> {
  const missing = NAMED_FILES.filter((file) => !existsSync(join(appDir, file)));
  if (missing.length > 0) return missing.map((file) => messages.fileMissing(file));
  return [
    ...checkPreload(join(appDir, 'out/preload/preload.cjs')),
    ...(await checkMain(join(appDir, 'out/main/index.js'), appDir)),
    ...(await checkEngineEntry(join(appDir, 'out/main/engine.js'), appDir)),
    ...(await Promise.all(PART_ENTRIES.map((name) => checkPart(name, appDir)))).flat(),
    ...(await Promise.all(LANGUAGES.map((language) => checkLanguage(language, appDir)))).flat(),
    ...(await checkUpdater(appDir)),
  ];
}

/** In its sandbox a preload can load Electron's part for pages, and no package. */
function checkPreload(file: string): readonly string[] {
  const wanted = readFileSync(file, 'utf8').matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g);
  const foreign = [...wanted].map((match) => match[1] ?? '').filter((name) => name !== 'electron');
  return foreign.map((name) => messages.preloadRequires(name));
}

/** Its help needs nothing of Electron, but everything that the file imports. */
async function checkMain(file: string, cwd: string): Promise<readonly string[]> {
  const run = runPackaged(['--import', STUB, file, '--help'], cwd);
  const [line, code] = await Promise.all([run.firstLine, run.ended]);
  const isFine = code === 0 && line !== null && en.start.help.startsWith(line);
  return isFine ? [] : [messages.shellDoesNotLoad(run.lastLines())];
}

/** Alone it refuses to run, after everything that it imports was loaded. */
async function checkEngineEntry(file: string, cwd: string): Promise<readonly string[]> {
  const run = runPackaged([file], cwd);
  const code = await run.ended;
  const isFine = code !== 0 && run.lastLines().includes(ENGINE_NEEDS_PARENT);
  return isFine ? [] : [messages.engineDoesNotLoad(run.lastLines())];
}

/** Alone it has nobody to work for and ends, in its own way; but all that it imports was loaded before. */
async function checkPart(name: string, cwd: string): Promise<readonly string[]> {
  const run = runPackaged([join(cwd, 'out/main', `${name}.js`), '--help'], cwd);
  await run.ended;
  return IMPORT_FAILED.test(run.lastLines())
    ? [messages.threadDoesNotLoad(`${name}.js`, run.lastLines())]
    : [];
}

/** The catalogues lie with the window, and the programs for Node find them there. */
async function checkLanguage(language: Language, cwd: string): Promise<readonly string[]> {
  const run = runPackaged([join(cwd, 'out/main/headless.js'), '--help'], cwd, { language });
  const { start } = await loadText(language);
  const line = await run.firstLine;
  await run.ended;
  return line !== null && start.help.startsWith(line)
    ? []
    : [messages.threadDoesNotLoad(`${language}.js`, run.lastLines())];
}

async function checkUpdater(cwd: string): Promise<readonly string[]> {
  const load = `const updater = require('electron-updater'); for (const name of ${JSON.stringify(UPDATERS)}) if (!updater[name]) throw new Error(name);`;
  const run = runPackaged(['--import', STUB, '--eval', load], cwd);
  return (await run.ended) === 0 ? [] : [messages.threadDoesNotLoad('electron-updater', run.lastLines())];
}
