/** The address guard: which public URL stands in which network's cabinet. */
import type { PasteState } from '../../domain/public-url/paste-state.ts';

const states: Readonly<Record<PasteState, string>> = {
  not_pasted: 'not pasted yet',
  pasted: 'pasted, waits for the first postback',
  confirmed: 'confirmed by a postback',
  outdated: 'has an old address',
};

export const addresses = {
  banner: {
    changed: (url: string) => `Your public address has changed to ${url}.`,
    otherName: (url: string) => `Your public address is ${url} for now, and not the one you wished for.`,
    body: (names: string) => `These still have an old one, and their postbacks may not reach you: ${names}.`,
    show: 'Show what to paste',
  },
  title: 'In the networks’ cabinets',
  what: 'Whenever the public address changes, each network needs the new URL. A tick says that you pasted it; only a real postback over it confirms it.',
  otherName:
    'The tunnel goes on asking for the name you wished for. If it gets it, the old URLs are right again: paste the new ones only if it takes too long.',
  allFine: 'No network has an old address.',
  cabinet: 'In the network’s cabinet',
  states,
  old: (address: string) => `Its cabinet has ${address}.`,
  oldHit: (moment: string) => `The last postback over an old address came ${moment}.`,
  confirmedAt: (moment: string) => `The last postback over today’s address came ${moment}.`,
  links: 'Saved links that are pasted there, too',
  url: (name: string) => `New postback URL of ${name}`,
  copy: (name: string) => `Copy the new postback URL of ${name}`,
  tick: (name: string) => `Pasted at ${name}`,
  pasted: 'Pasted',
  failed: 'That was not kept',
};
