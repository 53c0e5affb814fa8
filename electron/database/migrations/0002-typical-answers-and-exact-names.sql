-- Version 2. An answer can stand for its cluster: a typical one, or the one at its border.

ALTER TABLE clusterMember ADD COLUMN standing TEXT NOT NULL DEFAULT 'member'
  CHECK (standing IN ('member', 'typical', 'border'));

-- A name that is also an ordinary word (Bakker, Roos) is only meant where it stands with these very capitals.
ALTER TABLE replacementForm ADD COLUMN isExact INTEGER NOT NULL DEFAULT 0 CHECK (isExact IN (0, 1));
