/** Names of the demo's own parts. */
export const demo = {
  network: 'Demo network',
  destination: 'Demo App Craft',
};
