import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type {
  CodeId,
  CodingId,
  DocumentId,
  QuestionId,
  ReplacementId,
  ThemeId,
} from '../../shared/model/ids.ts';
import type { TextRange } from '../../shared/text/text-range.ts';

export const places = [
  'sources',
  'codebook',
  'coding',
  'answers',
  'clusters',
  'anonymise',
  'themes',
] as const;
export type Place = (typeof places)[number];

/** What is looked at, kept per kind, so that coming back to a place finds it as it was. */
export type Target = {
  documentId?: DocumentId;
  questionId?: QuestionId;
  codeId?: CodeId;
  codingId?: CodingId;
  range?: TextRange;
  themeId?: ThemeId;
  replacementId?: ReplacementId;
};

export type DialogName =
  | 'search'
  | 'palette'
  | 'keys'
  | 'import'
  | 'export'
  | 'history'
  | 'share'
  | 'rename'
  | 'new-project';
export type ThemeChoice = 'system' | 'light' | 'dark';

type Ui = {
  place: Place;
  target: Target;
  dialog: DialogName | null;
  dialogArgument: unknown;
  inspectorOpen: boolean;
  language: 'nl' | 'en';
  theme: ThemeChoice;
  goTo(place: Place, target?: Target): void;
  openDialog(name: DialogName, argument?: unknown): void;
  closeDialog(): void;
  toggleInspector(): void;
  setLanguage(language: 'nl' | 'en'): void;
  setTheme(theme: ThemeChoice): void;
  /** Another project: nothing that was looked at is there any more. */
  forgetTarget(): void;
};

/** Panes and selection only; never rows of the project. */
export const useUi = create<Ui>()(
  persist(
    (set) => ({
      place: 'sources',
      target: {},
      dialog: null,
      dialogArgument: undefined,
      inspectorOpen: true,
      language: 'nl',
      theme: 'system',
      // A coding or range belongs to one visit; what is chosen per kind stays.
      goTo: (place, target = {}) =>
        set((ui) => ({ place, target: { ...ui.target, codingId: undefined, range: undefined, ...target } })),
      openDialog: (dialog, dialogArgument) => set({ dialog, dialogArgument }),
      closeDialog: () => set({ dialog: null, dialogArgument: undefined }),
      toggleInspector: () => set((ui) => ({ inspectorOpen: !ui.inspectorOpen })),
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      forgetTarget: () => set({ target: {}, dialog: null, dialogArgument: undefined }),
    }),
    {
      name: 'rode-draad',
      partialize: ({ inspectorOpen, language, theme }) => ({ inspectorOpen, language, theme }),
    },
  ),
);
