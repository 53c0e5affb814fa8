import type { ReactNode } from 'react';

type Props = { title: ReactNode; detail?: ReactNode; children?: ReactNode };

/** The head of a navigator or inspector. */
export function PaneHead({ title, detail, children }: Props) {
  return (
    <header className="pane-head">
      <h2 className="title">{title}</h2>
      {detail && <span className="detail">{detail}</span>}
      {children}
    </header>
  );
}
