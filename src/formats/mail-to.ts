/** An e-mail to be written: its link, and how many of the items it names. */
export interface MailTo {
  readonly href: string;
  readonly told: number;
}

/** Some mail programs cut a longer link, or take none at all: Windows hands over about 2,000 characters. */
const HREF_MAX_CHARACTERS = 1_800;
/** More than that never fit: each takes 18 characters for its line breaks alone. */
const ITEMS_MAX = HREF_MAX_CHARACTERS / 18 + 1;

/**
 * The link that opens an e-mail with a list of titles and addresses, as many as fit. `rest` says, in the last line, how many did not;
 * it is asked for a number at least 1.
 */
export function mailTo(
  subject: string,
  items: readonly { readonly title: string; readonly href: string }[],
  rest: (count: number) => string,
): MailTo {
  const start = `mailto:?subject=${encoded(subject)}&body=`;
  const blocks = items.slice(0, ITEMS_MAX).map(({ title, href }) => encoded(`${title}\r\n${href}\r\n\r\n`));
  let told = blocks.length;
  let href = start + blocks.join('');
  while (href.length > HREF_MAX_CHARACTERS && told > 0) {
    told -= 1;
    href = start + blocks.slice(0, told).join('') + encoded(rest(items.length - told));
  }
  return { href, told };
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
