import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Modal {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Closes the dialog and tells its owner at once: the event `close` comes a task later, and a key in between would find a dialog that is neither open nor gone. */
  readonly leave: () => void;
}

/** Opens a dialog over the page as soon as it is drawn; `onClose` is called once. */
export function useModal(onClose: () => void): Modal {
  const dialog = useRef<HTMLDialogElement>(null);
  const isLeft = useRef(false);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return {
    dialog,
    leave() {
      if (isLeft.current) return;
      isLeft.current = true;
      dialog.current?.close();
      onClose();
    },
  };
}
