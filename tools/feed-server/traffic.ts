import type { IncomingHttpHeaders } from 'node:http';

/** One request as it arrived; `status` is filled in when it was answered. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** The host it asked for, without port. */
  readonly host: string;
  /** ms since 1970, by the server's clock. */
  readonly at: number;
  status?: number;
}

/** A path prefix ("/api/daily_papers"), or a test of the whole request. */
export type Match = string | ((request: LoggedRequest) => boolean);

/** Holds matching requests until it is released. Those that arrived wait; those that come after the release pass. */
export interface Gate {
  /** How many requests wait here now; a client that gave up no longer counts. */
  readonly held: number;
  /** Resolves when so many requests wait here at once. */
  arrived(count?: number): Promise<void>;
  release(): void;
}

export function matches(match: Match, request: LoggedRequest): boolean {
  return typeof match === 'string' ? request.path.startsWith(match) : match(request);
}

/** The two lists that a refresh polls, for `match`. */
export function isTrending({ path, query }: LoggedRequest): boolean {
  return path === '/api/daily_papers' && query.sort === 'trending';
}

export function isNewest({ path, query }: LoggedRequest): boolean {
  const narrowing = ['date', 'week', 'month', 'submitter'].some((name) => name in query);
  return path === '/api/daily_papers' && query.sort !== 'trending' && !narrowing;
}

/** The requests the server saw, and what waits for them. */
export class Traffic {
  readonly requests: LoggedRequest[] = [];
  readonly #waiting = new Set<(request: LoggedRequest) => void>();
  readonly #gates = new Set<{ match: Match; hold: (gone: Promise<void>) => Promise<void> }>();

  /** Notes a request and resolves when no gate holds it. `gone` resolves when its client left. */
  async arrive(request: LoggedRequest, gone: Promise<void>): Promise<void> {
    const gates = [...this.#gates].filter(({ match }) => matches(match, request));
    const held = gates.map(({ hold }) => hold(gone));
    this.requests.push(request);
    for (const notice of this.#waiting) notice(request);
    await Promise.all(held);
  }

  gate(match: Match): Gate {
    const opening = deferred();
    const watchers = new Set<() => void>();
    let held = 0;
    const entry = {
      match,
      hold: async (gone: Promise<void>) => {
        held += 1;
        for (const look of [...watchers]) look();
        await Promise.race([opening.promise, gone]);
        held -= 1;
      },
    };
    this.#gates.add(entry);
    return {
      get held() {
        return held;
      },
      arrived: (count = 1) =>
        new Promise((resolve) => {
          const look = () => {
            if (held < count) return;
            watchers.delete(look);
            resolve();
          };
          watchers.add(look);
          look();
        }),
      release: () => {
        this.#gates.delete(entry);
        opening.resolve();
      },
    };
  }

  waitFor(match: Match, timeoutMs: number): Promise<LoggedRequest> {
    const seen = this.requests.find((request) => matches(match, request));
    if (seen) return Promise.resolve(seen);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(notice);
        reject(new Error(`No such request within ${timeoutMs} ms; seen: ${this.#summary()}`));
      }, timeoutMs);
      const notice = (request: LoggedRequest) => {
        if (!matches(match, request)) return;
        clearTimeout(timer);
        this.#waiting.delete(notice);
        resolve(request);
      };
      this.#waiting.add(notice);
    });
  }

  clear(): void {
    this.requests.length = 0;
  }

  #summary(): string {
    return this.requests.map(({ path, query }) => `${path}?${new URLSearchParams(query)}`).join(', ') || 'none';
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
