/**
 * Names of what crosses between shell, preload and page. No zod here: the sandboxed preload is one file
 * without packages.
 *
 * In Electron the page finds `window.postbackDeskHost` (`DeskHost`), and gets `message` events on `window`
 * from itself: `{type: PORT_MESSAGE}` with one MessagePort to the engine, again after every restart of the
 * engine (the newest port counts), and `{type: ENGINE_MESSAGE, state}` when the engine goes and comes.
 * It may ask for another port at any time by posting `{type: WANT_PORT_MESSAGE}` to itself.
 */
export const PORT_MESSAGE = 'postback-desk:port';
export const WANT_PORT_MESSAGE = 'postback-desk:want-port';
export const ENGINE_MESSAGE = 'postback-desk:engine';

/** Asked by the page, and answered now and with each change: `{type: NOTICE_WAY_MESSAGE, way}`. */
export const WANT_NOTICE_WAY_MESSAGE = 'postback-desk:want-notice-way';
export const NOTICE_WAY_MESSAGE = 'postback-desk:notice-way';

/**
 * Whether the system shows notices. `unknown`: none was shown yet. `unsupported`: this system has none. `failed`: it
 * refused the last one.
 */
export const NOTICE_WAYS = ['unknown', 'shown', 'unsupported', 'failed'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

export const HOST_KEY = 'postbackDeskHost';
export interface DeskHost {
  readonly kind: 'electron';
}

/** `restarting`: it died and is started again in a moment; a new port follows. */
export type EngineSignal = 'running' | 'restarting';
