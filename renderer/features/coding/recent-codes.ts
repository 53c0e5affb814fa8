import { create } from 'zustand';
import type { CodeId } from '../../../shared/model/ids.ts';

type RecentCodes = { ids: readonly CodeId[]; use: (id: CodeId) => void };

const most = 9;

/**
 * The codes given lately: keys 1 to 9 give them again. A code keeps its key while it is in the list, so that the hand
 * can learn it; when the list is full the one that has stood there longest makes way.
 */
export const useRecentCodes = create<RecentCodes>((set) => ({
  ids: [],
  use: (id) => set(({ ids }) => ({ ids: ids.includes(id) ? ids : [...ids, id].slice(-most) })),
}));
