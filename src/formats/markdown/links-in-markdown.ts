/** A link as it stands in Markdown: its text as written, its address, and where it ends. */
export interface MarkdownLink {
  readonly text: string;
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** The links of a line, in order; pictures are none, but a picture may be a link's text. */
export function linksInMarkdown(line: string): readonly MarkdownLink[] {
  return [...line.slice(0, LOOKED_AT_CHARACTERS).matchAll(LINK)].map((found) => {
    const [whole, text = '', bracketed, bare = ''] = found;
    return { text, address: (bracketed ?? bare).trim(), start: found.index, end: found.index + whole.length };
  });
}

const LOOKED_AT_CHARACTERS = 4_000;

/** CommonMark 6.3: brackets in the text pair, those in the address too, and a title may stand behind it. */
const LINK =
  /(?<!!)\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.){0,500}\]){0,2000})\]\(\s{0,9}(?:<([^<>]{0,2048})>|((?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.){0,500}\)){1,2048}))(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}\)/g;

/** A text without the backslashes that Markdown needs before signs. */
export function unescapedMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
