-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A diary of schema version 5, frozen: it never changes.

PRAGMA application_id = 1181967212;
PRAGMA user_version = 5;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE episode (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (length (id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  started_at INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL
    CHECK (utc_offset % 60 = 0 AND abs (utc_offset) < 86400),
  date TEXT NOT NULL GENERATED ALWAYS AS (date (started_at + utc_offset, 'unixepoch'))
    CHECK (date BETWEEN '0001-01-01' AND '9999-12-31'),
  duration_s INTEGER
    CHECK (duration_s BETWEEN 0 AND 31536000),
  running INTEGER NOT NULL
    CHECK (running IN (0, 1) AND (NOT running OR duration_s IS NULL)),
  kind TEXT NOT NULL
    CHECK (kind <> ''),
  site TEXT NOT NULL
    CHECK (site <> ''),
  side TEXT
    CHECK (side <> ''),
  intensity INTEGER
    CHECK (intensity BETWEEN 1 AND 5),
  -- Keys joined by ";": a short list that is only ever read together with its episode.
  helped TEXT
    CHECK (helped <> ''),
  note TEXT
    CHECK (note <> ''),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO episode VALUES('0a1b2c3d-0000-4000-8000-000000000001',1772655300,3600,45,0,'cramp','calf','left',3,'rest;warmth','икра, “five minutes”',1772655309,1772655400);
CREATE TABLE own_factor (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (length (id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL
    CHECK (name <> ''),
  unit TEXT
    CHECK (unit <> ''),
  scale TEXT NOT NULL
    CHECK (scale IN ('amount', 'rating', 'yes-no')),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO own_factor VALUES('0a1b2c3d-0000-4000-8000-000000000002','green tea','cups','amount',1772655300,1772655300);
CREATE TABLE day (
  date TEXT PRIMARY KEY NOT NULL
    CHECK (date IS date (date, '+0 days')),
  complete INTEGER NOT NULL
    CHECK (complete IN (0, 1)),
  note TEXT
    CHECK (note <> ''),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
, complete_at INTEGER NOT NULL DEFAULT 0, note_at INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO day VALUES('2026-03-04',1,'slept badly',1772655300,1772655400,1772655300,1772655300);
CREATE TABLE sign (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (length (id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  date TEXT NOT NULL
    CHECK (date IS date (date, '+0 days')),
  sign TEXT NOT NULL
    CHECK (sign <> ''),
  -- Asked and there, or asked and not there; what was not asked has no row.
  present INTEGER NOT NULL
    CHECK (present IN (0, 1)),
  how TEXT
    CHECK (how <> ''),
  site TEXT
    CHECK (site <> ''),
  side TEXT
    CHECK (side <> ''),
  note TEXT
    CHECK (note <> ''),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO sign VALUES('0a1b2c3d-0000-4000-8000-000000000003','2026-03-04','weakness',1,'task','hand','right','a button',1772655300,1772655300);
CREATE TABLE medicine (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (length (id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  name TEXT NOT NULL
    CHECK (name <> ''),
  dose TEXT
    CHECK (dose <> ''),
  purpose TEXT
    CHECK (purpose <> ''),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days')),
  until_date TEXT
    CHECK (until_date IS date (until_date, '+0 days')),
  note TEXT
    CHECK (note <> ''),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO medicine VALUES('0a1b2c3d-0000-4000-8000-000000000004','Telmisartan','40 mg','blood pressure','2026-03-07',NULL,NULL,1772655300,1772655300);
CREATE TABLE visit (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (length (id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  date TEXT NOT NULL
    CHECK (date IS date (date, '+0 days')),
  what TEXT NOT NULL
    CHECK (what <> ''),
  result TEXT
    CHECK (result <> ''),
  note TEXT
    CHECK (note <> ''),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO visit VALUES('0a1b2c3d-0000-4000-8000-000000000005','2026-04-01','EMG','as expected',NULL,1772655300,1772655300);
CREATE TABLE tombstone (
  type TEXT NOT NULL
    CHECK (type <> ''),
  id TEXT NOT NULL
    CHECK (id <> ''),
  deleted_at INTEGER NOT NULL,
  PRIMARY KEY (type, id)
) STRICT, WITHOUT ROWID;
INSERT INTO tombstone VALUES('episode','0a1b2c3d-0000-4000-8000-000000000006',1772655300);
CREATE TABLE acknowledgement (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (length (id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  date TEXT NOT NULL
    CHECK (date IS date (date, '+0 days')),
  warning TEXT NOT NULL
    CHECK (warning <> ''),
  site TEXT
    CHECK (site <> ''),
  side TEXT
    CHECK (side <> ''),
  -- Its id. A medicine that was deleted may come back with a merge, so this is no reference.
  medicine TEXT
    CHECK (medicine <> ''),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO acknowledgement VALUES('0a1b2c3d-0000-4000-8000-000000000007','2026-03-05','failed-task','hand','right',NULL,1772655300,1772655300);
CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL
    CHECK (id = '6f1d3c52-8a0e-4b7c-9e35-70c2f4a1d9b8'),
  name TEXT NOT NULL
    CHECK (name <> ''),
  birth_date TEXT
    CHECK (birth_date IS date (birth_date, '+0 days')),
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO person VALUES('6f1d3c52-8a0e-4b7c-9e35-70c2f4a1d9b8','Zoë','1980-02-29',1772655300,1772655300);
CREATE TABLE IF NOT EXISTS "day_value" (
  date TEXT NOT NULL
    REFERENCES day (date) ON DELETE CASCADE,
  factor TEXT
    CHECK (factor <> ''),
  own_factor TEXT
    CHECK (own_factor <> ''),
  value REAL
    CHECK (abs (value) < 9e999),
  modified_at INTEGER NOT NULL,
  CHECK ((factor IS NULL) <> (own_factor IS NULL)),
  UNIQUE (date, factor),
  UNIQUE (own_factor, date)
) STRICT;
INSERT INTO day_value VALUES('2026-03-04','caffeine_mg',NULL,0.0,1772655300);
INSERT INTO day_value VALUES('2026-03-04','sleep_h',NULL,6.5,1772655300);
INSERT INTO day_value VALUES('2026-03-04',NULL,'0a1b2c3d-0000-4000-8000-000000000002',2.0,1772655300);
INSERT INTO day_value VALUES('2026-03-04','stress',NULL,NULL,1772655400);
CREATE INDEX episode_by_date ON episode (date, started_at, id);
CREATE INDEX episode_by_start ON episode (started_at, id);
CREATE INDEX episode_by_place ON episode (site, side, started_at);
CREATE INDEX sign_by_date ON sign (date, id);
CREATE INDEX medicine_by_date ON medicine (ifnull (from_date, ''), id);
CREATE INDEX visit_by_date ON visit (date, id);
CREATE INDEX acknowledgement_by_date ON acknowledgement (date, id);
CREATE INDEX own_factor_by_name ON own_factor (name, ifnull (unit, ''));
COMMIT;
