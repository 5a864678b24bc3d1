import { arxivId } from '../../src/domain/arxiv-id.ts';
import { arxivIdInUrl } from '../../src/domain/arxiv-id-in-url.ts';
import { cleanLine } from '../../src/domain/clean-text.ts';
import { parseCommand } from '../../src/domain/command.ts';
import { cutText, cutWords } from '../../src/domain/cut-text.ts';
import { parseFeedKey, searchFeed } from '../../src/domain/feed-key.ts';
import { firstSentences } from '../../src/domain/first-sentences.ts';
import { ownInterest } from '../../src/domain/interests.ts';
import { joinNotes } from '../../src/domain/join-notes.ts';
import { latexToText } from '../../src/domain/latex/latex.ts';
import { escapedForXml } from '../../src/domain/omnibox.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { positionBetween } from '../../src/domain/position.ts';
import { matcherFor } from '../../src/domain/rules/matcher.ts';
import { withoutShortForm } from '../../src/domain/rules/rule-from.ts';
import { ruleInAddress } from '../../src/domain/rules/rule-in-address.ts';
import { readRulesFile } from '../../src/domain/rules/rules-file.ts';
import { safeLink } from '../../src/domain/safe-link.ts';
import { foldText } from '../../src/domain/search/fold.ts';
import { matchRanges } from '../../src/domain/search/match-ranges.ts';
import { indexedWords, wordsInTurn } from '../../src/domain/search/words.ts';
import { summaryLine } from '../../src/domain/summary-line.ts';
import { cleanTags } from '../../src/domain/tags.ts';
import { titleInTab } from '../../src/domain/title-in-tab.ts';
import { authorName } from '../../src/formats/author-name.ts';
import { bibtexEntry } from '../../src/formats/bibtex-entry.ts';
import { citationKey } from '../../src/formats/citation-key.ts';
import { csv } from '../../src/formats/csv.ts';
import { detectFormat } from '../../src/formats/detect-format.ts';
import { fileName } from '../../src/formats/file-name.ts';
import { findId, findIdAlone, idsIn } from '../../src/formats/find-id.ts';
import { collectEntries } from '../../src/formats/import-entry.ts';
import { latexToPlain } from '../../src/formats/latex-to-plain.ts';
import { markdownList } from '../../src/formats/markdown-list.ts';
import { markdownNotes } from '../../src/formats/markdown-notes.ts';
import { primaryClassOf, subjectClassIn, subjectClassWith } from '../../src/formats/primary-class.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { readBibtex } from '../../src/formats/read-bibtex.ts';
import { readCslJson } from '../../src/formats/read-csl-json.ts';
import { dateFrom } from '../../src/formats/read-date.ts';
import { readImport } from '../../src/formats/read-import.ts';
import { readLinks } from '../../src/formats/read-links.ts';
import { readPaperMemory } from '../../src/formats/read-papermemory.ts';
import { readRis } from '../../src/formats/read-ris.ts';
import { ris } from '../../src/formats/ris.ts';
import { yamlText } from '../../src/formats/yaml-text.ts';
import { zoteroItem } from '../../src/formats/zotero-item.ts';
import { nextLink } from '../../src/hugging-face/link-header.ts';
import { parseList } from '../../src/hugging-face/parse.ts';
import { restAfterLast, restAfterRefusal } from '../../src/hugging-face/rate-limit.ts';
import { dayOf, timeOf } from '../../src/hugging-face/service-time.ts';
import { webAddress } from '../../src/hugging-face/web-address.ts';
import { noteBlocks } from '../../src/library/detail/note-markdown.ts';
import { foldText as foldForLibrary, matcherFor as libraryMatcher } from '../../src/library/finding/searched.ts';
import { tagsFrom } from '../../src/library/tag-choices.ts';

export type ReadsText = (text: string) => unknown;

const PAPER: Paper = { id: '1706.03762', title: 'A title', abstract: '', authors: [], votes: 1 };
const cited = (change: Partial<Paper>, note = '') => ({ paper: { ...PAPER, ...change }, tags: [], note });

