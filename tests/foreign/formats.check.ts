import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { guessName } from '../../src/domain/bibliography/guess-name.ts';
import { issuedOf } from '../../src/domain/bibliography/issued.ts';
import { spokenName } from '../../src/domain/bibliography/names.ts';
import { latexToText } from '../../src/domain/latex/latex.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { markdownText } from '../../src/formats/markdown-text.ts';
import type { ImportEntry } from '../../src/formats/unite-entries.ts';
import { paper, recordedPapers } from '../formats/papers.ts';
import { bibtex, citationKeys, cslJson, readBibtex, readJson, ris } from '../formats/whole-files.ts';

/**
 * Our files in the hands of tools that are not ours (Debian: pandoc, biber, texlive-base, bibutils). Run by `npm run foreign`, apart from the tests, since no machine has them all: a tool that is missing skips its
 * tests. A sample of the recorded papers unless FOREIGN_TOOLS=all; CSL_SCHEMA may name the official csl-data.json.
 */
const ALL = process.env.FOREIGN_TOOLS === 'all';
const SCHEMA = process.env.CSL_SCHEMA ?? '';
const TIMEOUT = { timeout: 300_000 };

/** Names and signs that the recordings lack. */
const ODD: readonly Paper[] = [
  paper({
    title: 'On {braces} & 100% #1 \\foo @article @x',
    authors: ["Stéphane d'Ascoli", 'Kimi Team', 'Hal Daumé III'],
  }),
  paper({
    id: 'hep-th/9901001',
    title: 'E^2-LLM: a <think> | b ~ c',
    authors: ['Laurens van der Maaten', '王小明', 'Qwen'],
  }),
];
const NOTE = 'A note\nof two lines.\n\n- 100% of {braces, @misc{x}\n';
const recorded = recordedPapers();
const papers = [...(ALL ? recorded : recorded.filter((_, index) => index % 20 === 0)), ...ODD];
const citables = papers.map((each) => ({ paper: each, tags: ['a b', 'c'], note: NOTE }));
const keys = citationKeys(citables);

