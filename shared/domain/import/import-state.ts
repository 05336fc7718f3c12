/**
 * The life of an import: its file comes, it is looked at (`checking`) without anything being done, and the person has
 * it imported.
 */
export const IMPORT_STATES = ['uploading', 'checking', 'checked', 'importing', 'done', 'cancelled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
