interface Props<Value extends string> {
  label: string;
  value: Value;
  /** In the order shown, each with its words. */
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

/** One of many, folded up, under its label. */
export function LibrarySelect<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: Props<Value>) {
  // prettier-ignore
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
