export const tunnel = {};
