import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Quitter, type QuitDeps } from '../../../electron/main/quit.ts';

function quittable() {
  const app = new EventEmitter();
  const shellProcess = new EventEmitter();
  const steps: string[] = [];
  const engineStop = Promise.withResolvers<void>();
  const response = Promise.withResolvers<boolean>();
  const parts = {
    app: {
      on: (name: string, listener: () => void) => app.on(name, listener),
      exit: (code: number) => {
        steps.push(`exit ${code}`);
      },
    },
    process: shellProcess,
  };
  // The test's app stands for the one event of Electron's that matters here.
  const quitter = new Quitter(parts as unknown as QuitDeps);
  quitter.use({
    mayQuit: () => {
      steps.push('ask');
      return response.promise;
    },
    stopEngine: () => {
      steps.push('stop engine');
      return engineStop.promise;
    },
  });
  quitter.onQuit(() => {
    steps.push('tray away');
  });
  const beforeQuit = (): boolean => {
    let isHeld = false;
    app.emit('before-quit', {
      preventDefault: () => {
        isHeld = true;
      },
    });
    return isHeld;
  };
  return { quitter, steps, engineStop, answer: response, shellProcess, beforeQuit };
}

test('quitting asks once, waits for the engine and exits once', async () => {
  const { quitter, steps, engineStop, answer: response, beforeQuit } = quittable();
  expect(beforeQuit()).toBe(true);
  expect(beforeQuit()).toBe(true);
  expect(steps).toEqual(['ask']);
  response.resolve(true);
  await expect.poll(() => steps).toEqual(['ask', 'tray away', 'stop engine']);
  expect(quitter.isQuitting).toBe(true);
  expect(beforeQuit()).toBe(true);
  engineStop.resolve();
  await expect.poll(() => steps).toEqual(['ask', 'tray away', 'stop engine', 'exit 0']);
});

test('a person who changes their mind keeps the program, and is asked again the next time', async () => {
  const { quitter, steps, answer: response, beforeQuit } = quittable();
  beforeQuit();
  response.resolve(false);
  await response.promise;
  await expect.poll(() => steps).toEqual(['ask']);
  expect(quitter.isQuitting).toBe(false);
  beforeQuit();
  expect(steps).toEqual(['ask', 'ask']);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('%s ends the program the same way', async (signal) => {
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

test('an update ends the program in its own way, with the engine stopped before and nothing in its way', async () => {
  const { quitter, steps, engineStop, answer: response, beforeQuit } = quittable();
  const asked = quitter.ask(() => {
    steps.push(`install, held: ${beforeQuit()}`);
  });
  response.resolve(true);
  engineStop.resolve();
  await asked;
  expect(steps).toEqual(['ask', 'tray away', 'stop engine', 'install, held: false']);
});

test('a shutdown that was called off is taken back', () => {
  const { quitter, beforeQuit } = quittable();
  quitter.systemGoes();
  quitter.systemStays();
  expect(beforeQuit()).toBe(true);
});

test('a program ends although something fails on the way', async () => {
  const { quitter, steps, engineStop } = quittable();
  engineStop.reject(new Error('the engine cannot be stopped'));
  await expect(quitter.quit()).rejects.toThrow('the engine cannot be stopped');
  expect(steps.at(-1)).toBe('exit 0');
});
