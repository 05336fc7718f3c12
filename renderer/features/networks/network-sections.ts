/** The sections of a network's page, and in which of them a field of its form stands. Pure. */

export const NETWORK_SECTIONS = [
  'url',
  'meanings',
  'reading',
  'access',
  'keyless',
  'refused',
  'more',
] as const;
export type NetworkSection = (typeof NETWORK_SECTIONS)[number];

/** @returns the section of that name; the first one for any other text */
export function sectionNamed(name: string | null): NetworkSection {
  return NETWORK_SECTIONS.find((each) => each === name) ?? 'url';
}

const MEANINGS = ['mapping.events', 'mapping.statuses', 'mapping.holdWords'];

/** @param path of a field, as its error has it: `mapping.events.deposit` */
export function sectionOfField(path: string): NetworkSection {
  if (MEANINGS.some((each) => path === each || path.startsWith(`${each}.`))) return 'meanings';
  return path.startsWith('mapping') || path === 'notPayout' ? 'reading' : 'more';
}