const folder = mkdtempSync(join(tmpdir(), 'paperglance-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

function has(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function run(tool: string, ...options: readonly string[]): string {
  return execFileSync(tool, options, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** pandoc sets quotes and dashes as a printer would, biblatex titles in sentence case: the same words all the same. */
function sameWords(text: string): string {
  return latexToText(text)
    .replace(/[‘’“”"`]/g, "'")
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/g, ' ')
    .toLowerCase();
}

/** Words whose capitals carry meaning: "LLM", "PanGu", "3D". */
function guardedWords(title: string): readonly string[] {
  return latexToText(title)
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^.+\p{Lu}/u.test(word));
}

function expectSamePapers(entries: readonly ImportEntry[]): void {
  expect(entries.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  expect(entries.map(({ title }) => sameWords(title ?? ''))).toEqual(papers.map(({ title }) => sameWords(title)));
  expect(entries.map(({ authors }) => authors.map(sameWords))).toEqual(
    papers.map(({ authors }) => spokenAuthors(authors)),
  );
  expect(entries.map(({ published }) => published)).toEqual(papers.map((paper) => issuedOf({ paper })));
}

/** In the order of given and family name, which a Vietnamese name is not spoken in. */
function spokenAuthors(authors: readonly string[]): readonly string[] {
  return authors.map((name) => sameWords(spokenName(guessName(name))));
}

function entriesOf(reading: ReturnType<typeof readJson>): readonly ImportEntry[] {
  return reading.kind === 'ok' ? reading.entries : expect.unreachable(reading.why);
}

describe.skipIf(!has('pandoc'))('pandoc', () => {
  test.each(['biblatex', 'bibtex'])('reads our BibTeX as %s', TIMEOUT, (dialect) => {
    const source = file('papers.bib', bibtex(citables, { abstracts: true }));
    const json = run('pandoc', '--fail-if-warnings', '-f', dialect, '-t', 'csljson', source);
    expectSamePapers(entriesOf(readJson(json)));
    const items: { id: string; title: string }[] = JSON.parse(json);
    expect(items.map(({ id }) => id)).toEqual(papers.map(({ id }) => keys.get(id)));
    for (const [index, { title }] of items.entries()) {
      const plain = latexToText(title.replace(/<[^>]+>/g, '')).normalize('NFKC');
      for (const word of guardedWords(papers[index]?.title ?? '')) expect(plain).toContain(word);
    }
  });

  test('reads our CSL-JSON', TIMEOUT, () => {
    const json = run(
      'pandoc',
      '--fail-if-warnings',
      '-f',
      'csljson',
      '-t',
      'csljson',
      file('papers.json', cslJson(citables)),
    );
    expectSamePapers(entriesOf(readJson(json)));
  });

  test('writes BibTeX and biblatex that we read', TIMEOUT, () => {
    const source = file('papers.json', cslJson(citables));
    for (const dialect of ['bibtex', 'biblatex']) {
      const reading = readBibtex(run('pandoc', '-f', 'csljson', '-t', dialect, source));
      expect(entriesOf(reading).map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
      expect(entriesOf(reading).map(({ title }) => sameWords(title ?? ''))).toEqual(
        papers.map(({ title }) => sameWords(title)),
      );
    }
  });

  test.each(['commonmark', 'gfm'])('finds nothing but text in our escaped Markdown (%s)', TIMEOUT, (dialect) => {
    const texts = [
      ...papers.flatMap(({ title, abstract }) => [title, abstract]).filter((text) => text !== ''),
      ...[
        '[a](b) ![c](d) <b>e</b> <!-- f --> &amp; &#60;',
        '# g',
        '> h',
        '- i',
        '* j',
        '1) k',
        '    l',
        '~~~ m',
        '``` n',
        '===',
        '---',
        '| o | p |',
      ],
      ...[
        '*q* __r__ ~~s~~ $t$ ==u== ^v^ ~w~ [x]: http://y',
        'https://z.com www.a.com b@c.de ftp://d',
        '<https://e.f>',
        '[^1]: g',
        '\\*h\\*',
        ':tada: {#i} --- "j"',
      ],
    ];
    const source = file('text.md', texts.map(markdownText).join('\n\n'));
    const kinds = new Set(
      [...run('pandoc', '-f', `${dialect}-smart`, '-t', 'json', source).matchAll(/"t":"(\w+)"/g)].map(
        ([, kind]) => kind,
      ),
    );
    kinds.delete('SoftBreak');
    expect([...kinds].sort()).toEqual(['Para', 'Space', 'Str']);
  });
});

describe.skipIf(!has('biber'))('biber', () => {
  test('validates our BibTeX without a word, and keeps what we wrote', TIMEOUT, () => {
    const source = file('biber.bib', bibtex(citables, { abstracts: true }));
    const said = run('biber', '--tool', '--validate-datamodel', '--output-file', 'biber-out.bib', source);
    expect(said).not.toMatch(/WARN|ERROR/);
    expectSamePapers(entriesOf(readBibtex(readFileSync(join(folder, 'biber-out.bib'), 'utf8'))));
  });
});

describe.skipIf(!has('bibtex') || !existsSync('/usr/share/texlive/texmf-dist/bibtex/bst/base/plain.bst'))(
  'BibTeX',
  () => {
    test('sets our papers in its plain style without a warning', TIMEOUT, () => {
      file('papers.bib', bibtex(citables, { abstracts: true }));
      file('papers.aux', '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{papers}\n');
      expect(run('bibtex', 'papers')).not.toMatch(/warning|error|I was expecting|repeated/i);
      const items = readFileSync(join(folder, 'papers.bbl'), 'utf8').match(/\\bibitem\{[^}]+\}/g) ?? [];
      expect(new Set(items)).toEqual(new Set([...keys.values()].map((key) => `\\bibitem{${key}}`)));
    });
  },
);

describe.skipIf(!has('ris2xml'))('bibutils', () => {
  test('reads our RIS', TIMEOUT, () => {
    const xml = run('ris2xml', file('papers.ris', ris(citables)));
    const records = xml.split('<mods ').slice(1);
    const texts = (record: string, pattern: RegExp) =>
      [...record.matchAll(pattern)].map((found) => fromXml(found[1] ?? ''));
    expect(records.map((record) => texts(record, /^ID="([^"]+)"/g)[0])).toEqual(papers.map(({ id }) => keys.get(id)));
    expect(records.map((record) => texts(record, /<url[^>]*>([^<]+)</g)[0])).toEqual(
      papers.map(({ id }) => `https://arxiv.org/abs/${id}`),
    );
    expect(records.map((record) => texts(record, /<dateIssued>(\d{4})/g)[0])).toEqual(
      papers.map((each) => String(issuedOf({ paper: each })?.year)),
    );
    const titles = records.map((record) =>
      [...texts(record, /<title>([^<]+)</g), ...texts(record, /<subTitle>([^<]+)</g)].join(': '),
    );
    // It parts titles at colons and question marks.
    const words = (title: string) =>
      sameWords(title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    expect(titles.map(words)).toEqual(papers.map(({ title }) => words(title)));
    const names = records.map((record) =>
      record
        .split(/<name[ >]/)
        .slice(1)
        .map((name) =>
          sameWords(
            [
              ...texts(name, /"given">([^<]+)</g),
              ...texts(name, /(?:"family"|namePart)>([^<]+)</g),
              ...texts(name, /"suffix">([^<]+)</g),
            ].join(' '),
          ),
        ),
    );
    // It parts initials, drops their dots, names one of two authors of the same name, and parts names at "and".
    const letters = (each: readonly string[]) => [...new Set(each.map((name) => words(name).replaceAll(' ', '')))];
    for (const [index, { authors }] of papers.entries()) {
      if (!authors.some((name) => /\band\b/.test(name)))
        expect(letters(names[index] ?? [])).toEqual(letters(spokenAuthors(authors)));
    }
  });

  function fromXml(text: string): string {
    return text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
  }
});

describe.skipIf(!existsSync(SCHEMA))('the official CSL-JSON schema', () => {
  test('accepts our items', TIMEOUT, () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    validate(JSON.parse(cslJson(citables)));
    expect(validate.errors).toBeNull();
  });
});
