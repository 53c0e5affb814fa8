import { create } from 'zustand';

export type Notice = {
  id: number;
  kind: 'ok' | 'warn' | 'danger' | 'info';
  text: string;
  action?: { label: string; run: () => void };
  /** The step in the history it tells of. */
  stepId?: string;
  /** True of what stays so until it is retracted. */
  isLasting?: boolean;
};

type Notices = { notices: Notice[]; dismiss(id: number): void };

/** How long a message stays; an error stays until it was seen. */
const staysMs = { ok: 6000, info: 6000, warn: 15_000, danger: null } as const;
/** What is said this soon after a step tells of that step. */
const tellsWithinMs = 1000;
let lastId = 0;
let lastStep: { id: string; at: number } | null = null;

export const useNotices = create<Notices>((set) => ({
  notices: [],
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
}));

function keep(isKept: (notice: Notice) => boolean): void {
  useNotices.setState((state) => ({ notices: state.notices.filter(isKept) }));
}

/** Takes back what is no longer so. */
export function retract(text: string): void {
  keep((notice) => notice.text !== text);
}

/** A step was done: the next good news tells of it. */
export function heardStep(stepId: string): void {
  lastStep = { id: stepId, at: performance.now() };
}

/** A step was undone: what was said of it is no longer so. */
export function retractStep(stepId: string): void {
  keep((notice) => notice.stepId !== stepId);
}

/** Says something at the foot of the window without standing in the way. The same words are not said twice. */
export function notify(notice: Omit<Notice, 'id' | 'stepId'>): void {
  const id = ++lastId;
  const isOfStep =
    notice.kind === 'ok' && lastStep !== null && performance.now() - lastStep.at < tellsWithinMs;
  const said: Notice = { ...notice, id, stepId: isOfStep ? lastStep?.id : undefined };
  useNotices.setState((state) => ({
    notices: [...state.notices.filter((other) => other.text !== notice.text), said].slice(-3),
  }));
  const stays = staysMs[notice.kind];
  if (stays !== null && !notice.isLasting) setTimeout(() => useNotices.getState().dismiss(id), stays);
}

/** Another project: what was said of the last one is over. */
export function clearNotices(): void {
  useNotices.setState({ notices: [] });
}
