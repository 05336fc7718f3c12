/** A link as the person makes it: what was chosen, and the texts that were edited by hand. */
import { z } from 'zod';
import { networkIdSchema } from '../ids.ts';
import { NAMING_STYLES } from './naming.ts';

/** Links of 8 kB occur; so much of any text is kept. */
export const MAX_LINK_LENGTH = 16_384;
export const MAX_LINK_NAME = 200;
export const MAX_NAMING_FIELDS = 30;

const linkText = z.string().max(MAX_LINK_LENGTH);

const namingSchema = z.object({
  style: z.enum(NAMING_STYLES),
  fields: z.array(z.string().max(60)).max(MAX_NAMING_FIELDS),
  scheme: z.string().max(60),
  maxLength: z.number().int().positive().nullable(),
  values: z.record(z.string().max(60), z.string().max(500)),
});
export type NamingDraft = z.infer<typeof namingSchema>;

export const linkDraftSchema = z.object({
  /** Id of the traffic source in the catalog. */
  source: z.string().max(100),
  /** Id of the app in the catalog. */
  app: z.string().max(100),
  networkId: networkIdSchema.nullable(),
  offerUrl: linkText,
  /** The landing page that the ad links to; empty without one. */
  landing: linkText,
  /** The id macro where it is another than the catalog says; empty for the catalog's. */
  idMacro: z.string().max(200),
  naming: namingSchema.nullable(),
  /** Texts that were edited by hand, by part; the others follow from the choices. */
  edits: z.record(z.string().max(100), linkText),
});
export type LinkDraft = z.infer<typeof linkDraftSchema>;

export const EMPTY_DRAFT: LinkDraft = {
  source: 'facebook',
  app: 'app-craft',
  networkId: null,
  offerUrl: '',
  landing: '',
  idMacro: '',
  naming: null,
  edits: {},
};
