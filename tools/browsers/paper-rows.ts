/** A paper as a person sees it in the list. */
export interface PaperRow {
  readonly votes: string;
  readonly title: string;
  readonly isNew: boolean;
  /** Organisation, author, age, stars and the like, as they stand there. */
  readonly meta: string;
}

/**
 * The rows of the visible list, read off the page: what is for screen readers only is left out. Sent to the page as
 * text, so it holds no named functions.
 */
export function readPaperRows(document: Document): PaperRow[] {
  const articles = [...document.querySelectorAll('[role="feed"] article')].filter(
    (article) => article.getBoundingClientRect().height > 0,
  );
  return articles.map((article) => {
    const title = article.getAttribute('aria-label') ?? article.querySelector('a')?.textContent ?? '';
    const blocks = [...article.querySelectorAll('p, h2, h3, h4')].map((block) => {
      const parts = block.children.length > 0 ? [...block.children] : [block];
      const pieces = parts.map((part) => {
        const walker = document.createTreeWalker(part, 4);
        const words: string[] = [];
        while (walker.nextNode()) {
          const around = walker.currentNode.parentElement;
          if (around && around.getBoundingClientRect().width > 1) words.push(walker.currentNode.textContent ?? '');
        }
        // What is an icon on the page is a word here.
        return (part.querySelector('svg') && part.getAttribute('title')) || words.join('').trim();
      });
      return { pieces: pieces.filter((piece) => piece !== ''), isTitle: block.querySelector('a') !== null };
    });
    const place = blocks.findIndex((block) => block.isTitle);
    const facts = blocks.at(-1)?.pieces ?? [];
    return {
      votes: blocks.slice(0, Math.max(0, place))[0]?.pieces[0] ?? '',
      title: title.trim(),
      isNew: facts.includes('New'),
      meta: facts.filter((piece) => piece !== 'New').join(' · '),
    };
  });
}

/** What the page says about the state of the data. */
export function readStatus(document: Document): string {
  return document.querySelector('[role="status"]')?.textContent?.trim() ?? '';
}
