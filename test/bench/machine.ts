/** This computer in one line. */
import { cpus, platform, release, totalmem } from 'node:os';

export function machine(): string {
  const [first] = cpus();
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  return `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memoryGb} GB, ${platform()} ${release()}, Node ${process.version}`;
}
