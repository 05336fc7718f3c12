/** Where conversions come from of which that is not known yet, and which links that is by the links of now. */
import { z } from 'zod';
import { conversionIdSchema, networkIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { fieldsOfParams } from './origin-book.ts';

/** Of what is gone nothing is told. */
const NOTHING_READ = { origins: {}, clickId: null, transactionId: null } as const;

/** Inside a transaction; newest first. @returns how many were filled */
export function fillOrigins(
  { store, networkOf, origins }: Pick<ApplyDeps, 'store' | 'networkOf' | 'origins'>,
  most: number,
): number {
  const rows = store.origins.conversionsWithout(most);
  for (const { id, postbackId } of rows) {
    const networkId = store.conversions.get(conversionIdSchema.parse(id))?.networkId;
    if (networkId === undefined) continue;
    const postback = store.postbacks.get(postbackIdSchema.parse(postbackId));
    const fields = postback === null ? [] : fieldsOf(postback, networkOf(postback)).fields;
    store.origins.saveOfConversion(id, origins.idOf(networkId, fields, postback ?? NOTHING_READ));
  }
  return rows.length;
}

/** Inside a transaction. @param after id of an origin @returns where to go on; null behind the last one */
export function assignLinks(
  { store, linkOf }: Pick<ApplyDeps, 'store' | 'linkOf'>,
  after: number,
  most: number,
): number | null {
  const rows = store.origins.after(after, most);
  for (const { id, networkId, params, linkId } of rows) {
    const link = linkOf(
      networkIdSchema.parse(networkId),
      fieldsOfParams(paramsSchema.parse(JSON.parse(params))),
    );
    if (link !== linkId) store.origins.saveLink(id, link);
  }
  return rows.at(-1)?.id ?? null;
}

const paramsSchema = z.record(z.string(), z.string().nullable());
