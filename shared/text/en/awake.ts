/** The switch that keeps the computer awake. */
export const awake = {
  title: 'Keep this computer awake',
  what: 'A computer that sleeps hears nothing, and most networks do not send again.',
  label: 'Do not let it sleep by itself while the public address is on',
  cost: 'What it costs: power. On battery it is empty much sooner; the screen may still go dark. Switch it off when you travel.',
  limits:
    'A closed lid, the menu’s Sleep and an empty battery still put it to sleep. To receive with the lid closed, connect power and change what closing the lid does in the system’s settings.',
  browser:
    'This window runs in a browser. Only the desktop app can keep the computer awake; here, use the system’s power settings.',
  failed: 'That was not kept',
};
