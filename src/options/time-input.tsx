interface Props {
  readonly label: string;
  /** Minutes of the local day. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** A time of day. What is half typed is not told. */
export function TimeInput({ label, minutes, onChange }: Props) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="time"
        required
        value={clockTime(minutes)}
        onChange={({ currentTarget: { value } }) => {
          const typed = minutesOf(value);
          if (typed !== undefined) onChange(typed);
        }}
      />
    </label>
  );
}

/** "07:05", as time inputs have it in every language. */
function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Undefined while the time is half typed. */
function minutesOf(time: string): number | undefined {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}