/** Whoever reads a text from outside, by what the text is. */
export const READERS: Readonly<Record<string, ReadsText>> = {
  // The service.
  'clean line': (text) => cleanLine(text, 10_000),
  'clean line of any length': (text) => cleanLine(text, Number.MAX_SAFE_INTEGER),
  'cut text': (text) => [cutText(text, 200), cutWords(text, 200), cutWords(text, Math.max(1, text.length - 1))],
  LaTeX: latexToText,
  'first sentences': (text) => firstSentences(text, 400),
  'summary line': (text) => summaryLine({ abstract: text }, 400),
  'list of the service': (text) => parseList([entryOf(text)]),
  'time of the service': (text) => [timeOf(text), dayOf(text)],
  'link header': nextLink,
  'rest headers': (text) => restOf(text),
  'web address': (text) => webAddress(text, ['https:']),
  'safe link': safeLink,
  // Search and rules.
  'words of a text': (text) => [indexedWords(text), wordsInTurn(text)],
  'folded text': (text) => [foldText(text), foldForLibrary(text)],
  'marked matches': (text) => matchRanges(text, 'attention transformer'),
  query: (text) => [matchRanges('Attention is all you need', text), libraryMatcher(text), searchFeed(text)],
  'rule on a paper': (text) =>
    MATCHER({ paper: { ...PAPER, title: text, abstract: text, authors: [text], keywords: [text] } }),
  'pattern of a rule': (text) =>
    matcherFor([{ id: 'a', kind: 'watch', by: 'keyword', pattern: text.slice(0, 200) }])({ paper: PAPER }),
  'rule in an address': (text) => [ruleInAddress(`#rule=${text}`), ruleInAddress(text)],
  'rules file': readRulesFile,
  interest: (text) => [ownInterest(text), withoutShortForm(text)],
  tags: (text) => [cleanTags([text]), tagsFrom(text, [])],
  // Pages and commands.
  'feed key': (text) => [parseFeedKey(text), parseFeedKey(`search:${text}`), parseFeedKey(`paper:${text}`)],
  command: (text) => parseCommand({ type: 'fetch-feed', key: text }),
  'caption of a tab': titleInTab,
  'address of a tab': (text) => [
    arxivIdInUrl(text),
    arxivIdInUrl(`https://arxiv.org/abs/${text}`),
    arxivIdInUrl(`https://www.semanticscholar.org/${text}`),
  ],
  omnibox: escapedForXml,
  'place in the list': (text) => positionBetween(text, `${text}1`),
  'two notes': (text) => [joinNotes('', text, `${text}a`), joinNotes(text, `${text}a`, `b${text}`)],
  note: noteBlocks,
  // Imports.
  format: detectFormat,
  'any import': readImport,
  'arXiv id': arxivId,
  id: findId,
  'id alone': findIdAlone,
  ids: idsIn,
  'subject class': (text) => [primaryClassOf(text), subjectClassIn(text), subjectClassWith('math/0601001', [text])],
  date: (text) => [dateFrom(text), dateFrom('2017', text, text)],
  BibTeX: readBibtex,
  'BibTeX value': latexToPlain,
  'BibTeX key': (text) => readBibtex(`@misc{${text}`),
  'BibTeX title': (text) => readBibtex(`@misc{a, eprint={1706.03762}, title={${text}}}`),
  'BibTeX authors': (text) => readBibtex(`@misc{a, eprint={1706.03762}, author={${text}}}`),
  'BibTeX other fields': (text) =>
    readBibtex(
      `@misc{a, note={${text}}, doi={${text}}, keywords={${text}}, annote={${text}}, year={${text}}, month="${text}", abstract={${text}}}`,
    ),
  'BibTeX bare value': (text) => readBibtex(`@misc{a, title=${text}`),
  'BibTeX between fields': (text) => readBibtex(`@misc{a, title={x} ${text}`),
  RIS: readRis,
  'RIS fields': (text) =>
    readRis(
      `TY  - JOUR\n${['TI', 'AU', 'N1', 'ID', 'DO', 'KW', 'DA', 'PY', 'AB'].map((tag) => `${tag}  - ${text}\n`).join('')}ER  - \n`,
    ),
  'CSL-JSON': readCslJson,
  'CSL fields': (text) =>
    readCslJson(
      JSON.stringify([
        Object.fromEntries(
          ['id', 'title', 'abstract', 'note', 'DOI', 'URL', 'keyword', 'number'].map((name) => [name, text]),
        ),
      ]),
    ),
  'CSL names and dates': (text) =>
    readCslJson(
      JSON.stringify([
        { title: 'x', author: [{ family: text, given: text, suffix: text }, { literal: text }], issued: { raw: text } },
      ]),
    ),
  PaperMemory: readPaperMemory,
  'PaperMemory fields': (text) =>
    readPaperMemory(
      JSON.stringify({
        [text]: Object.fromEntries(
          ['id', 'title', 'author', 'abstract', 'note', 'pdfLink', 'doi', 'bibtex', 'year', 'addDate', 'codeLink'].map(
            (name) => [name, text],
          ),
        ),
      }),
    ),
  'PaperMemory authors': (text) =>
    readPaperMemory(JSON.stringify({ __dataVersion: 1, a: { title: 'x', author: text } })),
  'place of an entry': (text) => collectEntries([{ at: text, why: 'unreadable' }]),
  links: readLinks,
  backup: readBackup,
  'backup fields': (text) => readBackup(backupOf(text)),
  // Exports.
  'name of an author': authorName,
  'file name': fileName,
  'citation key': (text) => [
    citationKey({ ...PAPER, title: text, authors: [text], id: text }),
    citationKey({ ...PAPER, title: 'b' }, text),
  ],
  'BibTeX entry': (text) => bibtexEntry(cited({ title: text, abstract: text, authors: [text] }, text), 'key', true),
  'RIS record': (text) => ris([cited({ title: text, abstract: text, authors: [text] }, text)]),
  CSV: (text) => csv([cited({ title: text, abstract: text, authors: [text] }, text)]),
  Markdown: (text) => [
    markdownList([cited({ title: text, authors: [text] }, text)]),
    markdownNotes([cited({ title: text, authors: [text], abstract: text, summary: text }, text)]),
  ],
  YAML: yamlText,
  'Zotero item': (text) => zoteroItem(cited({ title: text, abstract: text, authors: [text] }, text)),
};

