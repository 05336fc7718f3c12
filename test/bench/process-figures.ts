/** What the kernel counts of a process: memory and processor time. Null where there is no `/proc`. */
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
/** Where user and system time are in `/proc/PID/stat`, counted behind the name, which may hold blanks. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The process and everything that it started, in the order of starting. */
export function processTree(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`) ?? '';
  return [pid, ...children.split(' ').filter(Boolean).map(Number).flatMap(processTree)];
}

/** Proportional memory (PSS) in MB: what is shared counts once, divided among those who share it. */
export function proportionalMb(pid: number): number | null {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Processor time in seconds since its start. */
export function processorSeconds(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
}
