type Props = {
  /** 0-1; null while it cannot be told. */
  fraction: number | null;
  label: string;
};

export function ProgressBar({ fraction, label }: Props) {
  const percent = fraction === null ? undefined : Math.round(fraction * 100);
  return (
    <span
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      data-unknown={fraction === null || undefined}
    >
      <i style={percent === undefined ? undefined : { width: `${percent}%` }} />
    </span>
  );
}