const MATCHER = matcherFor([
  { id: '1', kind: 'watch', by: 'keyword', pattern: 'language model*' },
  { id: '2', kind: 'mute', by: 'keyword', pattern: '*a*b*c*d' },
  { id: '3', kind: 'boost', by: 'author', pattern: 'a* b*' },
  { id: '4', kind: 'watch', by: 'keyword', pattern: '* - *' },
]);

function entryOf(text: string): object {
  const account = { user: text, name: text, fullname: text };
  return {
    paper: {
      id: '1706.03762',
      title: `a${text}`,
      summary: text,
      authors: [{ name: text }],
      ai_summary: text,
      ai_keywords: [text],
      githubRepo: text,
      projectPage: text,
      publishedAt: text,
      organization: account,
      mediaUrls: [text],
    },
    submittedBy: account,
  };
}

function restOf(text: string): unknown {
  const value = text.replace(/[^\x20-\x7e]/g, '');
  const headers = new Headers({ 'retry-after': value, ratelimit: value, date: value });
  return [restAfterRefusal(headers, 0), restAfterLast(headers, 0)];
}

function backupOf(text: string): string {
  const paper = { ...PAPER, title: text, abstract: text, authors: [text], keywords: [text], code: text };
  const saved = {
    id: PAPER.id,
    paper,
    state: 'done',
    tags: [text],
    note: text,
    savedAt: 1,
    changedAt: 1,
    position: text,
  };
  return JSON.stringify({
    app: 'paperglance',
    format: 1,
    exportedAt: text,
    saved: [saved],
    settings: { keyPattern: text },
  });
}
