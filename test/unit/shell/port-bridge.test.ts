import { expect, test } from 'vitest';
import { PortBridge } from '../../../electron/main/port-bridge.ts';

/** A page and an engine; what each of them got is written down in order. */
function bridged() {
  const toPage: string[] = [];
  const toEngine: string[] = [];
  let channels = 0;
  let isEngineRunning = false;
  const bridge = new PortBridge<string>({
    newChannel: () => {
      channels += 1;
      return { port1: `engine-${channels}`, port2: `page-${channels}` };
    },
    postToPage: (channel, message, ports) => {
      toPage.push([channel, message, ...ports].filter((word) => word !== null).join(' '));
    },
    connectEngine: (port) => {
      if (isEngineRunning) toEngine.push(port);
      return isEngineRunning;
    },
  });
  return {
    bridge,
    toPage,
    toEngine,
    startEngine: () => {
      isEngineRunning = true;
      bridge.engineRuns();
    },
    killEngine: () => {
      isEngineRunning = false;
      bridge.engineDied();
    },
  };
}

test('a page that loads while the engine runs gets one end and the engine the other', () => {
  const { bridge, toPage, toEngine, startEngine } = bridged();
  startEngine();
  bridge.pageWantsPort();
  expect(toEngine).toEqual(['engine-1']);
  expect(toPage).toEqual(['postback-desk:port page-1']);
});

test('a page that is there first gets its port when the engine runs', () => {
  const { bridge, toPage, toEngine, startEngine } = bridged();
  bridge.pageWantsPort();
  expect(toPage).toEqual([]);
  startEngine();
  expect(toEngine).toHaveLength(1);
  expect(toPage).toEqual([
    'postback-desk:engine running',
    expect.stringMatching(/^postback-desk:port page-/),
  ]);
});

test('a reload gets a fresh port', () => {
  const { bridge, toEngine, startEngine } = bridged();
  startEngine();
  bridge.pageWantsPort();
  bridge.pageLeft();
  bridge.pageWantsPort();
  expect(toEngine).toEqual(['engine-1', 'engine-2']);
});

test('after the engine died the page is told, and connected to the next one', () => {
  const { bridge, toPage, toEngine, startEngine, killEngine } = bridged();
  startEngine();
  bridge.pageWantsPort();
  killEngine();
  startEngine();
  expect(toEngine).toHaveLength(2);
  expect(toPage.slice(1)).toEqual([
    'postback-desk:engine restarting',
    'postback-desk:engine running',
    'postback-desk:port page-2',
  ]);
});

test('nothing is sent to a page that is not there', () => {
  const { toPage, startEngine, killEngine } = bridged();
  startEngine();
  killEngine();
  startEngine();
  expect(toPage).toEqual([]);
});

test('a page may ask again for a port in place of a broken one', () => {
  const { bridge, toPage, startEngine } = bridged();
  startEngine();
  bridge.pageWantsPort();
  bridge.pageWantsPort();
  expect(toPage).toEqual(['postback-desk:port page-1', 'postback-desk:port page-2']);
});
