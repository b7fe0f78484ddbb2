interface Props {
  on: boolean;
  label: string;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, at once. */
export function Switch({ on, label, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
    >
      {label}
    </button>
  );
}
