import { ACCEPTED_AS, type AcceptedAs, type AcceptedVenue } from './accepted-venue.ts';
import { KNOWN_VENUES, type VenueKind, WORKSHOP_OF } from './known-venues.ts';

/**
 * The venue that the authors' comment at arXiv says the paper was accepted at; undefined where it says none, or says that it was
 * submitted, rejected, or that another version was accepted. The main conference comes before a workshop. Reads 1,000 characters.
 */
export function venueInComment(comment: string): AcceptedVenue | undefined {
  const found = sentencesOf(comment.slice(0, READ_MAX)).flatMap(venuesIn);
  return found.find(({ kind }) => kind !== 'workshop') ?? found[0];
}

const READ_MAX = 1_000;

/** Addresses hold names of venues that say nothing; a dot behind "Proc" ends no sentence. */
function sentencesOf(comment: string): readonly string[] {
  return comment
    .replace(/https?:\/\/\S+|www\.\S+|\b[\w.-]+\.(?:com|org|io|ai|net)\/\S*/g, ' ')
    .replace(/[‘’`]/g, "'")
    .replace(/\b(Proc|Int|Intl|Conf|Trans|Symp|J|Lett|Rev|Phys|Vol|No|vol|no|pp|Univ|al)\.(?=\s)/g, '$1')
    .split(/[.!?](?=\s|$)|[;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

interface Mention {
  readonly name: string;
  readonly kind: VenueKind;
  readonly start: number;
  readonly end: number;
  readonly year?: number;
}

function venuesIn(sentence: string): AcceptedVenue[] {
  if (ELSEWHERE.test(sentence)) return [];
  const known = mentionsIn(sentence);
  const mentions = known.length > 0 ? known : unknownIn(sentence);
  return mentions.flatMap((mention, index) => {
    if (!isAccepted(sentence, mention, mentions[index + 1]?.start ?? sentence.length)) return [];
    const { name, kind, year = yearIn(sentence) } = mention;
    const from = mentions[index - 1]?.end ?? 0;
    const isWorkshop =
      kind !== 'journal' && WORKSHOP.test(mentions.length > 1 ? aroundOf(sentence, mention, from) : sentence);
    const as = presentationIn(sentence);
    return [
      {
        name,
        kind: isWorkshop ? ('workshop' as const) : kind,
        ...(year !== undefined && { year }),
        ...(as && { as }),
      },
    ];
  });
}

/** It tells of a challenge, of other papers or of how this one is set. */
const ELSEWHERE =
  /\b(?:challenge|competition|leaderboard|tutorial|talk|keynote|template|style|format(?:ted|ting)?|reproducib|replicat|response to|rebuttal|papers (?:accepted|published|from|of|at)|(?:all|of) \w+ \d{4} (?:papers|reviews)|reviews?\b(?! letters)(?=\b.{0,20}\breleased)|our \w+ \d{4} paper)\b/i;
const WORKSHOP = /\bworkshops?\b|\bW\b/i;

/** The words from the mention before to a few behind this one. */
function aroundOf(sentence: string, { end }: Mention, from: number): string {
  return sentence.slice(from, end + 12);
}

/** A mention is believed by the last word before it that tells, else by the first behind it; alone, by its year. */
function isAccepted(sentence: string, { start, end, year }: Mention, until: number): boolean {
  const before = sentence.slice(0, start);
  const behind = sentence.slice(end, until);
  if (OTHER_VERSION.test(before)) return false;
  const told = lastWord(before);
  if (told !== undefined) return told === 'yes' && !/^\s*(?:submission|reject)/i.test(behind);
  const next = firstWord(behind);
  if (next !== undefined) return next === 'yes';
  return year !== undefined && isBare(before, behind);
}

const YES =
  /\b(?:accept(?:ed|ance)?|to appear|appear(?:s|ed|ing)?|published|publication|presented|proceedings|proc|camera[ -]?ready|oral|spotlight|poster|highlight|findings|in press|forthcoming|award|outstanding|best (?:\w+ )?paper|main(?: conference| track)?|long paper|short paper|full (?:paper|version)|workshops?|demo(?:nstration)?s?|track|abstract)\b/i;
const NO =
  /\b(?:submi(?:t|ts|tted|tting|ssion)s?|(?:under|in) (?:\w+[- ]?)?review|reject(?:ed|ion)?|withdrawn|not accepted|prepar(?:ed|ing|ation)|planned|target(?:s|ed|ing)?|extension of|based on|builds on|follow[- ]?up|solution|place|winn(?:er|ing)|report|study|version of our|thesis)\b/i;
/** The paper itself is another one than what was accepted. */
const OTHER_VERSION =
  /\b(?:preliminary|earlier|previous|prior|short(?:er)?|partial|abridged|initial|first|workshop) (?:version|draft|report)s?\b/i;
const WORDS = new RegExp(`${YES.source}|${NO.source}`, 'gi');

function lastWord(text: string): 'yes' | 'no' | undefined {
  const words = [...text.matchAll(WORDS)];
  return meaningOf(words.at(-1)?.[0]);
}

function firstWord(text: string): 'yes' | 'no' | undefined {
  return meaningOf([...text.matchAll(WORDS)][0]?.[0]);
}

function meaningOf(word: string | undefined): 'yes' | 'no' | undefined {
  if (word === undefined) return undefined;
  return NO.test(word) ? 'no' : 'yes';
}

/** What stands beside it is no sentence about it: numbers of pages, a bracket, its name in full. */
function isBare(before: string, behind: string): boolean {
  const word = /\b(?:we|our|is|are|was|were|has|have|with|using|uses?|data|code|dataset|analy\w+|compare\w*|from)\b/i;
  return !word.test(before) && !/^\s+(?:we|is|are|was|dataset|data|benchmark|papers?\b|reviews?)\b/i.test(behind);
}

const SHORT_NAMES = new Map(KNOWN_VENUES.flatMap(({ name, kind, short }) => short.map((one) => [one, { name, kind }])));
const FULL_NAMES = new Map(
  KNOWN_VENUES.flatMap(({ name, kind, full }) => full.map((one) => [one.toLowerCase(), { name, kind }])),
);
const longestFirst = (names: Iterable<string>) =>
  [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[^\w\s]/g, '\\$&'));
/** A short name with its year in any of the ways it is written: "ICML 2026", "ICML'26", "ICML-26", "ICML2026". */
const SHORT = new RegExp(
  `(?<![\\w/-])(${longestFirst(SHORT_NAMES.keys()).join('|')})(?:(?:\\s|-|,\\s|\\s\\(|\\s?')?((?:19|20)\\d\\d)|[\\s-]?'?(\\d\\d))?(?![\\w-])`,
  'g',
);
const FULL = new RegExp(`(?<!\\w)(${longestFirst(FULL_NAMES.keys()).join('|')})(?!\\w)`, 'gi');

function mentionsIn(sentence: string): Mention[] {
  const short = [...sentence.matchAll(SHORT)].flatMap((match) => {
    const [whole, written = '', long, digits] = match;
    const known = SHORT_NAMES.get(written);
    if (!known) return [];
    const year = long === undefined ? (digits === undefined ? undefined : 2000 + Number(digits)) : Number(long);
    const { name, kind } = known;
    const start = match.index;
    return [
      { name: WORKSHOP_OF[name] ?? name, kind, start, end: start + whole.length, ...(year !== undefined && { year }) },
    ];
  });
  if (short.length > 0 && short.some(({ kind }) => kind !== 'journal')) return short;
  const full = [...sentence.matchAll(FULL)].flatMap((match) => {
    const known = FULL_NAMES.get((match[1] ?? '').toLowerCase());
    return known
      ? [
          {
            ...known,
            start: match.index,
            end: match.index + match[0].length,
            ...yearAround(sentence, match.index, match.index + match[0].length),
          },
        ]
      : [];
  });
  return short.length > 0 ? short : full;
}

/** "2026 IEEE International Conference …", "… Learning Research (03/2026)", "…, 2025". */
function yearAround(sentence: string, start: number, end: number): { year?: number } {
  const behind = /^[^.]{0,60}?\b((?:19|20)\d\d)\b/.exec(sentence.slice(end))?.[1];
  const year = behind ?? /\b((?:19|20)\d\d)\b[^.]{0,40}$/.exec(sentence.slice(0, start))?.[1];
  return year === undefined ? {} : { year: Number(year) };
}

/** A venue that nobody here knows: its name as it was written behind "accepted for publication in". */
function unknownIn(sentence: string): Mention[] {
  const match = ACCEPTED_IN.exec(sentence);
  const name = match?.[1]?.replace(/^\d+\w\w\s+|\s+(?:as|for|with|and its|on)\s[a-z].*$/g, '').trim() ?? '';
  if (!match || name.length > NAME_MAX || !isName(name)) return [];
  const start = sentence.indexOf(name, match.index);
  return [
    {
      name,
      kind: kindOf(name, sentence.slice(start + name.length)),
      start,
      end: start + name.length,
      ...yearAround(sentence, start, start + name.length),
    },
  ];
}

const ACCEPTED_IN =
  /\b(?:accepted(?: for (?:\w+ )?(?:publication|presentation))?|to appear|to be published|published|in press)\s+(?:at|in|by|to|for|with)\s+(?:the\s+)?(?:proceedings of (?:the\s+)?)?((?:\d{1,3}(?:st|nd|rd|th)\s+)?[A-Z][^,;()\d]{2,120})/i;
const NAME_MAX = 90;

/** Two words with capitals, or one that is capitals alone. */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  const capitals = words.filter((word) => /^[A-Z]/.test(word));
  return /^[A-Z]/.test(name) && (capitals.length >= 2 || /^[A-Z][A-Za-z&]*[A-Z]/.test(words[0] ?? ''));
}

/** A name of capitals with its year behind it is a meeting's: journals have volumes. */
function kindOf(name: string, behind: string): VenueKind {
  if (/\bworkshop\b/i.test(name)) return 'workshop';
  return /\b(?:conference|symposium|meeting|congress|proceedings)\b/i.test(name) ||
    (/^[A-Z]{2,8}\b/.test(name) && /^\s*(?:19|20)\d\d\b/.test(behind))
    ? 'conference'
    : 'journal';
}

/** The only year of a sentence is the venue's. */
function yearIn(sentence: string): number | undefined {
  const years = new Set([...sentence.matchAll(/\b((?:19|20)\d\d)\b/g)].map(([, year = '']) => year));
  const [year] = years;
  return years.size === 1 ? Number(year) : undefined;
}

const PRESENTATIONS = {
  oral: /\boral\b/i,
  spotlight: /\bspotlight\b/i,
  highlight: /\bhighlight\b/i,
  findings: /\bfindings\b/i,
  award: /\b(?:best (?:\w+ )?paper|outstanding|award)\b/i,
  demo: /\bdemo(?:nstration)?s?\b/i,
  poster: /\bposter\b/i,
} as const satisfies Record<AcceptedAs, RegExp>;

function presentationIn(sentence: string): AcceptedAs | undefined {
  return ACCEPTED_AS.find((one) => PRESENTATIONS[one].test(sentence));
}
