/** Traps that many destinations share. */

export const COMPARE =
  'This is the shape of published templates, not the service’s own documentation: compare each name with your cabinet.';
