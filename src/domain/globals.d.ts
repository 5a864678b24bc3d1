// `URL` is in every context the extension runs in, though it is no part of ECMAScript.
// Seen by this folder's tsconfig alone; everywhere else the DOM library declares it.
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly href: string;
}
