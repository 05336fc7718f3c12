/** The address guard: which public URL stands in which network's cabinet. */
import type { PasteState } from '../../domain/public-url/paste-state.ts';

const states: Readonly<Record<PasteState, string>> = {
  not_pasted: 'not pasted yet',
  pasted: 'pasted, waiting for the first postback',
  confirmed: 'confirmed by a postback',
  outdated: 'has an old address',
};

export const addresses = {
  banner: {
    changed: (url: string) => `Your public address has changed to ${url}.`,
    mailbox: (url: string) => `Your postback URLs now use your mailbox, ${url}.`,
    mailboxBody: (names: string) =>
      `These networks still have another address, so their postbacks are lost while this computer sleeps: ${names}.`,
    none: 'You have no public address any more.',
    otherName: (url: string) => `Your public address is ${url} for now, not the one you asked for.`,
    body: (names: string) =>
      `These networks still have an old address, so their postbacks may not arrive: ${names}.`,
    show: 'Show what to paste',
  },
  title: 'Postback URLs in your networks',
  noneWhat: 'There is nothing to paste until you have a public address or a mailbox.',
  what: 'When your public address changes, each network needs the new URL. Tick a network after you pasted it. It is confirmed when a real postback arrives.',
  otherName:
    'We keep asking for the name you chose. If you get it, the old URLs work again. Paste the new ones only if it takes too long.',
  allFine: 'No network has an old address.',
  cabinet: 'In the cabinet',
  states,
  old: (address: string) => `The cabinet has ${address}.`,
  oldHit: (moment: string) => `Last postback to an old address: ${moment}.`,
  confirmedAt: (moment: string) => `Last postback to the current address: ${moment}.`,
  links: 'Saved links whose postback URL must change too',
  url: (name: string) => `New postback URL of ${name}`,
  copy: (name: string) => `Copy the new postback URL of ${name}`,
  tick: (name: string) => `Pasted at ${name}`,
  pasted: 'Pasted',
  failed: 'Not saved',
};
