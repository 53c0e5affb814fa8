-- index changeRow_change
CREATE INDEX changeRow_change ON changeRow (changeSeq)

-- index clusterMember_cluster
CREATE INDEX clusterMember_cluster ON clusterMember (clusterId)

-- index clusterMember_document
CREATE INDEX clusterMember_document ON clusterMember (documentId)

-- index cluster_parent
CREATE INDEX cluster_parent ON cluster (parentId)

-- index cluster_question
CREATE INDEX cluster_question ON cluster (questionId)

-- index code_import
CREATE INDEX code_import ON code (importId)

-- index code_parent
CREATE INDEX code_parent ON code (parentId)

-- index codingPosition_document
CREATE INDEX codingPosition_document ON codingPosition (documentId)

-- index coding_code
CREATE INDEX coding_code ON coding (codeId, documentId)

-- index coding_coder
CREATE INDEX coding_coder ON coding (coderId)

-- index coding_document
CREATE INDEX coding_document ON coding (documentId)

-- index coding_import
CREATE INDEX coding_import ON coding (importId) WHERE importId IS NOT NULL

-- index coding_revision
CREATE INDEX coding_revision ON coding (revisionId)

-- index document_import
CREATE INDEX document_import ON document (importId)

-- index document_question
CREATE INDEX document_question ON document (questionId, position) WHERE questionId IS NOT NULL

-- index document_respondent
CREATE INDEX document_respondent ON document (respondentId)

-- index document_revision
CREATE INDEX document_revision ON document (currentRevisionId)

-- index document_source
CREATE INDEX document_source ON document (kind, position) WHERE questionId IS NULL

-- index memo_coder
CREATE INDEX memo_coder ON memo (coderId)

-- index memo_subject
CREATE INDEX memo_subject ON memo (subjectTable, subjectId)

-- index question_import
CREATE INDEX question_import ON question (importId)

-- index replacementForm_identifier
CREATE INDEX replacementForm_identifier ON replacementForm (identifierId)

-- index replacementForm_replacement
CREATE INDEX replacementForm_replacement ON replacementForm (replacementId)

-- index respondent_externalId
CREATE INDEX respondent_externalId ON respondent (externalId)

-- index respondent_import
CREATE INDEX respondent_import ON respondent (importId)

-- index speaker_document
CREATE INDEX speaker_document ON speaker (documentId)

-- index speaker_respondent
CREATE INDEX speaker_respondent ON speaker (respondentId)

-- index textRevision_parent
CREATE INDEX textRevision_parent ON textRevision (parentId) WHERE parentId IS NOT NULL

-- index themeCode_code
CREATE INDEX themeCode_code ON themeCode (codeId)

-- index themeQuote_coding
CREATE INDEX themeQuote_coding ON themeQuote (codingId)

-- index variable_import
CREATE INDEX variable_import ON variable (importId)

-- table attachment
CREATE TABLE attachment (
  hash TEXT PRIMARY KEY,
  mediaType TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT

-- table change
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  method TEXT NOT NULL,
  coderId TEXT,
  copyId TEXT NOT NULL,
  at TEXT NOT NULL,
  revertsSeq INTEGER REFERENCES change (seq),
  isUndoable INTEGER NOT NULL CHECK (isUndoable IN (0, 1)),
  nonce TEXT NOT NULL
) STRICT

-- table changeBatch
CREATE TABLE changeBatch (
  batchId TEXT NOT NULL,
  tableName TEXT NOT NULL,
  part INTEGER NOT NULL,
  rows BLOB NOT NULL,
  PRIMARY KEY (batchId, tableName, part)
) STRICT, WITHOUT ROWID

