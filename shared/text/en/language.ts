/** The choice of the language of the program. The languages name themselves: `shared/text/languages.ts`. */

export const language = {
  title: 'Language',
  system: 'System',
  /** The first choice: whichever language the system has. */
  systemIs: (name: string) => `System (${name})`,
  hint: 'For this window, the tray, notices, Telegram messages, e-mails and the daily digest.',
  failed: 'The language was not changed',
  /** In the command menu, one for each language. */
  choose: (name: string) => `Language: ${name}`,
};
