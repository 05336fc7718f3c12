/** Of `node-version.mjs`. */
export function neededInstead(version: string, range: string): string | null;
