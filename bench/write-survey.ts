import { writeSurvey } from './generate.ts';

// A process of its own, so that what it takes to make a survey up does not count as memory of the import.
const [path, rows] = process.argv.slice(2);
if (path === undefined || rows === undefined) throw new Error('write-survey PATH ROWS');
writeSurvey(path, Number(rows));
