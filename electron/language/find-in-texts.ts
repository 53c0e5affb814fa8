import { findIdentifiers } from '../../shared/language/identifiers/find-identifiers.ts';
import type { Finding } from '../../shared/language/identifiers/identifier-kind.ts';
import { confirmedNames } from '../../shared/language/identifiers/names/confirmed-names.ts';
import type { NameEngine } from '../../shared/language/identifiers/names/create-name-engine.ts';
import { loadNameEngine } from './load-name-engine.ts';

let opened: NameEngine | null = null;

/**
 * The engine of this thread, or null when its files are missing or damaged: then only what has a checked shape is
 * found. Opened the first time it is asked for.
 */
export function nameEngineOrNone(): NameEngine | null {
  if (opened) return opened;
  const engine = loadNameEngine();
  if ('problem' in engine) return null;
  opened = engine;
  return engine;
}

/** The findings of each text, the texts taken as one project: a name that is sure in one is found in all. */
export function findInTexts(texts: readonly string[]): Finding[][] {
  const engine = nameEngineOrNone();
  if (engine === null) return texts.map((text) => findIdentifiers(text, null));
  const confirmed = confirmedNames(texts.flatMap((text) => engine.find(text)));
  return texts.map((text) => findIdentifiers(text, engine, confirmed));
}
