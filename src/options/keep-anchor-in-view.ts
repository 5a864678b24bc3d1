/**
 * Brings what has this id into sight, and again whenever the page grows or shrinks, since the sections above fill only bit by bit;
 * until the person does something.
 */
export function keepAnchorInView(id: string): void {
  if (id === '') return;
  // A reloaded page would go back to where it was, before there is any such place.
  history.scrollRestoration = 'manual';
  const growing = new ResizeObserver(() => document.getElementById(id)?.scrollIntoView());
  growing.observe(document.body);
  const gestures = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'hashchange'] as const;
  const leave = (): void => {
    growing.disconnect();
    for (const one of gestures) removeEventListener(one, leave, true);
  };
  for (const one of gestures) addEventListener(one, leave, true);
}