-- table changeRow
CREATE TABLE changeRow (
  seq INTEGER PRIMARY KEY,
  changeSeq INTEGER NOT NULL REFERENCES change (seq),
  tableName TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete', 'batch-insert', 'batch-delete')),
  rowId TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT

-- table cluster
CREATE TABLE cluster (
  id TEXT PRIMARY KEY,
  questionId TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  parentId TEXT REFERENCES cluster (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  level INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL
) STRICT

-- table clusterMember
CREATE TABLE clusterMember (
  id TEXT PRIMARY KEY,
  clusterId TEXT NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
  documentId TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  weight REAL NOT NULL DEFAULT 1,
  isLocked INTEGER NOT NULL DEFAULT 0 CHECK (isLocked IN (0, 1))
, standing TEXT NOT NULL DEFAULT 'member'
  CHECK (standing IN ('member', 'typical', 'border'))) STRICT

-- table code
CREATE TABLE code (
  id TEXT PRIMARY KEY,
  parentId TEXT REFERENCES code (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (name <> ''),
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 24),
  definition TEXT NOT NULL DEFAULT '',
  useWhen TEXT NOT NULL DEFAULT '',
  useWhenNot TEXT NOT NULL DEFAULT '',
  example TEXT NOT NULL DEFAULT '',
  hotKey TEXT NOT NULL DEFAULT '',
  isExclusive INTEGER NOT NULL DEFAULT 0 CHECK (isExclusive IN (0, 1)),
  importId TEXT REFERENCES import (id) ON DELETE SET NULL,
  createdAt TEXT NOT NULL
) STRICT

-- table coder
CREATE TABLE coder (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL DEFAULT '',
  createdAt TEXT NOT NULL
) STRICT

-- table coding
CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  documentId TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  codeId TEXT NOT NULL REFERENCES code (id) ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder (id),
  revisionId TEXT NOT NULL REFERENCES textRevision (id),
  start INTEGER,
  end INTEGER,
  origin TEXT NOT NULL CHECK (origin IN ('hand', 'search', 'suggestion', 'cluster', 'import')),
  importId TEXT REFERENCES import (id) ON DELETE CASCADE,
  createdAt TEXT NOT NULL,
  CHECK ((start IS NULL) = (end IS NULL)),
  CHECK (start IS NULL OR (start >= 0 AND end > start))
) STRICT

-- table codingPosition
CREATE TABLE codingPosition (
  codingId TEXT PRIMARY KEY REFERENCES coding (id) ON DELETE CASCADE,
  documentId TEXT NOT NULL,
  start INTEGER,
  end INTEGER,
  isOrphaned INTEGER NOT NULL CHECK (isOrphaned IN (0, 1))
) STRICT

-- table document
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('transcript', 'text', 'answer')),
  title TEXT NOT NULL,
  questionId TEXT REFERENCES question (id) ON DELETE CASCADE,
  respondentId TEXT REFERENCES respondent (id) ON DELETE SET NULL,
  currentRevisionId TEXT NOT NULL REFERENCES textRevision (id),
  variableValues TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(variableValues)),
  isTrashed INTEGER NOT NULL DEFAULT 0 CHECK (isTrashed IN (0, 1)),
  position INTEGER NOT NULL,
  importId TEXT REFERENCES import (id) ON DELETE CASCADE,
  createdAt TEXT NOT NULL,
  CHECK ((kind = 'answer') = (questionId IS NOT NULL))
) STRICT

-- table documentFts
CREATE VIRTUAL TABLE documentFts USING fts5 (
  stems, words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
)

-- table documentIndex
CREATE TABLE documentIndex (
  rowid INTEGER PRIMARY KEY,
  documentId TEXT NOT NULL UNIQUE,
  revisionId TEXT NOT NULL
) STRICT

-- table fileInfo
CREATE TABLE fileInfo (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT

-- table identifier
CREATE TABLE identifier (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('sure', 'look')),
  reason TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT

-- table import
CREATE TABLE import (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('transcript', 'survey', 'codebook', 'project')),
  fileName TEXT NOT NULL,
  fileHash TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  report TEXT NOT NULL CHECK (json_valid(report)),
  rejected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rejected)),
  createdAt TEXT NOT NULL
) STRICT

