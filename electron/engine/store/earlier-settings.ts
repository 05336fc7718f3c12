/** Of the table `settings` what is known of another database that was here before this one was put in its place. */
import { z } from 'zod';

const recalledSchema = z.record(z.string(), z.number());

export function createEarlierReads(saved: <T>(name: string, schema: z.ZodType<T>) => T | null) {
  return {
    /** The other one knew everything up to this id; empty where there was none. */
    earlierUntilId: (): string => saved('earlier_until', z.string()) ?? '',
    /** Up to where the journal was ahead of this database when what went out was recalled, by source. */
    recalled: (): Readonly<Record<string, number>> => saved('recalled', recalledSchema) ?? {},
  };
}

export function createEarlierWrites(save: (name: string, value: string) => void) {
  return {
    saveEarlierUntilId: (id: string): void => {
      save('earlier_until', JSON.stringify(id));
    },
    saveRecalled: (positions: Readonly<Record<string, number>>): void => {
      save('recalled', JSON.stringify(positions));
    },
  };
}
