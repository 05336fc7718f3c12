/** The public URL. */
import { tunnelProblems } from './tunnel-problems.ts';
import { tunnelWays } from './tunnel-ways.ts';

export const tunnel = { ways: tunnelWays, problems: tunnelProblems };
