/** What the tray says of the engine, read over its API. */
import { z } from 'zod';
import { summarySchema } from '../../shared/contract/desk.ts';
import { type Destination, destinationSchema } from '../../shared/contract/destinations.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import { type TunnelView, tunnelSchema } from '../../shared/contract/tunnel.ts';
import { askEngine } from './ask-engine.ts';

const todaySchema = summarySchema.pick({ registrations: true, firstDeposits: true });
const forwardedSchema = destinationSchema.pick({ id: true, enabled: true, isPaused: true });
const forwardedListSchema = z.object({ items: z.array(forwardedSchema) });

export type Today = z.infer<typeof todaySchema>;
export type Forwarded = z.infer<typeof forwardedSchema>;

/** Each is null where the engine does not say. */
export interface DeskFacts {
  readonly address: TunnelView | null;
  readonly today: Today | null;
  readonly destinations: readonly Forwarded[] | null;
}

export const UNKNOWN_FACTS: DeskFacts = { address: null, today: null, destinations: null };

export async function readDeskFacts(addresses: EngineUrls): Promise<DeskFacts> {
  const [address, today, destinations] = await Promise.all([
    askEngine(addresses, '/tunnel', tunnelSchema),
    askEngine(addresses, '/summary', todaySchema),
    askEngine(addresses, '/destinations', forwardedListSchema),
  ]);
  return { address, today, destinations: destinations?.items ?? null };
}

/** Pauses those destinations, or lets them go on. One that does not answer stays as it is. */
export async function pauseDestinations(
  addresses: EngineUrls,
  ids: readonly Destination['id'][],
  isPaused: boolean,
): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      askEngine(addresses, `/destinations/${encodeURIComponent(id)}`, forwardedSchema, { isPaused }),
    ),
  );
}
