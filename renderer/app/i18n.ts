import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { allTexts } from './all-texts.ts';

export const i18n = createInstance();

/** Starts with the language the window remembers; Dutch when it remembers none. */
export async function startTexts(language: 'nl' | 'en'): Promise<void> {
  const namespaces = Object.entries(allTexts);
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nl',
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    resources: {
      nl: Object.fromEntries(namespaces.map(([slice, texts]) => [slice, texts.nl])),
      en: Object.fromEntries(namespaces.map(([slice, texts]) => [slice, texts.en])),
    },
  });
}
