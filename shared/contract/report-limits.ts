/** Of one part of a file, before it is written as base64. */
export const REPORT_PART_BYTES = 512 * 1_024;
