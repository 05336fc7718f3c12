/** Which part of a network's reading is only assumed: nobody described the network, and nobody confirmed it. */
import { FIELD_ROLES, type FieldRole } from '../domain/postback/field-role.ts';
import type { IsGuess } from '../domain/postback/guesses.ts';
import type { Mapping } from '../domain/postback/mapping.ts';
import { defaultMapping, OUR_NAMES } from './default-network.ts';
import { findPreset } from './network-presets.ts';

/** A saved network, as far as its confirmation goes. */
export interface ConfirmableNetwork {
  readonly preset: string;
  readonly mapping: Pick<Mapping, 'fields'>;
  /** UTC milliseconds; null while nobody confirmed how it is read. */
  readonly confirmedAtMs: number | null;
  /** The demo's own network: nothing of it leaves the program. */
  readonly test: boolean;
}

/** Usual names by role, without those of the URLs that we make: a network that sends those was told to. */
const ASSUMED: Readonly<Record<FieldRole, ReadonlySet<string>>> = {
  clickId: assumed('clickId', OUR_NAMES.clickId),
  event: assumed('event', OUR_NAMES.event),
  status: assumed('status', OUR_NAMES.status),
  payout: assumed('payout', OUR_NAMES.payout),
  currency: assumed('currency', OUR_NAMES.currency),
  transactionId: assumed('transactionId', OUR_NAMES.transactionId),
  time: assumed('time', []),
};

function assumed(role: FieldRole, own: readonly string[]): ReadonlySet<string> {
  return new Set(defaultMapping.fields[role].filter((name) => !own.includes(name)));
}

/** What the catalog or the person says is no guess, and a role whose names the person changed is described. */
export function isGuessOf(network: ConfirmableNetwork): IsGuess {
  const { fields } = network.mapping;
  const isDescribed = network.confirmedAtMs !== null || network.test || findPreset(network.preset) !== null;
  if (isDescribed) return () => false;
  return (role, name) => ASSUMED[role].has(name.toLowerCase()) && isAsAssumed(role, fields[role]);
}

function isAsAssumed(role: FieldRole, names: readonly string[]): boolean {
  const usual = defaultMapping.fields[role];
  return names.length === usual.length && names.every((name, index) => name === usual[index]);
}

/** Whether any role of it would be read by guessing. */
export function isReadByGuessing(network: ConfirmableNetwork): boolean {
  const isGuess = isGuessOf(network);
  return FIELD_ROLES.some((role) => [...ASSUMED[role]].some((name) => isGuess(role, name)));
}
