/**
 * An address, a DOI or a path in a field, as it is meant: of LaTeX only what people write into such values is undone (`\url{…}`, `\_`,
 * `{\textasciitilde}`), for dashes, tildes and percent signs are the address's own.
 */
export function readVerbatim(value: string): string {
  if (!/[\\{}$]/.test(value)) return value.trim();
  return value
    .replace(/\\(?:url|nolinkurl|path|burl|texttt|href|doi)\s*(?=\{)/g, ' ')
    .replace(/\{?\\(?:textasciitilde|~|string~|sim)(?:\{\})?\}?|\$\\sim\$/g, '~')
    .replace(/\{?\\text(less|greater)(?:\{\}|\s|(?![a-z]))\}?|\$([<>])\$/g, (_, name, sign) =>
      name ? (name === 'less' ? '<' : '>') : sign,
    )
    .replace(/\\textunderscore(?:\{\})?/g, '_')
    .replace(/\\([%#&_{}$^])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

/** The same for a braced value: as it is, but for the signs that would end it. */
export function writeVerbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent);
}
