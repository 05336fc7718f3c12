/** The built program under measurement, and its API. */
import { join } from 'node:path';
import { PARENT_NODE_FLAGS } from '../../shared/program/node-flags.ts';
import { DeskApi } from '../fixtures/desk-api.ts';
import { MeasuredProcess } from './measured-process.ts';

export interface StartDeskOptions {
  readonly isTunnelAllowed?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

export async function startDesk(
  dataDir: string,
  { isTunnelAllowed = false, env = {} }: StartDeskOptions = {},
): Promise<MeasuredProcess> {
  const entry = join(import.meta.dirname, '../../out/main/headless.js');
  const flags = [
    '--receiver-port',
    '0',
    '--desk-port',
    '0',
    '--no-open',
    ...(isTunnelAllowed ? [] : ['--no-tunnel']),
  ];
  return MeasuredProcess.start(entry, ['--data', dataDir, ...flags], { flags: PARENT_NODE_FLAGS, env });
}

/** @throws Error for a server that is no desk */
export function pidsOf(server: MeasuredProcess): Readonly<Record<'gate' | 'engine', number>> {
  if (!('pids' in server.ready)) throw new Error('That is no desk.');
  return server.ready.pids;
}

export function apiOf(server: MeasuredProcess): DeskApi {
  if (!('api' in server.ready)) throw new Error('That is no desk.');
  return new DeskApi({ ...server.ready, desk: '' });
}
