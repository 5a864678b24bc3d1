interface Props {
  /** Of the page: what `useId` makes here, another part of the page has as well (Preact 11.2). */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isSecret?: boolean;
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
}

/** A line to type in; what is secret is not shown. */
export function TextField({ id, label, value, isSecret = false, placeholder, onInput }: Props) {
  const given = { id, value, autocomplete: 'off', spellcheck: false };
  return (
    <div class="sync-field">
      <label for={id}>{label}</label>
      {isSecret ? (
        <input type="password" {...given} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          type="text"
          {...given}
          placeholder={placeholder}
          dir="auto"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
