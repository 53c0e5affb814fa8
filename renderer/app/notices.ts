import { create } from 'zustand';

export type Notice = {
  id: number;
  kind: 'ok' | 'warn' | 'danger' | 'info';
  text: string;
  action?: { label: string; run: () => void };
};

type Notices = { notices: Notice[]; dismiss(id: number): void };

/** How long a message that needs no answer stays. */
const staysMs = 6000;
let lastId = 0;

export const useNotices = create<Notices>((set) => ({
  notices: [],
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
}));

/** Takes back what is no longer so. */
export function retract(text: string): void {
  useNotices.setState((state) => ({ notices: state.notices.filter((notice) => notice.text !== text) }));
}

/** Says something at the foot of the window without standing in the way. The same words are not said twice. */
export function notify(notice: Omit<Notice, 'id'>): void {
  const id = ++lastId;
  useNotices.setState((state) => ({
    notices: [...state.notices.filter((other) => other.text !== notice.text), { ...notice, id }].slice(-3),
  }));
  if (notice.kind === 'ok' || notice.kind === 'info') {
    setTimeout(() => useNotices.getState().dismiss(id), staysMs);
  }
}

/** Another project: what was said of the last one is over. */
export function clearNotices(): void {
  useNotices.setState({ notices: [] });
}
