// `URL` is in every context the extension runs in, though it is no part of ECMAScript.
// Seen by this folder's tsconfig alone; everywhere else the DOM library declares it.
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string): boolean;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly href: string;
  readonly searchParams: URLSearchParams;
}

declare interface URLSearchParams {
  get(name: string): string | null;
  delete(name: string): void;
  sort(): void;
  keys(): IterableIterator<string>;
}
