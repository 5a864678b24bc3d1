import { doiWithoutPage } from './identifiers.ts';

/**
 * The first DOI in a text, in small letters, also one in a publisher's address; undefined where there is none but arXiv's own, which are its ids.
 * Reads all of the text.
 */
export function doiInText(text: string): string | undefined {
  const found = DOI.exec(
    text.replace(/&(lt|gt);|%3([ce])/gi, (_, name = '', digit = '') => (/^[lc]/i.test(name + digit) ? '<' : '>')),
  );
  if (!found) return undefined;
  const isAddress = /^https?:\/\//i.test(text.trim());
  const whole = isAddress ? decoded(found[0].replace(/[?#].*$/, '')) : found[0].replace(/%2f/i, '/');
  const bare = isAddress && !/doi\.org\//i.test(text) ? doiWithoutPage(whole) : whole;
  const doi = withoutPunctuation(bare).toLowerCase();
  return doi.startsWith('10.48550/arxiv.') || doi.endsWith('/') ? undefined : doi;
}

/** Of angle brackets a pair around a page is its own, as older journals have it: "10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2". */
const DOI =
  /(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2f)(?:[^\s"<>|]|<[\w.-]{1,20}:[^\s"<>|]{0,60}>(?=\d)){1,300}/i;

/** A full stop ends the sentence, a closing bracket what was opened before the DOI; one that the DOI opened is its own. */
function withoutPunctuation(doi: string): string {
  let end = doi.length;
  while (end > 0) {
    const sign = doi.charAt(end - 1);
    const isClosing =
      /[)\]}]/.test(sign) && countOf(doi.slice(0, end), sign) > countOf(doi.slice(0, end), OPENING[sign] ?? '');
    if (!isClosing && !/[.,;:'"…»”’]/.test(sign)) break;
    end -= 1;
  }
  return doi.slice(0, end);
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
