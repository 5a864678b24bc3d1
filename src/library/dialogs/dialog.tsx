import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { useModal } from '../../ui/modal.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** A dialog over the page: Escape, its cross and a click beside it close it. */
export function Dialog({ title, onClose, children, wide }: Props) {
  const { dialog, leave } = useModal(onClose);
  const content = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // By itself the browser would begin at the cross.
    const first = content.current?.querySelector<HTMLElement>('select, input, textarea, button');
    (first ?? heading.current)?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape
    <dialog
      ref={dialog}
      class={wide ? 'dialog is-wide' : 'dialog'}
      aria-label={title}
      onClose={leave}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) leave();
      }}
    >
      <div class="dialog-body">
        <header>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label={t('button_close')}
            title={t('button_close')}
            onClick={leave}
          >
            <Icon name="hide" />
          </button>
        </header>
        <div ref={content}>{children}</div>
      </div>
    </dialog>
  );
}
