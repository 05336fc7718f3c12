/** A TCP port; 0 lets the system choose a free one. */
export const PORT_RANGE = { min: 0, max: 65_535 } as const;
