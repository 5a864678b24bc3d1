import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Answer = Record<string, unknown>;

/**
 * The DevTools protocol over the browser's pipe, by hand: Playwright and Puppeteer attach to every page that opens and hold
 * it for a moment, which would be measured with it. This touches a page only when it is asked to.
 */
export class Devtools {
  readonly #browser: ChildProcess;
  readonly #pending = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  readonly #listening = new Map<string, (params: Answer) => void>();
  #lastId = 0;
  #heard = '';

  constructor(path: string, flags: readonly string[]) {
    this.#browser = spawn(path, ['--remote-debugging-pipe', ...flags], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const answers = this.#browser.stdio[4] as Readable;
    answers.setEncoding('utf8');
    answers.on('data', (text: string) => this.#hear(text));
    this.#browser.once('exit', (code) => {
      for (const { reject } of this.#pending.values()) reject(new Error(`The browser ended (${code}).`));
    });
  }

  send<T = Answer>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    const asking = new Promise<Answer>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    (this.#browser.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return asking as Promise<T>;
  }

  /** Calls back at every event of that name, in place of who listened to it before; an event is told no one else. */
  listen(event: string, hear: (params: Answer) => void): void {
    this.#listening.set(event, hear);
  }

  /** Evaluates on a page or in a worker, a promise is awaited; leaves it as it was found. */
  async evaluate<T>(targetId: string, expression: string): Promise<T> {
    return this.attached(targetId, async (send) => {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send<Evaluated<T>>('Runtime.evaluate', asked);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    });
  }

  async attached<T>(targetId: string, use: (send: Send) => Promise<T>): Promise<T> {
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    try {
      return await use((method, params) => this.send(method, params, sessionId));
    } finally {
      await this.send('Target.detachFromTarget', { sessionId });
    }
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#browser.once('exit', resolve));
    void this.send('Browser.close').catch(() => {});
    await gone;
  }

  #hear(text: string): void {
    const messages = (this.#heard + text).split('\0');
    this.#heard = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error, method, params } = JSON.parse(message) as Message;
      if (method !== undefined) this.#listening.get(method)?.(params ?? {});
      const asked = id === undefined ? undefined : this.#pending.get(id);
      if (id === undefined || !asked) continue;
      this.#pending.delete(id);
      if (error) asked.reject(new Error(error.message));
      else asked.resolve(result ?? {});
    }
  }
}

interface Message {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
  /** An event's name. */
  readonly method?: string;
  readonly params?: Answer;
}

export type Send = <T = Answer>(method: string, params?: object) => Promise<T>;

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}
