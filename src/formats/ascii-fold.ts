import { normalForm } from '../domain/normal-form.ts';

/** The letters and digits of a text in plain ASCII: "Müller-Straße" is "Muller-Strasse". What has no ASCII likeness is dropped. */
export function asciiFold(text: string): string {
  const likened = text.replace(/[ßẞæÆœŒøØłŁđĐðÐþÞıħĦŋŊ]/g, (letter) => LIKENESS[letter] ?? '');
  return normalForm(likened, 'NFKD').replace(/[^ -~]/g, '');
}

const LIKENESS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  Ŋ: 'N',
};
