/** An address that may be opened. `host` is for showing: as the address has it, a foreign script as punycode. */
export interface SafeLink {
  readonly href: string;
  readonly host: string;
}

/**
 * A stranger's address, or undefined when it should not be opened: https alone, on a public host name, without user info or
 * port. http is upgraded: the few such project pages are github.io's and their like, and a wrong guess costs an error page.
 */
export function safeLink(text: string): SafeLink | undefined {
  const address = text.trim();
  if (address.length > HREF_MAX_CHARACTERS || HIDDEN.test(address)) return undefined;
  const url = parsed(address.replace(/^http:\/\//i, 'https://'));
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  if (url.href.length > HREF_MAX_CHARACTERS || !isPublicHost(url.hostname)) return undefined;
  return { href: url.href, host: url.hostname.replace(/^www\./, '') };
}

const HREF_MAX_CHARACTERS = 2048;
/** `URL` drops tabs and newlines and takes a backslash for a slash: what is read is then not what is opened. */
const HIDDEN = /[\s\\\p{C}]/u;
const PRIVATE_HOST = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|example|arpa)$/;

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** A name with a dot and a top-level domain: no "localhost", no IP address (the last label of one is a number, or "]"). */
function isPublicHost(host: string): boolean {
  return (
    /^(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host) && host.length <= 253 && !PRIVATE_HOST.test(host)
  );
}
