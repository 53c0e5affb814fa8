/** The thread with its knot, drawn here and nowhere else. */
export function Logo({ size }: { size: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 14c4 0 5.8-1.6 7.2-4.2C9.7 7 10.8 4.2 13.4 4.2a2.9 2.9 0 0 1 .2 5.8C10.6 10.2 8.3 5.4 5.4 5.4a2.5 2.5 0 0 0-.2 5c3.200.4 4.7 4.6 8 4.6h5.800" />
    </svg>
  );
}
