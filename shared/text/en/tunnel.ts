/** The public URL. */
import { tunnelProblems } from './tunnel-problems.ts';
import { tunnelWays } from './tunnel-ways.ts';

const sendersUnknown = {
  message: 'The public address does not say who sends: what stands in its header is whatever a sender wrote.',
  fix: 'All senders share one limit of speed, and a network with a list of addresses gets its postbacks refused. Use a provider that names senders, choose its header under Receiver, or take the list away and let the network sign what it sends.',
};

export const tunnel = { ways: tunnelWays, problems: tunnelProblems, sendersUnknown };
