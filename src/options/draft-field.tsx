import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** Of code, which is written from the left; else as its words are. */
  readonly isCode?: boolean;
  readonly class?: string;
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
  /** What was typed is done with the box: whether it is taken. Where it is not, it stays to be mended. */
  readonly onTake: (typed: string) => boolean;
}

/** A line of a setting. What is typed stays in it until it is taken, however often the page is drawn meanwhile. */
export function DraftField({ label, value, isCode, isInvalid, describedBy, onTake, ...given }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        {...given}
        dir={isCode ? 'ltr' : 'auto'}
        spellcheck={!isCode}
        autocomplete="off"
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        value={typed ?? value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          if (onTake(currentTarget.value)) setTyped(undefined);
        }}
      />
    </label>
  );
}
