/** A link from a stranger, normalised, when it is an absolute address of one of the protocols and carries no user info; else undefined. */
export function webAddress(text: string | undefined, protocols: readonly string[]): string | undefined {
  if (!text || text.length > MAX_LENGTH || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const named = url.username !== '' || url.password !== '';
  return protocols.includes(url.protocol) && !named ? url.href : undefined;
}

const MAX_LENGTH = 2048;
