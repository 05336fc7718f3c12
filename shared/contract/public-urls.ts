/** The address guard: which public URL stands in which network's cabinet. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PASTE_STATES } from '../domain/public-url/paste-state.ts';
import { linkIdSchema, networkIdSchema } from '../domain/ids.ts';
import { isoTimeSchema } from './common.ts';

export const pasteStateSchema = z.enum(PASTE_STATES);

/** A URL as it is pasted into a cabinet; the label is the network's own name for the place, null for all events. */
export const cabinetUrlSchema = z.object({ label: z.string().nullable(), url: z.string() });

export const networkUrlSchema = z.object({
  networkId: networkIdSchema,
  name: z.string(),
  state: pasteStateSchema,
  /** The old address that stands in its cabinet; null where none is known. */
  oldAddress: z.string().nullable(),
  /** The last postback that still came over an old one. */
  oldHitAt: isoTimeSchema.nullable(),
  pastedAt: isoTimeSchema.nullable(),
  confirmedAt: isoTimeSchema.nullable(),
  /** What to paste: one URL, or one for each event. */
  urls: z.array(cabinetUrlSchema),
  /** What was pasted last, by what the person said; null where that is not known. */
  pastedUrls: z.array(cabinetUrlSchema).nullable(),
  /** Saved links whose own postback URL has an old address or key. */
  outdatedLinks: z.array(z.object({ linkId: linkIdSchema, name: z.string() })),
});
export type NetworkUrlView = z.infer<typeof networkUrlSchema>;

export const publicUrlsSchema = z.object({
  /** What networks are to have: the mailbox's address, or the public URL that was proven last. Null where there is neither. */
  current: z.string().nullable(),
  /** It is that of a mailbox, which receives while this computer is away. */
  isMailbox: z.boolean(),
  /** Whether the tunnel gave another name than the requested one, which it goes on asking for. */
  isOtherName: z.boolean(),
  networks: z.array(networkUrlSchema),
});
export type PublicUrlsView = z.infer<typeof publicUrlsSchema>;

const tags = ['Addresses'];

export const addresses = {
  get: oc
    .route({
      method: 'GET',
      path: '/addresses',
      tags,
      summary: 'Which public address stands in which network’s cabinet, and what to paste',
    })
    .output(publicUrlsSchema),
  paste: oc
    .route({
      method: 'POST',
      path: '/addresses/pasted',
      tags,
      summary: 'Say that the address of today stands in a network’s cabinet, or take that back',
      description: 'It counts as confirmed only after a real postback came over it.',
    })
    .input(z.object({ networkId: networkIdSchema, isPasted: z.boolean() }))
    .output(publicUrlsSchema),
};
