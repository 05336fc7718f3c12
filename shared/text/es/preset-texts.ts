/** The sentences of the catalog in Spanish, by the English ones. */
export const presetTexts: Readonly<Record<string, string>> = {};
