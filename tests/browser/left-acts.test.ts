import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actsTeller, listenToLeftActs } from '../../src/browser/left-acts.ts';
import type { PaperAct } from '../../src/domain/paper-act.ts';
import { type FakeExtension, fakeExtension } from './fake-extension.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;
let left: (readonly PaperAct[])[];
/** The page's end of each port that was opened. */
let opened: ReturnType<FakeExtension['runtime']['connect']>[];

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
  left = [];
  opened = [];
  const { connect } = extension.runtime;
  extension.runtime.connect = (given) => {
    const port = connect(given);
    opened.push(port);
    return port;
  };
  listenToLeftActs((acts) => left.push(acts));
});

const save = (id: string): PaperAct => ({ do: 'save', id });

describe('what a page shows as done and has not written', () => {
  it('is left to the background when the page closes', () => {
    const tell = actsTeller();
    tell([save('a')]);
    tell([save('a'), save('b')]);
    opened[0]?.disconnect();
    expect(left).toEqual([[save('a'), save('b')]]);
  });

  it('is forgotten once it is written', () => {
    const tell = actsTeller();
    tell([save('a')]);
    tell([]);
    expect(left).toEqual([]);
    tell([save('b')]);
    opened[1]?.disconnect();
    expect(left).toEqual([[save('b')]]);
  });

  it('is told again to a background that died and woke', () => {
    const tell = actsTeller();
    tell([save('a')]);
    opened[0]?.onDisconnect.fire();
    tell([save('a'), save('b')]);
    expect(opened).toHaveLength(2);
  });

  it('is written by the page alone where the extension was updated under it', () => {
    extension.runtime.connect = () => {
      throw new Error('Extension context invalidated.');
    };
    expect(() => actsTeller()([save('a')])).not.toThrow();
  });
});
