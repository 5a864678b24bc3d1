import type { Answer } from './answer.ts';
import type { RawPaper } from './entry.ts';

/** Every page plants a cookie, as the site does, so that a test can see that the extension never sends one back. */
const COOKIE = 'session=planted-by-the-page; Path=/; Secure; HttpOnly; SameSite=Lax';

export function listPage(heading: string, items: readonly { paper: RawPaper }[]): Answer {
  const rows = items.map(({ paper }) => `<li><a href="/papers/${asText(paper.id)}">${asText(paper.title)}</a></li>`);
  return html(200, `${heading} - Hugging Face`, `<h1>${asText(heading)}</h1><ol>${rows.join('')}</ol>`);
}

export function paperPage(paper: RawPaper, asMarkdown: boolean): Answer {
  if (asMarkdown) {
    const headers = { 'Content-Type': 'text/markdown; charset=utf-8' };
    return { status: 200, headers, body: `# ${paper.title}\n\n${paper.summary}\n` };
  }
  const link = `<a href="https://arxiv.org/abs/${asText(paper.id)}">View arXiv page</a>`;
  const body = `<h1>${asText(paper.title)}</h1><p>${asText(paper.summary)}</p><p>${link}</p>`;
  return html(200, `Paper page - ${paper.title}`, body);
}

/** A paper's page on arXiv, titled as there. Of a paper that is in no list nothing is known but that it exists. */
export function arxivPage(id: string, paper: RawPaper | undefined): Answer {
  const title = paper?.title ?? `A Paper That Is in No List (${id})`;
  const body = `<h1>${asText(title)}</h1><p>${asText(paper?.summary ?? '')}</p>`;
  return html(200, `[${id}] ${title}`, body);
}

export function missingPage(): Answer {
  return html(404, '404 – Hugging Face', '<h1>404</h1><p>Sorry, we can’t find the page you are looking for.</p>');
}

/** A plain disc in a colour of its own for each address. */
export function avatar(path: string): Answer {
  const hue = [...path].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  const disc = `<circle cx="16" cy="16" r="16" fill="hsl(${hue} 45% 55%)"/><circle cx="16" cy="13" r="5" fill="#fff"/>`;
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">${disc}</svg>`;
  return { status: 200, headers: { 'Content-Type': 'image/svg+xml' }, body };
}

function html(status: number, title: string, body: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': COOKIE },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${asText(title)}</title></head><body>${body}</body></html>`,
  };
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
