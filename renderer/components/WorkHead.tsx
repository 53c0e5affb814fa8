import type { ReactNode } from 'react';

type Props = { title: ReactNode; detail?: ReactNode; children?: ReactNode };

/** The head of the work area: what lies open, and what can be done with it. */
export function WorkHead({ title, detail, children }: Props) {
  return (
    <header className="work-head">
      <h1 className="title">{title}</h1>
      <span className="detail">{detail}</span>
      {children}
    </header>
  );
}
