import type { ReactNode } from 'react';

type Props = { title: ReactNode; detail?: ReactNode; children: ReactNode };

/** A part of a pane, with a small head. */
export function Section({ title, detail, children }: Props) {
  return (
    <section className="section">
      <h3>
        {title}
        {detail !== undefined && <span>{detail}</span>}
      </h3>
      {children}
    </section>
  );
}
