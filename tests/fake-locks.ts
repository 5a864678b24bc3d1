/** The browser's locks, which Node 20 and happy-dom have none of: one after the other by name, within one context. */
const turns = new Map<string, Promise<unknown>>();

const locks = {
  request(name: string, act: () => Promise<unknown>): Promise<unknown> {
    const turn = (turns.get(name) ?? Promise.resolve()).then(act, act);
    turns.set(name, turn);
    return turn;
  },
};

if (typeof navigator === 'undefined') Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
if (!navigator.locks) Object.defineProperty(navigator, 'locks', { value: locks });
