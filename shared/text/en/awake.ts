/** The switch that keeps the computer awake. */
export const awake = {
  title: 'Keep this computer awake',
  what: 'A sleeping computer receives nothing, and most networks do not send again.',
  label: 'Keep it awake while the public address is on',
  cost: 'Uses more power and drains the battery faster. The screen can still turn off. Switch this off when you travel.',
  limits:
    'It still sleeps when you close the lid, choose Sleep, or the battery is empty. To receive with the lid closed, connect power and change what closing the lid does in the system settings.',
  browser:
    'This window runs in a browser. Only the desktop app can keep the computer awake. Here, use the power settings of your system.',
  failed: 'That could not be saved',
};
