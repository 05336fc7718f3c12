import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Quitter, type QuitParts } from '../../electron/main/quit.ts';

function quittable() {
  const app = new EventEmitter();
  const shellProcess = new EventEmitter();
  const steps: string[] = [];
  const engineStop = Promise.withResolvers<void>();
  const parts = {
    app: {
      on: (name: string, listener: () => void) => app.on(name, listener),
      exit: (code: number) => {
        steps.push(`exit ${code}`);
      },
    },
    process: shellProcess,
    stopEngine: () => {
      steps.push('stop engine');
      return engineStop.promise;
    },
    onQuit: () => {
      steps.push('tray away');
    },
  };
  // The test's app stands for the one event of Electron's that matters here.
  const quitter = new Quitter(parts as unknown as QuitParts);
  const beforeQuit = (): boolean => {
    let isHeld = false;
    app.emit('before-quit', {
      preventDefault: () => {
        isHeld = true;
      },
    });
    return isHeld;
  };
  return { quitter, steps, engineStop, shellProcess, beforeQuit };
}

test('quitting waits for the engine and exits once', async () => {
  const { quitter, steps, engineStop, beforeQuit } = quittable();
  expect(beforeQuit()).toBe(true);
  expect(beforeQuit()).toBe(true);
  expect(quitter.isQuitting).toBe(true);
  expect(steps).toEqual(['tray away', 'stop engine']);
  engineStop.resolve();
  await expect.poll(() => steps).toEqual(['tray away', 'stop engine', 'exit 0']);
});

test.each(['SIGTERM', 'SIGINT'])('%s ends the program the same way', async (signal) => {
  const { steps, engineStop, shellProcess } = quittable();
  shellProcess.emit(signal);
  shellProcess.emit(signal);
  engineStop.resolve();
  await expect.poll(() => steps).toEqual(['tray away', 'stop engine', 'exit 0']);
});

test('a failed start exits with its code', async () => {
  const { quitter, steps, engineStop } = quittable();
  engineStop.resolve();
  await quitter.quit(1);
  expect(steps.at(-1)).toBe('exit 1');
});

test('when the computer shuts down, quitting is not held back', () => {
  const { quitter, beforeQuit } = quittable();
  quitter.systemGoes();
  expect(beforeQuit()).toBe(false);
  expect(quitter.isQuitting).toBe(true);
});
