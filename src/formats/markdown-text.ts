/**
 * A stranger's text as Markdown that shows exactly that text: no emphasis, link, image, HTML, entity, math, tag or comment comes of
 * it, neither in CommonMark nor in GitHub's or Obsidian's reading. One line.
 */
export function markdownText(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
      .trim()
      .replace(/[\\`*_[\]<>|~$^]/g, '\\$&')
      .replace(/&(?=#?\w{1,40};)/g, '\\&')
      .replace(/([=%])(?=\1)/g, '\\$1')
      // ":tada:" is a picture at GitHub.
      .replace(/:(?=[\w+-]{1,40}:)/g, '\\:')
      // "#tag" is Obsidian's; bare addresses become links in GitHub's reading.
      .replace(/(^|\s)#/g, '$1\\#')
      .replace(/(?<=https?|ftp|mailto|xmpp):/gi, '\\:')
      .replace(/(?<=\bwww)\./gi, '\\.')
      .replace(/@/g, '\\@')
      // What makes a list, a heading or a rule at the start of a line.
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}

/** Many lines as they are, but for a sign that makes a file one that is no text (https://spec.commonmark.org/0.31.2/#insecure-characters). */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
