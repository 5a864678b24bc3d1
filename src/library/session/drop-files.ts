import { type ReadonlySignal, signal } from '@preact/signals';

/** Files that are dropped anywhere on the page go to `take`; answers with whether some are held over it. What the page drags itself is left alone. */
export function dropFiles(take: (files: readonly File[]) => void): ReadonlySignal<boolean> {
  const isOver = signal(false);
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    // Or the browser would open the file in place of the page.
    event.preventDefault();
    isOver.value = true;
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) isOver.value = false;
  });
  document.addEventListener('drop', (event) => {
    isOver.value = false;
    if (!hasFiles(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
