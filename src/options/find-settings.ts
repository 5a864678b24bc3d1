/**
 * Shows, of the sections within, only what the words are found in: a section whose title has them whole, else its settings one by
 * one. Answers with the ids of the sections that are left. Looks at the page itself, so that no text is written down twice.
 */
export function findSettings(within: HTMLElement, query: string): readonly string[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const has = (element: Element | null): boolean => {
    const text = folded(element?.textContent ?? '');
    return words.every((word) => text.includes(word));
  };
  return [...within.querySelectorAll<HTMLElement>('section')].flatMap((section) => {
    const settings = [...section.querySelectorAll<HTMLElement>('.setting')];
    const isWhole = has(section.querySelector('h2')) || settings.length === 0;
    for (const setting of settings) {
      setting.hidden = !isWhole && !has(setting);
      // What is folded away would be found and not seen.
      const isFolded = setting instanceof HTMLDetailsElement && !setting.hidden && !isWhole;
      if (isFolded && !has(setting.querySelector('summary'))) setting.open = true;
    }
    section.hidden = settings.length === 0 ? !has(section) : settings.every(({ hidden }) => hidden);
    return section.hidden ? [] : [section.id];
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
