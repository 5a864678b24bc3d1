/**
 * Shows, of the sections within, only what the words are found in: one setting each, together with the headings above it. Answers
 * with the ids of the sections that are left. Looks at the page itself, so that no text is written down twice.
 */
export function findSettings(within: HTMLElement, query: string): readonly string[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const isIn = (text: string): boolean => words.every((word) => text.includes(word));
  return [...within.querySelectorAll<HTMLElement>('section')].flatMap((section) => {
    const title = textOf(section.querySelector('h2'));
    for (const setting of section.querySelectorAll<HTMLElement>('.setting')) {
      const heading = `${title} ${textOf(groupOf(setting)?.querySelector('h3'))}`;
      const isWhole = isIn(heading);
      // What the person is at stays, whatever becomes of its words.
      const isAt = setting.contains(document.activeElement);
      setting.hidden = !isWhole && !isAt && !isIn(`${heading} ${textOf(setting)}`);
      // What is folded away would be found and not seen.
      const isFolded = setting instanceof HTMLDetailsElement && !setting.hidden && !isWhole;
      if (isFolded && !isIn(`${heading} ${textOf(setting.querySelector('summary'))}`)) setting.open = true;
    }
    for (const part of [...section.querySelectorAll<HTMLElement>('.setting-group'), section])
      part.hidden = part.querySelector('.setting:not([hidden])') === null;
    return section.hidden ? [] : [section.id];
  });
}

function groupOf(setting: HTMLElement): Element | null {
  return setting.closest('.setting-group');
}

/** All that can be read of it, by eye or by ear, and what else it may be called. */
function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  const parts = [element, ...element.querySelectorAll(`input, ${NAMES.map((name) => `[${name}]`).join()}`)];
  const unseen = parts.flatMap((part) => [
    ...NAMES.map((name) => part.getAttribute(name)),
    part instanceof HTMLInputElement && /^(text|number)$/.test(part.type) ? part.value : null,
  ]);
  return folded([element.textContent, ...unseen].join(' '));
}

const NAMES = ['aria-label', 'title', 'data-find'] as const;

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
