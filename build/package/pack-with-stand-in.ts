/** Packages the app around a stand-in for Electron's runtime, where the real one cannot be had. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { archFromString, build, Platform } from 'electron-builder';
import { packageConfigFor, packagedFiles, type System } from '../electron-builder.config.ts';

export interface Packed {
  /** `app.asar`, beside it `app.asar.unpacked`. */
  readonly archive: string;
  /** Both as one folder: Node without Electron reads no archives. */
  readonly appDir: string;
}

const SYSTEMS: readonly string[] = ['linux', 'darwin', 'win32'] satisfies System[];

/**
 * Packages `out/` and unpacks the result.
 * It is a package for Linux everywhere, because only that one needs nothing of the real runtime. The database
 * binary in it is the one of this computer, so that the engine can be run from it.
 * @param work an empty folder
 */
export async function packWithStandIn(root: string, work: string): Promise<Packed> {
  const { electronFuses: _realRuntimeOnly, ...config } = packageConfigFor({ platform: 'linux', env: {} });
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', archFromString(process.arch)),
    config: {
      ...config,
      electronDist: makeStandIn(join(work, 'electron')),
      directories: { ...config.directories, output: join(work, 'dist') },
      linux: { ...config.linux, files: packagedFiles(thisSystem()) },
    },
  });
  const appDir = join(work, 'app');
  const archive = join(work, 'dist', unpackedName(), 'resources/app.asar');
  extractAll(archive, appDir);
  return { archive, appDir };
}

/** As much of a runtime as packaging touches: the program, which is renamed, and a place for the app. */
function makeStandIn(dir: string): string {
  mkdirSync(join(dir, 'resources'), { recursive: true });
  writeFileSync(join(dir, 'electron'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return dir;
}

function unpackedName(): string {
  return process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
}

function thisSystem(): System {
  const { platform } = process;
  if (!isSystem(platform)) throw new Error(`There is no package for ${platform}.`);
  return platform;
}

function isSystem(platform: string): platform is System {
  return SYSTEMS.includes(platform);
}
