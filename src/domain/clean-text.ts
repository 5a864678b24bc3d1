import { cutText } from './cut-text.ts';
import { normalForm } from './normal-form.ts';

/**
 * A stranger's text on one clean line: no control, bidi or invisible characters, no half characters, no towers of accents,
 * whitespace folded, NFC, at most `maxLength` characters (UTF-16 units). It stays text: "<think>" and "</a>" are kept.
 */
export function cleanLine(text: string, maxLength: number): string {
  if (!NOT_PLAIN.test(text)) return cutText(text.trim(), maxLength);
  const joined = text.replace(SPACE, ' ').replace(JUNK, '').replace(JOINERS, '$1').replace(IDLE_JOINER, '');
  return cutText(normalForm(joined, 'NFC').replace(TOWER, '$1').replace(/ {2,}/g, ' ').trim(), maxLength);
}

/** The same of several lines: line ends are "\n", tabs are spaces, what stands at the beginning of a line stays, and no more than one line is left empty. */
export function cleanLines(text: string, maxLength: number): string {
  const lines = text
    .replace(/\r\n?|[\x85\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .split('\n')
    .map((line) => normalForm(line.replace(JUNK, '').replace(JOINERS, '$1').replace(IDLE_JOINER, ''), 'NFC'));
  const whole = lines.map((line) => line.replace(TOWER, '$1').trimEnd()).join('\n');
  return cutText(
    whole
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+/, '')
      .trimEnd(),
    maxLength,
  );
}

/** Printable ASCII without doubled spaces is nearly every line, and nothing to do. A pattern of the whole line would fill the stack at ten million letters. */
const NOT_PLAIN = /[^ -~]| {2}/;
/** U+FEFF counts as whitespace in JavaScript, but is a byte order mark inside a word. U+0085 doesn't, but ends a line. */
const SPACE = /(?:(?!\ufeff)\s|\x85)+/g;
/**
 * Controls, lone surrogates, bidi controls, and what is invisible: soft hyphen, zero-width space, word joiner, invisible
 * operators, fillers, interlinear marks, tags, byte order mark.
 */
const JUNK =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;
/** Joiners shape words in these scripts and hold emoji together; anywhere else they only make two texts that look the same differ. */
const JOINING_SCRIPTS =
  'Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar';
const IDLE_JOINER = new RegExp(
  `(?<!${JOINING_SCRIPTS.replace(/\w+ ?/g, (name) => `\\p{Script=${name.trim()}}|`)}\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\ufe0f)[\u200c\u200d]`,
  'gu',
);
const TOWER = /(\p{M}{8})\p{M}+/gu;