-- table memo
CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  subjectTable TEXT NOT NULL CHECK (subjectTable IN ('project', 'document', 'question', 'respondent', 'code', 'coding', 'theme')),
  subjectId TEXT NOT NULL,
  text TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder (id),
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT

-- table project
CREATE TABLE project (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
  settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
  createdAt TEXT NOT NULL
) STRICT

-- table question
CREATE TABLE question (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  position INTEGER NOT NULL,
  importId TEXT REFERENCES import (id) ON DELETE CASCADE
) STRICT

-- table replacement
CREATE TABLE replacement (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
  text TEXT NOT NULL,
  isApplied INTEGER NOT NULL DEFAULT 0 CHECK (isApplied IN (0, 1)),
  position INTEGER NOT NULL,
  createdAt TEXT NOT NULL
) STRICT

-- table replacementForm
CREATE TABLE replacementForm (
  id TEXT PRIMARY KEY,
  replacementId TEXT NOT NULL REFERENCES replacement (id) ON DELETE CASCADE,
  identifierId TEXT NOT NULL,
  isRejected INTEGER NOT NULL DEFAULT 0 CHECK (isRejected IN (0, 1))
, isExact INTEGER NOT NULL DEFAULT 0 CHECK (isExact IN (0, 1))) STRICT

-- table respondent
CREATE TABLE respondent (
  id TEXT PRIMARY KEY,
  externalId TEXT NOT NULL,
  label TEXT NOT NULL,
  variableValues TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(variableValues)),
  position INTEGER NOT NULL,
  importId TEXT REFERENCES import (id) ON DELETE CASCADE
) STRICT

-- table speaker
CREATE TABLE speaker (
  id TEXT PRIMARY KEY,
  documentId TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  isInterviewer INTEGER NOT NULL DEFAULT 0 CHECK (isInterviewer IN (0, 1)),
  respondentId TEXT REFERENCES respondent (id) ON DELETE SET NULL,
  position INTEGER NOT NULL
) STRICT

-- table suggestion
CREATE TABLE suggestion (
  documentId TEXT NOT NULL,
  codeId TEXT NOT NULL,
  score REAL NOT NULL,
  reason TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (documentId, codeId)
) STRICT, WITHOUT ROWID

-- table textRevision
CREATE TABLE textRevision (
  id TEXT PRIMARY KEY,
  parentId TEXT REFERENCES textRevision (id),
  text TEXT NOT NULL,
  turns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(turns)),
  createdAt TEXT NOT NULL
) STRICT

-- table textSplice
CREATE TABLE textSplice (
  revisionId TEXT NOT NULL REFERENCES textRevision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL CHECK (at >= 0),
  removed INTEGER NOT NULL CHECK (removed >= 0),
  inserted INTEGER NOT NULL CHECK (inserted >= 0),
  PRIMARY KEY (revisionId, position)
) STRICT, WITHOUT ROWID

-- table textVector
CREATE TABLE textVector (
  textHash TEXT PRIMARY KEY,
  vector BLOB NOT NULL
) STRICT

-- table theme
CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL DEFAULT '' ,
  bodyText TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  createdAt TEXT NOT NULL
) STRICT

-- table themeCode
CREATE TABLE themeCode (
  id TEXT PRIMARY KEY,
  themeId TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  codeId TEXT NOT NULL REFERENCES code (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  UNIQUE (themeId, codeId)
) STRICT

-- table themeQuote
CREATE TABLE themeQuote (
  id TEXT PRIMARY KEY,
  themeId TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  codingId TEXT NOT NULL REFERENCES coding (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  UNIQUE (themeId, codingId)
) STRICT

-- table variable
CREATE TABLE variable (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT 'respondent' CHECK (subject IN ('respondent', 'document')),
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'category')),
  isWeight INTEGER NOT NULL DEFAULT 0 CHECK (isWeight IN (0, 1)),
  valueLabels TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(valueLabels)),
  missingValues TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(missingValues)),
  position INTEGER NOT NULL,
  importId TEXT REFERENCES import (id) ON DELETE CASCADE
) STRICT
