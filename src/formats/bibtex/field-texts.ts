import { cleanLine } from '../../domain/clean-text.ts';
import { latexToPlain } from './latex-to-plain.ts';

/** The fields of an entry, as they are written and as text on one clean line. Names are in lower case. */
export interface FieldTexts {
  readonly raw: (name: string) => string | undefined;
  /** Undefined where the field is missing or says nothing. */
  readonly text: (name: string) => string | undefined;
  /** The first of these that says something. */
  readonly first: (names: readonly string[]) => string | undefined;
}

export function fieldTexts(raw: (name: string) => string | undefined): FieldTexts {
  const text = (name: string): string | undefined => {
    const value = raw(name);
    return value === undefined ? undefined : plainLine(value) || undefined;
  };
  return {
    raw,
    text,
    first: (names) => {
      for (const name of names) {
        const found = text(name);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** A value in LaTeX as text on one clean line. */
export function plainLine(latex: string): string {
  return cleanLine(latexToPlain(latex.slice(0, VALUE_MAX_CHARACTERS)), TEXT_MAX_CHARACTERS);
}

/** The title and its subtitle on one line. */
export function titleIn({ text }: FieldTexts): string | undefined {
  const [title, subtitle] = [text('title'), text('subtitle')];
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return /[:?!.–—]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** "123-145", whatever dash the file has. */
export function pagesIn(text: string): string {
  return text.replace(/\s*[–—−‐‑]\s*/g, '-');
}

/** A record's abstract, its longest text, has ten thousand. */
const VALUE_MAX_CHARACTERS = 50_000;
const TEXT_MAX_CHARACTERS = 12_000;
