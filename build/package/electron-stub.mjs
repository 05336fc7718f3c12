/** The names of Electron that the shell takes, without Electron behind them: enough to load it and ask for help. */
export const app = {
  exit: (code) => {
    process.exitCode = code;
  },
};
export const BrowserWindow = {};
export const clipboard = {};
export const dialog = {};
export const Menu = {};
export const MessageChannelMain = {};
export const nativeImage = {};
export const nativeTheme = {};
export const Notification = {};
export const powerMonitor = {};
export const safeStorage = {};
export const powerSaveBlocker = {};
export const protocol = {};
export const screen = {};
export const shell = {};
export const Tray = {};
export const utilityProcess = {};
