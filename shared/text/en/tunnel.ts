/** The public URL. */
import { tunnelProblems } from './tunnel-problems.ts';
import { tunnelWays } from './tunnel-ways.ts';

const sendersUnknown = {
  message: 'The public address does not tell us the sender’s IP address.',
  fix: 'All senders share one rate limit, and networks with an IP list get their postbacks refused. Use a provider that reports senders, choose its header in Receiver, or remove the list and require signatures.',
};

const browsers = {
  pass: 'Senders that look like a web browser reach this computer too.',
  stopped: (why: string) => ({
    message: `Networks that send postbacks like a web browser do not reach this computer. ${why}`,
    fix: 'Most networks are not affected. If postbacks of one never arrive, use another provider or your own tunnel server. The network may take the page for a success and not send again.',
  }),
};

export const tunnel = { ways: tunnelWays, problems: tunnelProblems, sendersUnknown, browsers };
