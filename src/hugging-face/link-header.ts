/** The target of `rel="next"` in a `Link` header (RFC 8288), as written; undefined when there is none. */
export function nextLink(header: string | null): string | undefined {
  if (!header || header.length > MAX_LENGTH) return undefined;
  for (const [, target, parameters] of header.matchAll(LINK)) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\s*(?:;|$))/i.test(parameters ?? '')) return target;
  }
  return undefined;
}

/** `<target>` and its parameters up to the next comma outside of quotes. */
const LINK = /<([^<>]*)>((?:[^<>,"]|"[^"]*")*)/g;
const MAX_LENGTH = 4096;
