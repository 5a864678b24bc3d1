import type { InputEventHandler, KeyboardEventHandler } from 'preact';

interface Props {
  /** What is searched: the name of the box, and its text as long as that is empty. */
  readonly placeholder: string;
  readonly value: string;
  readonly onInput: InputEventHandler<HTMLInputElement>;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly maxLength?: number;
  readonly autocomplete?: 'off';
  readonly spellcheck?: boolean;
}

/** A box to search in. The first frame has one. */
export function SearchInput(props: Props) {
  return <input type="search" aria-label={props.placeholder} {...props} />;
}
