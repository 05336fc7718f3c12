/** Traps that many destinations share. */

export const COMPARE =
  'This is from published templates, not from the service’s own documentation: compare each name with your cabinet.';
