/**
 * What the catalog of networks, destinations, apps and traffic sources says in sentences: traps, hints, what a
 * network does when a postback does not arrive. English stands beside the facts, in `shared/catalog`; every other
 * language gives its translations here, by the English sentence. A sentence without one is shown in English.
 */
export const presetTexts: Readonly<Record<string, string>> = {};
