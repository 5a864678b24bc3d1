import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainLine } from '../../../src/formats/bibtex/field-texts.ts';
import { type ComparedEntry, type ComparedName, isoOf } from './compared-entry.ts';
import { type CslItem, comparedItem } from './csl-items.ts';
import type { Peer } from './peer.ts';

/** The readers that Debian packages, as far as this machine has them. */
export function commandPeers(): readonly Peer[] {
  return [pandoc(), bibutils(), biber()].flatMap((peer) => peer ?? []);
}

export const COMMANDS = ['pandoc', 'bibutils', 'biber'];

function versionOf(command: string, option: string): string | undefined {
  try {
    return /\d+(?:\.\d+)+/.exec(execFileSync(command, [option], { encoding: 'utf8', stdio: 'pipe' }))?.[0];
  } catch {
    return undefined;
  }
}

function run(command: string, ...options: readonly string[]): string {
  return execFileSync(command, options, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
  });
}

function pandoc(): Peer | undefined {
  const version = versionOf('pandoc', '--version');
  return version === undefined
    ? undefined
    : {
        name: 'pandoc',
        version: `pandoc ${version}`,
        formats: ['bib', 'json'],
        read: ({ format, path, text }) => {
          const read = (source: string) => {
            const from = format === 'bib' ? 'biblatex' : 'csljson';
            const items: CslItem[] = JSON.parse(run('pandoc', '-f', from, '-t', 'csljson', source));
            return items.map((item) => comparedItem(item, String(item.id)));
          };
          return format === 'bib' ? withoutRefused(text, /\(line (\d+)/, read) : read(path);
        },
      };
}

/** Reads a file, without the entries that the tool refuses a whole file for: it names a line of the first of them. */
function withoutRefused(
  text: string,
  line: RegExp,
  read: (path: string, folder: string) => readonly ComparedEntry[],
): readonly ComparedEntry[] {
  const folder = mkdtempSync(join(tmpdir(), 'paperglance-peer-'));
  const path = join(folder, 'file.bib');
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  try {
    for (let tries = 0; tries < REFUSED_MAX; tries += 1) {
      writeFileSync(path, lines.join('\n'));
      try {
        return read(path, folder);
      } catch (error) {
        const told = line.exec(error instanceof Error ? error.message : '');
        if (!told) throw error;
        const at = Number(told[1]) - 1;
        const begins = (index: number) => /^\s*@\w+\s*[{(]/.test(lines[index] ?? '');
        let start = Math.min(at, lines.length - 1);
        while (start > 0 && !begins(start)) start -= 1;
        let end = start + 1;
        while (end < lines.length && !begins(end)) end += 1;
        // Later entries keep their lines.
        lines.fill('', start, end);
      }
    }
    throw new Error(`refuses more than ${REFUSED_MAX} entries`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const REFUSED_MAX = 40;

function bibutils(): Peer | undefined {
  try {
    run('which', 'bib2xml', 'ris2xml');
  } catch {
    return undefined;
  }
  return {
    name: 'bibutils',
    version: 'bibutils 7.2',
    formats: ['bib', 'ris'],
    read: ({ format, path }) =>
      run(format === 'bib' ? 'bib2xml' : 'ris2xml', path)
        .split(/<mods(?= |>)/)
        .slice(1)
        .map((record, index) => modsEntry(record, format === 'bib' ? undefined : String(index))),
  };
}

function modsEntry(record: string, key: string | undefined): ComparedEntry {
  const own = record.replace(/<relatedItem[\s\S]*?<\/relatedItem>/g, '');
  const titles = /<titleInfo>[\s\S]*?<\/titleInfo>/.exec(own)?.[0] ?? '';
  const [title = '', subtitle = ''] = ['title', 'subTitle'].map((tag) => inTags(titles, tag)[0] ?? '');
  const [date = ''] = [...inTags(own, 'dateIssued'), ...inTags(record, 'date')];
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(date);
  const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  return {
    key: key ?? inTags(own, 'identifier type="citekey"')[0] ?? '',
    title: [title, subtitle].filter(Boolean).join(': '),
    authors: own
      .split(/<name(?= |>)/)
      .slice(1)
      .filter((name) => /author<|creator</.test(name))
      .map(modsName),
    issued: parts ? isoOf(number(parts[1]), number(parts[2]), number(parts[3])) : date,
    doi: inTags(own, 'identifier type="doi"')[0],
    eprint: inTags(own, 'identifier type="arXiv"')[0],
    keywords: inTags(own, 'topic'),
  };
}

function modsName(name: string): ComparedName {
  const part = (type: string) => inTags(name, `namePart type="${type}"`).join(' ');
  const family = part('family') || inTags(name, 'namePart').join(' ');
  return { family, given: part('given'), suffix: part('suffix') };
}

function inTags(xml: string, tag: string): readonly string[] {
  const [name] = tag.split(' ');
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => fromXml(text));
}

function fromXml(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function biber(): Peer | undefined {
  const version = versionOf('biber', '--version');
  const options = '--tool --quiet --output-format=biblatexml --no-bblxml-schema --output-resolve'.split(' ');
  return version === undefined
    ? undefined
    : {
        name: 'biber',
        version: `biber ${version}`,
        formats: ['bib'],
        read: ({ text }) =>
          withoutRefused(text, /line (\d+), syntax error/, (path, folder) => {
            const out = join(folder, 'out.xml');
            run('biber', ...options, `--output-file=${out}`, path);
            return readFileSync(out, 'utf8').split('<bltx:entry ').slice(1).map(bltxEntry);
          }),
      };
}

/** Titles stay LaTeX in biber. */
function bltxEntry(xml: string): ComparedEntry {
  const text = (tag: string) => inTags(xml, `bltx:${tag}`)[0];
  const [title, subtitle] = [text('title'), text('subtitle')].map((latex) => plainLine(latex ?? ''));
  const authors = /<bltx:names[^>]* ?type="author"[^>]*>([\s\S]*?)<\/bltx:names>/.exec(xml)?.[1] ?? '';
  const date = /<bltx:date>(?:<bltx:start>)?([^<]*)/.exec(xml)?.[1] ?? text('year') ?? '';
  const [year, month, day] = date.split('-');
  const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  const isArxiv = /arxiv/i.test(text('eprinttype') ?? '');
  const list = /<bltx:keywords>([\s\S]*?)<\/bltx:keywords>/.exec(xml)?.[1];
  return {
    key: fromXml(/^id="([^"]*)"/.exec(xml)?.[1] ?? ''),
    title: [title, subtitle].filter(Boolean).join(': '),
    authors: authors
      .split(/<bltx:name(?= |>)/)
      .slice(1)
      .map(bltxName),
    issued: isoOf(number(year), number(month), number(day)),
    doi: text('doi'),
    ...(isArxiv && { eprint: text('eprint') }),
    keywords: list === undefined ? undefined : inTags(list, 'bltx:item').map(plainLine),
  };
}

function bltxName(xml: string): ComparedName {
  const part = (type: string): string => {
    const found = new RegExp(`<bltx:namepart type="${type}"([^>]*)>([\\s\\S]*)`).exec(xml);
    const body = found?.[2]?.split('<bltx:namepart type="')[0] ?? '';
    return plainLine(fromXml(body.replace(/<[^>]+>/g, ' ')));
  };
  return {
    family: [part('prefix'), part('family')]
      .filter(Boolean)
      .join(' ')
      .replace(/(['’]) /g, '$1'),
    given: part('given'),
    suffix: part('suffix'),
  };
}
