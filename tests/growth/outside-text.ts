import { parseAnnounced } from '../../src/arxiv/parse-announced.ts';
import { parseAtom } from '../../src/arxiv/parse-atom.ts';
import { readMultistatus } from '../../src/carriers/multistatus.ts';
import { arxivId } from '../../src/domain/arxiv-id.ts';
import { arxivIdInUrl } from '../../src/domain/arxiv-id-in-url.ts';
import { dateIn, monthAndDayIn } from '../../src/domain/bibliography/dates.ts';
import { guessName } from '../../src/domain/bibliography/guess-name.ts';
import { nameIn, namesIn } from '../../src/domain/bibliography/read-names.ts';
import { cleanLine, cleanLines } from '../../src/domain/clean-text.ts';
import { parseCommand } from '../../src/domain/command.ts';
import { cutText, cutWords } from '../../src/domain/cut-text.ts';
import { parseFeedKey, searchFeed } from '../../src/domain/feed-key.ts';
import { firstSentences } from '../../src/domain/first-sentences.ts';
import { countTerms } from '../../src/domain/for-you/count-terms.ts';
import { termsOf } from '../../src/domain/for-you/terms.ts';
import { ownInterest } from '../../src/domain/interests.ts';
import { dayOf, timeOf } from '../../src/domain/iso-time.ts';
import { joinNotes } from '../../src/domain/join-notes.ts';
import { latexToText } from '../../src/domain/latex/latex.ts';
import { escapedForXml } from '../../src/domain/omnibox.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { positionBetween } from '../../src/domain/position.ts';
import { ruleMatcher } from '../../src/domain/rules/matcher/matcher.ts';
import { withoutShortForm } from '../../src/domain/rules/rule-from.ts';
import { ruleInAddress } from '../../src/domain/rules/rule-in-address.ts';
import { readRulesFile } from '../../src/domain/rules/rules-file.ts';
import { safeLink } from '../../src/domain/safe-link.ts';
import { foldText } from '../../src/domain/search/fold.ts';
import { matchRanges } from '../../src/domain/search/match-ranges.ts';
import { parseQuery } from '../../src/domain/search/parse-query.ts';
import { indexedWords, wordsInTurn } from '../../src/domain/search/words.ts';
import { summaryLine } from '../../src/domain/summary-line.ts';
import { bytesOfItems, partsOfFile, pathsIn } from '../../src/domain/sync/browser-place.ts';
import { readHead } from '../../src/domain/sync/device-head.ts';
import { readMarker } from '../../src/domain/sync/marker.ts';
import { mergeNoteLines } from '../../src/domain/sync/merge-note-lines.ts';
import { readSegment } from '../../src/domain/sync/segment.ts';
import { deviceOfHead, parseSegmentPath } from '../../src/domain/sync/segment-path.ts';
import { folderAddress, repositoryName } from '../../src/domain/sync/sync-config.ts';
import { cleanTags } from '../../src/domain/tags.ts';
import { titleInTab } from '../../src/domain/title-in-tab.ts';
import { journalReference } from '../../src/domain/venues/journal-reference.ts';
import { venueInComment } from '../../src/domain/venues/venue-in-comment.ts';
import { wordDiff } from '../../src/domain/watching/word-diff.ts';
import { bibtexEntry } from '../../src/formats/bibtex/bibtex-entry.ts';
import { latexToPlain } from '../../src/formats/bibtex/latex-to-plain.ts';
import { csvRows } from '../../src/formats/csv/csv-rows.ts';
import { isCsv } from '../../src/formats/csv/read-csv.ts';
import { detectFormat } from '../../src/formats/detect-format.ts';
import { fileName } from '../../src/formats/file-name.ts';
import { findId, findIdAlone, idsIn } from '../../src/formats/find-id.ts';
import { findIdentifiers } from '../../src/formats/find-identifiers.ts';
import { frontMatter } from '../../src/formats/front-matter.ts';
import { noteToMarkdown } from '../../src/formats/html-to-markdown.ts';
import { noteSteps } from '../../src/formats/markdown/read-markdown.ts';
import { primaryClassOf, subjectClassIn, subjectClassWith } from '../../src/formats/primary-class.ts';
import { noteParts } from '../../src/formats/program-lines.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { yamlText } from '../../src/formats/yaml-text.ts';
import { zoteroItem } from '../../src/formats/zotero-item.ts';
import { bytesFromDataset } from '../../src/hugging-face/file-in-dataset.ts';
import { nextLink } from '../../src/hugging-face/link-header.ts';
import { parseList } from '../../src/hugging-face/parse.ts';
import { parseRepos, parseUptake } from '../../src/hugging-face/parse-uptake.ts';
import { restAfterLast, restAfterRefusal } from '../../src/hugging-face/rate-limit.ts';
import { webAddress } from '../../src/hugging-face/web-address.ts';
import { tagsFrom } from '../../src/library/tag-choices.ts';
import { noteBlocks } from '../../src/ui/markdown/note-markdown.ts';
import { atOnce } from '../at-once.ts';
import { countedTopics } from '../domain/topics/made-up-months.ts';
import {
  citationKey,
  collectEntries,
  csv,
  markdownList,
  markdownNotes,
  readBibtex,
  readCsv,
  readImport,
  readJson,
  readLinks,
  readMarkdown,
  readPaperMemory,
  readRis,
  ris,
} from '../formats/whole-files.ts';

