-- Version 2. An answer can stand for its cluster: a typical one, or the one at its border.

ALTER TABLE clusterMember ADD COLUMN standing TEXT NOT NULL DEFAULT 'member'
  CHECK (standing IN ('member', 'typical', 'border'));
