import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How far down a section still counts as the one that is read, in px: its heading is just below the page's. */
const READ_FROM_PX = 120;

/** The id of the section that is read: the last whose beginning is above. */
export function useCurrentSection(within: RefObject<HTMLElement | null>): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const look = (): void => setCurrent(within.current ? readIn(within.current) : undefined);
    addEventListener('scroll', look, { passive: true });
    look();
    return () => removeEventListener('scroll', look);
  }, []);
  return current;
}

function readIn(within: HTMLElement): string | undefined {
  const sections = [...within.querySelectorAll<HTMLElement>('section:not([hidden])')];
  const { scrollHeight } = document.documentElement;
  if (scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2) return sections.at(-1)?.id;
  return (sections.filter((section) => section.getBoundingClientRect().top < READ_FROM_PX).at(-1) ?? sections[0])?.id;
}