/** Thrice, so that what it says is a topic. */
const topicsOf = (text: string) =>
  ['1', '2', '3'].map((id) => ({ id, day: '2026-02-14', title: text, abstract: text, keywords: [text] }));

export type ReadsText = (text: string) => unknown;

const PAPER: Paper = { id: '1706.03762', title: 'A title', abstract: '', authors: [], votes: 1 };
const cited = (change: Partial<Paper>, note = '') => ({ paper: { ...PAPER, ...change }, tags: [], note });

/** Whoever reads a text from outside, by what the text is. */
export const READERS: Readonly<Record<string, ReadsText>> = {
  // Places to keep in step through.
  'listing of a WebDAV server': (text) => [
    readMultistatus(text),
    readMultistatus(`<multistatus><response><href>${text}</href></response></multistatus>`),
  ],
  'file of change records': (text) => [
    readSegment(text),
    readSegment(
      JSON.stringify({ paperglance: 1, device: 'abcdef', name: text, docs: [{ id: text, f: { state: [text] } }] }),
    ),
    readSegment(
      JSON.stringify({
        paperglance: 1,
        device: 'abcdef',
        docs: [{ id: 'paper:1', n: [[['abcdef', 1, 1, text, '']], { abcdef: 1 }] }],
      }),
    ),
  ],
  'marker and head': (text) => [readMarker(text), readHead(text), parseSegmentPath(text), deviceOfHead(text)],
  'note of two devices': (text) => mergeNoteLines('a', `${text}\na`, `a\n${text}`),
  'keys of the browser’s own sync': (text) => {
    const items = { [text]: text, [`paperglance:${text}#0`]: `2:${text}`, [`paperglance:${text}#1`]: text };
    return [pathsIn(items), partsOfFile(text, items), bytesOfItems(items)];
  },
  'address of a folder': folderAddress,
  'name of a dataset': (text) => [repositoryName(text), repositoryName(`a/${text}`)],
  'file of a dataset': (text) => bytesFromDataset(new TextEncoder().encode(`{"paperglance":1,"bytes":"${text}`)),
  // The service.
  'clean line': (text) => cleanLine(text, 10_000),
  'clean line of any length': (text) => cleanLine(text, Number.MAX_SAFE_INTEGER),
  'cut text': (text) => [cutText(text, 200), cutWords(text, 200), cutWords(text, Math.max(1, text.length - 1))],
  LaTeX: latexToText,
  'first sentences': (text) => firstSentences(text, 400),
  'summary line': (text) => summaryLine({ abstract: text }, 400),
  'list of the service': (text) => parseList([entryOf(text)]),
  'what became of a paper': (text) => [
    parseUptake({
      id: text,
      comments: [commentOf(text), commentOf(`![a](https://a.io/${text}`), commentOf(text.replace(/./g, '!['))],
    }),
    parseRepos({ models: [{ id: text, pipeline_tag: text }, { id: `a/${text}` }] }, { authors: new Set() }),
  ],
  'answer of arXiv': (text) => [
    parseAtom(text),
    parseAtom(`<feed><entry><id>http://arxiv.org/abs/${text}</id><arxiv:comment>${text}`),
    parseAnnounced(
      `<rss><channel><item><guid>oai:arXiv.org:${text}v2</guid><arxiv:announce_type>replace</arxiv:announce_type><description>${text.replaceAll('<', '')}</description></item></channel></rss>`,
    ),
    wordDiff(text, `${text} x ${text}`),
    parseAtom(`<feed ${text}`),
    parseAtom(`<feed a="${text}`),
    parseAtom(`<feed>${text.replaceAll(' ', '<a>')}`),
  ],
  'journal reference': (text) => [
    journalReference(text),
    journalReference(`Nature ${text}`),
    journalReference(`Nature 1 ${text}`),
  ],
  'venue in a comment': (text) => [venueInComment(text), venueInComment(`Accepted at ${text}`)],
  'lines of a comment': (text) => cleanLines(text, Number.MAX_SAFE_INTEGER),
  'time of the service': (text) => [timeOf(text), dayOf(text)],
  'link header': nextLink,
  'rest headers': (text) => restOf(text),
  'web address': (text) => webAddress(text, ['https:']),
  'safe link': safeLink,
  // Search and rules.
  'words of a text': (text) => [indexedWords(text), wordsInTurn(text)],
  'folded text': foldText,
  'terms of a paper': (text) => [
    countTerms({ ...PAPER, title: text, abstract: text }),
    termsOf({ title: text, abstract: text }),
  ],
  'topics of a paper': (text) => countedTopics(topicsOf(text)),
  'marked matches': (text) => [
    matchRanges(text, 'attention transformer', 'title'),
    matchRanges(text, '"attention is"', 'title'),
  ],
  query: (text) => [parseQuery(text), matchRanges('Attention is all you need', text, 'title'), searchFeed(text)],
  'rule on a paper': (text) =>
    MATCHER({ paper: { ...PAPER, title: text, abstract: text, authors: [text], keywords: [text] } }),
  'pattern of a rule': (text) =>
    ruleMatcher([{ id: 'a', kind: 'watch', by: 'keyword', pattern: text.slice(0, 200) }])({ paper: PAPER }),
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
  'note of a program': (text) => [noteToMarkdown(text), noteToMarkdown(`<ul><li>${text}</li></ul>`)],
  identifiers: (text) =>
    findIdentifiers({ places: [text, `https://doi.org/${text}`], free: [text], isbn: [text], pmid: [text] }),
  'a table of papers': (text) => [
    readCsv(
      `title,doi,authors,date,tags,note,extra,saved\n"${text.replaceAll('"', '""')}",10.1000/x,"${text.replaceAll('"', '""')}"`,
    ),
    readCsv(
      `id,title,authors,published,url,state,tags,note,saved,finished,paperglance\n${`"${text.replaceAll('"', '""')}",`.repeat(11)}`,
    ),
    isCsv(text),
  ],
  'rows of a table': (text) => [[...csvRows(text)], [...csvRows(`a;"${text}`)]],
  'properties of a note': (text) => [
    frontMatter(`---\n${text}\n---\n`),
    frontMatter(`---\na: [${text}]\nb: "${text}\nc: '${text}\nd: ${text}\ne:\n  - ${text}\n---\n`),
  ],
  'a list in Markdown': (text) => [
    readMarkdown(text),
    readMarkdown(`- ${text}`),
    readMarkdown(`- [${text}](https://arxiv.org/abs/2301.00001) ${text}`),
    readMarkdown(`- [a](https://huggingface.co/papers/${text}) — ${text}\n\n  ${text}\n`),
    readMarkdown(`- [a](https://a.io/${text})\n\n<!-- paperglance\n["https://a.io/",${text}]\n${text}\n-->`),
  ],
  'a note in Markdown': (text) => [
    readMarkdown(`---\ntitle: ${text}\narxiv: 2301.00001\nauthor: ${text}\n---\n${text}`),
    atOnce(noteSteps([{ name: text, text: `---\n${OWN_PROPERTIES}\n---\n\n> ${text}\n\n${text}\n\n${text}` }])),
    atOnce(noteSteps([{ name: '', text: `---\n${OWN_PROPERTIES}\n---\n\n[${text}](<a>) · ${text}` }])),
  ],
  'subject class': (text) => [primaryClassOf(text), subjectClassIn(text), subjectClassWith('math/0601001', [text])],
  date: (text) => [dateIn(text), monthAndDayIn(text)],
  names: (text) => [nameIn(text), namesIn(text), guessName(text, text)],
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
      `TY  - JOUR\n${['TI', 'AU', 'N1', 'ID', 'DO', 'KW', 'DA', 'PY', 'AB', 'SN', 'T2', 'SP', 'EP', 'UR', 'A2'].map((tag) => `${tag}  - ${text}\n`).join('')}ER  - \n`,
    ),
  'RIS lines without a tag': (text) => readRis(`TY  - JOUR\nN1  - a\n${text}\nKW  - a\n${text}\nAB  - a\n${text}\n`),
  'our own part': (text) => [
    readRis(`TY  - JOUR\nAN  - 1706.03762\nER  - \npaperglance: ${text}`),
    readRis(
      `TY  - JOUR\nAN  - 1706.03762\nER  - \npaperglance: ${JSON.stringify({ note: text, tags: [text], record: { title: text } })}`,
    ),
  ],
  'lines of a program in a note': (text) => [noteParts(text), noteParts(text, 'extra')],
  'CSL-JSON': readJson,
  'CSL fields': (text) =>
    readJson(
      JSON.stringify([
        Object.fromEntries(
          [
            'id',
            'title',
            'abstract',
            'note',
            'annote',
            'DOI',
            'URL',
            'ISBN',
            'PMID',
            'keyword',
            'number',
            'type',
            'publisher',
          ].map((name) => [name, text]),
        ),
      ]),
    ),
  'CSL names and dates': (text) =>
    readJson(
      JSON.stringify([
        {
          title: 'x',
          author: [{ family: text, given: text, suffix: text }, { literal: text }, { name: text }, text],
          issued: { raw: text },
          editor: text,
        },
        { title: 'x', issued: { 'date-parts': [[text]] } },
        { title: 'x', issued: text },
      ]),
    ),
  'JSON of any program': (text) => [
    readJson(
      JSON.stringify([
        { url: text, title: text, authors: text, date: text, tags: text, notes: text, status: text, saved: text },
      ]),
    ),
    readJson(JSON.stringify({ a: { b: [{ paper: { title: text, doi: text, arxiv: text, isbn: text } }] } })),
    readJson(JSON.stringify([text])),
    readJson(`{"title": ${JSON.stringify(text)}}\n{"title": ${JSON.stringify(text)}}`),
  ],
  'Zotero items': (text) =>
    readJson(
      JSON.stringify([
        {
          key: 'A',
          itemType: text,
          title: text,
          creators: [{ name: text }, { firstName: text, lastName: text }],
          extra: text,
          archiveID: text,
          date: text,
          tags: [{ tag: text }],
          notes: [text],
        },
        { key: 'N', itemType: 'note', parentItem: 'A', note: text },
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

const OWN_PROPERTIES =
  'title: a\nsource: b\nauthor: c\npublished: 2023\ncreated: 2026-01-01\ndescription: d\ncitekey: e\narxiv: 2301.00001\nstate: done';

const MATCHER = ruleMatcher([
  { id: '1', kind: 'watch', by: 'keyword', pattern: 'language model*' },
  { id: '2', kind: 'mute', by: 'keyword', pattern: '*a*b*c*d' },
  { id: '3', kind: 'boost', by: 'author', pattern: 'a* b*' },
  { id: '4', kind: 'watch', by: 'keyword', pattern: '* - *' },
]);

function commentOf(text: string): object {
  return {
    id: 'a',
    data: { latest: { raw: text }, reactions: [{ reaction: text, count: 1 }] },
    author: { name: text },
  };
}

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
