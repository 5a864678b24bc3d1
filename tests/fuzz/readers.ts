import { readXml } from '../../src/arxiv/read-xml.ts';
import { segmentCodec } from '../../src/background/sync/segment-codec.ts';
import { parsePartialDate, parseRecord } from '../../src/domain/bibliography/parse-record.ts';
import { parseAbsence } from '../../src/domain/catch-up.ts';
import { parseEntryChange } from '../../src/domain/changed-entry.ts';
import { parseCommand } from '../../src/domain/command.ts';
import { parseStruck } from '../../src/domain/for-you/struck.ts';
import { parseRequestLog } from '../../src/domain/logged-request.ts';
import {
  parseLibraryNotice,
  parseMirrorCheckpoint,
  parseMirrorEntry,
  parseMirroredHidden,
} from '../../src/domain/mirror.ts';
import { parsePaperActs } from '../../src/domain/paper-act.ts';
import { ruleMatcher } from '../../src/domain/rules/matcher/matcher.ts';
import { parseRules } from '../../src/domain/rules/parse-rules.ts';
import { brokenSettings, parseSettings } from '../../src/domain/settings.ts';
import { parseSyncConfig } from '../../src/domain/sync/sync-config.ts';
import { parseArxivPace } from '../../src/domain/uptake/arxiv-pace.ts';
import { parseViewState } from '../../src/domain/view-state.ts';
import { readText } from '../../src/formats/read-text.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import { parseList, parsePaper } from '../../src/hugging-face/parse.ts';
import { parseRepos, parseUptake } from '../../src/hugging-face/parse-uptake.ts';
import { readImportFiles } from '../../src/library/import-reading.ts';
import { READERS } from '../growth/outside-text.ts';
import { STORED_READERS } from '../growth/stored.ts';

/** Takes one input from outside, whatever it is, and answers: what it throws is a fault. */
export type Reader = (text: string) => unknown;

const NOW = Date.UTC(2026, 1, 10);

/** All that reads what comes from outside or from a store: texts, JSON, and bytes (a letter below 256 each). */
export const FUZZED: Readonly<Record<string, Reader>> = {
  ...READERS,
  ...STORED_READERS,
  XML: readXml,
  ...json({
    'answer: list': parseList,
    'answer: paper': parsePaper,
    'answer: what became of it': parseUptake,
    'answer: repositories': (value) => parseRepos(value, { authors: new Set(['a']) }),
    'message: command': parseCommand,
    'stored: settings': (value) => [parseSettings(value), brokenSettings(value)],
    'stored: rules': (value) =>
      ruleMatcher(parseRules(value))({ paper: { id: '1', title: 'a', abstract: '', authors: [], votes: 1 } }),
    'stored: mirror': (value) => [
      parseMirrorEntry(value),
      parseMirrorCheckpoint(value),
      parseMirroredHidden(value),
      parseLibraryNotice(value),
    ],
    'stored: view': (value) => [
      parseViewState(value, NOW, NOW),
      parseViewState(value, value, NOW),
      parseAbsence(value),
    ],
    'stored: acts': (value) => [parsePaperActs(value), parsePaperActs([value]), parseEntryChange(value)],
    'stored: record': (value) => [parseRecord(value), parsePartialDate(value)],
    'stored: struck': parseStruck,
    'stored: pace': parseArxivPace,
    'stored: place': parseSyncConfig,
    'stored: requests': (value) => parseRequestLog(typeof value === 'object' && value ? { ...value } : {}),
  }),
  'bytes: text': (text) => readText(bytesOf(text)),
  'bytes: zip': (text) => readZip(bytesOf(text), () => true),
  'bytes: file': (text) => readImportFiles([new Blob([bytesOf(text)])]),
  'bytes: segment': (text) => segmentCodec(undefined).unpack(bytesOf(text)),
};

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Readers of parsed JSON read text: what is no JSON is not for them. */
function json(readers: Readonly<Record<string, (value: unknown) => unknown>>): Record<string, Reader> {
  return Object.fromEntries(
    Object.entries(readers).map(([name, read]) => {
      const reader: Reader = (text) => {
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          return undefined;
        }
        return read(value);
      };
      return [name, reader];
    }),
  );
}
