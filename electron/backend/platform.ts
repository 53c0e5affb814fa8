/** What a host gives the back end. Parameters instead of singletons, so that tests and three hosts share one core. */
export type Platform = {
  /** Unique to this start of the program; see file-lock.ts. */
  session: string;
  /** Small files of the program itself: recent projects, the coder's name. */
  settingsFolder: string;
  /** Scratch and results; emptied by the host when it stops. */
  tempFolder: string;
  /** Where new projects go when the host has no save dialog. */
  projectsFolder: string;
  /** The ready sample project, or empty. */
  sampleFile: string;
  coderName: string;
  /** Threads for slow queries and jobs; off in tests that look at one connection. */
  useThreads: boolean;
  /** Whether texts are read for their meaning in quiet moments, without being asked. */
  readsInBackground: boolean;
  /** Results are checked against their contract; on in tests and development. */
  checkResults: boolean;
};

export type NamedFile = { path: string; fileName: string };
