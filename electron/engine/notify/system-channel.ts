/** This computer: the desktop app asks for what was told here and shows it, and so does the window. */
import type { MadeChannel } from './channel-maker.ts';

export function createSystemChannel(): MadeChannel {
  return {
    // What is written down as sent is what the app asks for.
    sender: { send: async () => Promise.resolve({ kind: 'sent', receipt: null }), edit: null },
    pace: {
      mostInTenSeconds: 5,
      mostInMinute: 10,
      togetherEveryMs: 60_000,
      maxChars: 20_000,
      mostInMessage: 1_000,
    },
  };
}
