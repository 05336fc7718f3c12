/** The public URL. */
import { tunnelProblems } from './tunnel-problems.ts';
import { tunnelWays } from './tunnel-ways.ts';

const sendersUnknown = {
  message: 'The public address does not say who sends: what stands in its header is whatever a sender wrote.',
  fix: 'All senders share one limit of speed, and a network with a list of addresses gets its postbacks refused. Use a provider that names senders, choose its header under Receiver, or take the list away and let the network sign what it sends.',
};

const browsers = {
  pass: 'Senders that call like a web browser reach this computer too.',
  stopped: (why: string) => ({
    message: `Networks whose postbacks look like a web browser’s do not reach this computer. ${why}`,
    fix: 'Most networks call as a program and are not affected. If postbacks of one never arrive, use another provider or a tunnel server of your own for it. It may take the page for a success and not send again.',
  }),
};

export const tunnel = { ways: tunnelWays, problems: tunnelProblems, sendersUnknown, browsers };
