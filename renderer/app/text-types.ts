/** Sentences by key; a tree of them per language, the same keys in both (a test compares). */
export type TextTree = { [key: string]: string | TextTree };
export type Texts = { nl: TextTree; en: TextTree };
