import type { Name } from './record.ts';

/**
 * A person's name of its parts; suffixes ("Doe Jr.") and particles written small ("van der Berg") are taken out of the family name
 * when they were not told apart. What is empty is left out; without a family name, the rest is the name.
 */
export function person(family: string, given = '', suffix = '', particle = ''): Name {
  const words = family.split(' ').filter(Boolean);
  const last = words.at(-1) ?? '';
  const tail = suffix === '' && words.length > 1 && isSuffix(last) ? last : '';
  if (tail) words.pop();
  const small = particle === '' ? smallWords(words) : 0;
  return personOfParts({
    family: words.slice(small).join(' ').replace(/,$/, ''),
    given,
    particle: particle || words.slice(0, small).join(' '),
    suffix: suffix || tail,
  });
}

/** A name of exactly these parts; what is empty is left out. */
export function personOfParts(parts: Readonly<Record<'family' | 'given' | 'particle' | 'suffix', string>>): Name {
  const { family, given, particle, suffix } = parts;
  if (family === '') return { literal: [given, particle, suffix].filter(Boolean).join(' ') };
  return { family, ...(given && { given }), ...(particle && { particle }), ...(suffix && { suffix }) };
}

/** The name on one line in the order it is spoken; Chinese, Japanese and Korean ones with the family name first. */
export function spokenName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { given = '', particle = '', family, suffix = '' } = name;
  if (!particle && !suffix && given && isCjk(family) && isCjk(given)) return `${family} ${given}`;
  return [given, citedName(name), suffix].filter(Boolean).join(' ') || particle;
}

/** The name that a paper is cited by: the family name with its particle ("van der Maaten"), or the whole name. */
export function citedName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { particle, family } = name;
  if (!particle) return family;
  // pandoc's "d’" hugs the name that it belongs to.
  return /['’]$/.test(particle) ? particle + family : `${particle} ${family}`;
}

/** Whether a text stands for the authors that are not named: "others", "et al.". */
export function isOthers(text: string): boolean {
  return /^(?:and |& )?(?:others|et\.? ?al(?:ii|iae|\.)?|u\. ?a\.|等|ほか|외)[.,]?$/i.test(text.trim());
}

/** "Jr.", "III", "Sr", "PhD": what stands behind a name. */
export function isSuffix(text: string): boolean {
  return /^(?:[JS]r\.?|[JS]nr\.?|II|III|IV|VI{1,3}|[23][nr]d|[4-9]th|Esq\.?|Ph\.? ?D\.?)$/.test(text);
}

/** "Inc.", "GmbH": what stands behind a company's name. "S.A.", "AG" and "Co" are a person's initials or name just as well. */
export function isCompanyForm(text: string): boolean {
  return /^(?:(?:Inc|Ltd|LLC|GmbH|Corp|PLC)\.?|Co\.)$/i.test(text);
}

/** Whether all of a text is written in a script that puts the family name first. */
export function isCjk(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー·]+$/u.test(text);
}

/** How many words at the beginning are written small, never all. */
function smallWords(words: readonly string[]): number {
  const count = words.findIndex((word) => !/^['’]?\p{Ll}[\p{Ll}'’.-]*$/u.test(word));
  return Math.max(0, count);
}
