/** Traps that many rented apps share. */

export const KNOWN_BY_TEMPLATE =
  'The id macro is from a published template, the order of the naming is only common. Compare both with the cabinet.';
