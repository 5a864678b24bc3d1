import { cleanLine } from './clean-text.ts';

/**
 * The paper's title as a tab's caption tells it, on the sites that write it there: "[1706.03762] Attention Is All You Need"
 * (arXiv), "Paper page - …" (Hugging Face), "… | alphaXiv". Undefined for any other caption.
 */
export function titleInTab(caption: string | undefined): string | undefined {
  const line = cleanLine(caption ?? '', CAPTION_MAX_CHARACTERS);
  const title = CAPTIONS.flatMap((form) => form.exec(line)?.[1] ?? [])[0]?.trim();
  return title === '' ? undefined : title;
}

/** The same for the page of a publisher or a registry, where the name of the site stands behind the title. */
export function titleOnPage(caption: string | undefined): string | undefined {
  const line = cleanLine(caption ?? '', CAPTION_MAX_CHARACTERS);
  return titleInTab(caption) ?? /^(.{8,}) (?:[|-]|–|—) [^|]{2,80}$/.exec(line)?.[1]?.trim();
}

const CAPTION_MAX_CHARACTERS = 300;
const CAPTIONS = [/^\[[a-z.-]*\/?[\d.]+(?:v\d+)?\] (.+)$/i, /^Paper page - (.+)$/, /^(.+) \| alphaXiv$/];
