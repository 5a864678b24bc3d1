import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ComparedEntry, isoOf } from './compared-entry.ts';
import { type CslItem, comparedItem } from './csl-items.ts';
import type { Peer } from './peer.ts';

const PACKAGES = [
  '@retorquere/bibtex-parser@9.0.29',
  'biblatex-csl-converter@3.6.0',
  '@citation-js/core@0.9.0',
  '@citation-js/plugin-bibtex@0.9.0',
  '@citation-js/plugin-ris@0.8.2',
];

/** The readers of the npm registry, installed once into a folder of `out/`, which is no part of the repository. */
export async function npmPeers(folder: string): Promise<readonly Peer[]> {
  const modules = join(folder, 'node_modules');
  if (!PACKAGES.every((name) => existsSync(join(modules, name.replace(/@[\d.]+$/, ''))))) {
    mkdirSync(folder, { recursive: true });
    // plugin-ris 0.8.2 still asks for the core of before.
    const options = ['--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps', '--silent'];
    execFileSync('npm', ['install', ...options, '--prefix', folder, ...PACKAGES, ...CITATION_JS_PARTS], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return [await bibtexParser(modules), await cslConverter(modules), citationJs(modules)];
}

/** What npm leaves out where it is told to leave peers alone. */
const CITATION_JS_PARTS = ['@citation-js/date@0.5.1', '@citation-js/name@0.4.2', 'moo@0.5.2'];

interface ParsedLibrary {
  readonly entries: readonly {
    readonly key: string;
    readonly fields: Readonly<Record<string, string | undefined>> & {
      readonly author?: readonly Readonly<
        Partial<Record<'name' | 'lastName' | 'firstName' | 'prefix' | 'suffix', string>>
      >[];
      readonly keywords?: readonly string[];
    };
  }[];
}

async function bibtexParser(modules: string): Promise<Peer> {
  const { parse }: { parse: (text: string, options: object) => ParsedLibrary } = await import(
    pathToFileURL(join(modules, '@retorquere/bibtex-parser/dist/esm/index.js')).href
  );
  return {
    name: 'bibtex-parser',
    version: '@retorquere/bibtex-parser 9.0.29',
    formats: ['bib'],
    read: ({ text }) => parse(text, { sentenceCase: false }).entries.map(parsedEntry),
  };
}

function parsedEntry({ key, fields }: ParsedLibrary['entries'][number]): ComparedEntry {
  const { title = '', subtitle, author = [], date, year = '', month, day, doi, eprint, keywords } = fields;
  const type = fields.eprinttype ?? fields.archiveprefix ?? '';
  const told = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? year);
  const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  return {
    key,
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    authors: author.map(({ name, lastName = '', firstName = '', prefix = '', suffix = '' }) => ({
      family:
        name ??
        [prefix, lastName]
          .filter(Boolean)
          .join(' ')
          .replace(/(['’]) /g, '$1'),
      given: firstName,
      suffix,
    })),
    issued: isoOf(number(told?.[1]), number(told?.[2] ?? month), number(told?.[3] ?? day)),
    doi,
    ...(/arxiv/i.test(type) && { eprint }),
    keywords,
  };
}

interface Converter {
  readonly BibLatexParser: new (text: string, options: object) => { parse: () => { entries: ConverterEntries } };
  readonly RISParser: new (text: string) => { parse: () => { entries: ConverterEntries } };
  readonly CSLExporter: new (entries: ConverterEntries) => { parse: () => Readonly<Record<string, CslItem>> };
}

type ConverterEntries = Readonly<
  Record<
    string,
    { readonly entry_key: string; readonly fields: { readonly keywords?: readonly string[]; readonly eprint?: string } }
  >
>;

async function cslConverter(modules: string): Promise<Peer> {
  const { BibLatexParser, RISParser, CSLExporter }: Converter = await import(
    pathToFileURL(join(modules, 'biblatex-csl-converter/lib/index.js')).href
  );
  return {
    name: 'biblatex-csl-converter',
    version: 'biblatex-csl-converter 3.6.0',
    formats: ['bib', 'ris'],
    read: ({ format, text }) => {
      const parser =
        format === 'bib'
          ? new BibLatexParser(text, { processUnexpected: true, processUnknown: true })
          : new RISParser(text);
      const { entries } = parser.parse();
      const items = new CSLExporter(entries).parse();
      return Object.entries(entries).map(([id, { entry_key, fields }], index) => ({
        ...comparedItem(items[id] ?? { id }, format === 'bib' ? entry_key : String(index)),
        keywords: fields.keywords,
      }));
    },
  };
}

function citationJs(modules: string): Peer {
  const load = createRequire(join(modules, 'x.cjs'));
  const { plugins }: { plugins: { input: { chain: (text: string, options: object) => CslItem[] } } } =
    load('@citation-js/core');
  load('@citation-js/plugin-bibtex');
  load('@citation-js/plugin-ris');
  const types = { bib: '@biblatex/text', ris: '@ris/file' };
  return {
    name: 'citation-js',
    version: '@citation-js/core 0.9.0, plugin-bibtex 0.9.0, plugin-ris 0.8.2',
    formats: ['bib', 'ris'],
    read: ({ format, text }) =>
      plugins.input
        .chain(text, { generateGraph: false, forceType: format === 'ris' ? types.ris : types.bib })
        .map((item, index) => comparedItem(item, format === 'ris' ? String(index) : String(item.id))),
  };
}
